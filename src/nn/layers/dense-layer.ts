import { dense, matmul, type Tensor } from '../../engine/index.ts'
import type { Parameter } from '../parameter.ts'

export interface DenseOptions {
  readonly layer: number
  /** W [inputs, units], becoming a parameter that shares this memory. */
  readonly weights: Tensor
  /** First value of every bias; no biases if absent. */
  readonly bias?: number
}

/** z = xW + b: x [N, inputs], W [inputs, units], b [units]. */
export class DenseLayer {
  readonly weights: Tensor
  readonly bias: Tensor | undefined
  readonly parameters: readonly Parameter[]

  constructor({ layer, weights, bias }: DenseOptions) {
    const { engine } = weights
    this.weights = engine.parameter(weights)
    const own: Parameter[] = [{ name: `W${layer}`, role: 'weight', layer, tensor: this.weights }]
    if (bias !== undefined) {
      this.bias = engine.parameter(engine.full([weights.shape[1]], bias))
      own.push({ name: `b${layer}`, role: 'bias', layer, tensor: this.bias })
    }
    this.parameters = own
  }

  /** [N, units]. Throws ShapeError where x has another number of columns than W has rows. */
  forward(x: Tensor): Tensor {
    return this.bias ? dense(x, this.weights, this.bias) : matmul(x, this.weights, {})
  }
}
