import { type Engine, layerNorm, type Tensor } from '../../engine/index.ts'
import { AffineParameters, type NormOptions } from './affine-parameters.ts'

/**
 * y = γ(x − μ)/√(σ² + ε) + β over the features of each row of x [N, features]: the same in training and test.
 * Ba, Kiros and Hinton, "Layer normalization", 2016, equation 4.
 */
export class LayerNormLayer extends AffineParameters {
  private readonly epsilon: number

  constructor(engine: Engine, options: NormOptions) {
    super(engine, options)
    this.epsilon = options.epsilon ?? 1e-5
  }

  /** Same shape as x. Throws ShapeError where x is not [N, features]. */
  forward(x: Tensor): Tensor {
    return layerNorm(x, this.gamma, this.beta, { epsilon: this.epsilon })
  }
}
