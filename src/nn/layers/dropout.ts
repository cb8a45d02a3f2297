import { multiply, type RandomStream, Tensor } from '../../engine/index.ts'

/**
 * Inverted dropout: each value is kept with probability `keep` and divided by it, else 0, so that nothing changes at test.
 * With 'whole', all values are kept together or none is.
 * The stream's state must be in engine memory (new RandomStreams(seed, engine.words)).
 * Throws RangeError unless 0 < keep ≤ 1. Srivastava et al., "Dropout: a simple way to prevent neural networks from overfitting", JMLR 2014, section 10.
 */
export function dropout(
  x: Tensor,
  stream: RandomStream,
  keep: number,
  part: 'each' | 'whole' = 'each',
): Tensor {
  if (!(keep > 0 && keep <= 1))
    throw new RangeError(`dropout: keep is ${keep}; it must be above 0 and at most 1`)
  const { engine } = x
  const mask = engine.array(part === 'whole' ? [1] : x.shape)
  engine.kernels.randomMask(stream.state, mask.data, keep, 1 / keep)
  return multiply(x, new Tensor(engine, mask, false))
}
