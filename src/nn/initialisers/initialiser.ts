import type { Engine } from '../../engine/engine.ts'
import type { RandomStream } from '../../engine/random.ts'
import type { Tensor } from '../../engine/tensor.ts'

export interface Draw {
  readonly engine: Engine
  /** Stream 'init', with one index for each layer, so that a layer's weights do not depend on its neighbours' sizes. */
  readonly stream: RandomStream
  readonly fanIn: number
  readonly fanOut: number
  /** σ of 'normal', value of 'constant'. */
  readonly scale: number
  /** a of 'prelu-he'. */
  readonly slope: number
}

/** How the weights W [fanIn, fanOut] of a layer z = xW + b start. */
export interface Initialiser {
  readonly name: string
  /** TeX of the distribution of W. */
  readonly tex: string
  /** Where the rule was published. */
  readonly source: string
  /** Standard deviation of each weight. */
  std(draw: Pick<Draw, 'fanIn' | 'fanOut' | 'scale' | 'slope'>): number
  /** W [fanIn, fanOut] */
  weights(draw: Draw): Tensor
  /** Whether the weights are then scaled on a batch of data (scaleToUnitVariance). */
  readonly dataDependent: boolean
}

/** W ~ N(0, std²) */
export function gaussian(rule: Pick<Initialiser, 'name' | 'tex' | 'source' | 'std'>): Initialiser {
  return {
    ...rule,
    dataDependent: false,
    weights(draw) {
      const { engine, stream, fanIn, fanOut } = draw
      return engine.normal(stream, [fanIn, fanOut], { std: rule.std(draw) })
    },
  }
}
