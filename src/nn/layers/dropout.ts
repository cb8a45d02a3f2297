import { type Engine, multiply, type RandomStream, type Shape, Tensor } from '../../engine/index.ts'

export interface MaskOptions {
  /** Probability that a place is kept, 0 < keep ≤ 1. */
  readonly keep: number
  /** What a kept place holds; 1/keep if absent. */
  readonly kept?: number
}

/**
 * A mask: each place is `kept` with probability `keep`, else 0. The stream's state must be in engine memory (new
 * RandomStreams(seed, engine.words)). Throws RangeError unless 0 < keep ≤ 1.
 */
export function dropoutMask(
  engine: Engine,
  stream: RandomStream,
  shape: Shape,
  { keep, kept = 1 / keep }: MaskOptions,
): Tensor {
  if (!(keep > 0 && keep <= 1))
    throw new RangeError(`dropout: keep is ${keep}; it must be above 0 and at most 1`)
  const mask = engine.array(shape)
  engine.kernels.randomMask(stream.state, mask.data, keep, kept)
  return new Tensor(engine, mask, false)
}

/**
 * Inverted dropout: each value is kept with probability `keep` and divided by it, else 0, so that nothing changes at test.
 * With 'whole', all values are kept together or none is.
 * Throws RangeError unless 0 < keep ≤ 1. Srivastava et al., "Dropout: a simple way to prevent neural networks from overfitting", JMLR 2014, section 10.
 */
export function dropout(
  x: Tensor,
  stream: RandomStream,
  keep: number,
  part: 'each' | 'whole' = 'each',
): Tensor {
  return multiply(x, dropoutMask(x.engine, stream, part === 'whole' ? [1] : x.shape, { keep }))
}
