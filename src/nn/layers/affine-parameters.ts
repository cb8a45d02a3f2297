import type { Engine, Tensor } from '../../engine/index.ts'
import type { Parameter } from '../parameter.ts'

export interface NormOptions {
  readonly layer: number
  /** Numbers that have a γ and a β of their own: features of a row, channels of an image. */
  readonly features: number
  /** ε, added to the variance under the root. */
  readonly epsilon?: number
}

/** γ, 1 at first, and β, 0 at first, each [features]. */
export class AffineParameters {
  readonly gamma: Tensor
  readonly beta: Tensor
  readonly parameters: readonly Parameter[]

  constructor(engine: Engine, { layer, features }: Pick<NormOptions, 'layer' | 'features'>) {
    this.gamma = engine.parameter(engine.full([features], 1))
    this.beta = engine.parameter(engine.zeros([features]))
    this.parameters = [
      { name: `gamma${layer}`, role: 'scale', layer, tensor: this.gamma },
      { name: `beta${layer}`, role: 'shift', layer, tensor: this.beta },
    ]
  }
}
