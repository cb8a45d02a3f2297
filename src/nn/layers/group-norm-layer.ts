import { type Engine, groupNorm, type Tensor } from '../../engine/index.ts'
import { AffineParameters, type NormOptions } from './affine-parameters.ts'

export interface GroupNormOptions extends NormOptions {
  /** Runs of channels that are normalised together. As many as `features` are instance norm. */
  readonly groups: number
}

/**
 * y = γ(x − μ)/√(σ² + ε) + β over the pixels of each group of channels of each image of x [N, features, H, W]: the same in
 * training and test. Wu and He, "Group normalization", ECCV 2018.
 */
export class GroupNormLayer extends AffineParameters {
  private readonly epsilon: number
  private readonly groups: number

  constructor(engine: Engine, options: GroupNormOptions) {
    super(engine, options)
    this.epsilon = options.epsilon ?? 1e-5
    this.groups = options.groups
  }

  /** Same shape as x. Throws ShapeError where x is not [N, features, H, W] or the groups do not divide the features. */
  forward(x: Tensor): Tensor {
    return groupNorm(x, this.gamma, this.beta, { epsilon: this.epsilon, groups: this.groups })
  }
}

/**
 * Each channel of each image by itself. Ulyanov, Vedaldi and Lempitsky, "Instance normalization: the missing ingredient for
 * fast stylization", 2016.
 */
export function instanceNormLayer(engine: Engine, options: NormOptions): GroupNormLayer {
  return new GroupNormLayer(engine, { ...options, groups: options.features })
}
