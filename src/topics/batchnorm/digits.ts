import { glyphs } from '../../data/glyphs/glyphs.ts'
import type { Engine, RandomStream, Tensor } from '../../engine/index.ts'

/** Pixels of a side of every digit in this topic. */
export const SIDE = 12
export const PIXELS = SIDE * SIDE
export const CLASSES = 10
/** About the mean and the standard deviation of the pixels, by which they are standardised. */
const [MEAN, STD] = [0.3, 0.35]

export interface Digits {
  /** [N, PIXELS] */
  readonly inputs: Tensor
  readonly labels: Int32Array
}

/** Noisy hand-drawn digits, so many for training and so many for the test; the digits take turns. */
export function drawDigits(
  engine: Engine,
  stream: RandomStream,
  { training, test }: { readonly training: number; readonly test: number },
): { training: Digits; test: Digits } {
  const drawn = glyphs(stream, {
    ...{ count: training + test, size: SIDE, noise: 0.25 },
    breathe: engine.breathe,
  })
  const part = (from: number, to: number): Digits => {
    const pixels = drawn.inputs.data.subarray(from * PIXELS, to * PIXELS)
    const labels = engine.ints(to - from)
    labels.set(drawn.labels.subarray(from, to))
    return {
      inputs: engine.tensor(
        pixels.map((ink) => (ink - MEAN) / STD),
        [to - from, PIXELS],
      ),
      labels,
    }
  }
  return { training: part(0, training), test: part(training, training + test) }
}
