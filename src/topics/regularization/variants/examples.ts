import { glyphs } from '../../../data/glyphs/glyphs.ts'
import type { Engine, RandomStreams, Tensor } from '../../../engine/index.ts'
import { CLASSES, PIXELS, SIDE, TEST, VALIDATION } from './methods.ts'

/** About the mean and the standard deviation of the pixels, by which they are standardised. */
const [MEAN, STD] = [0.3, 0.35]

export interface Examples {
  /** [N, PIXELS] */
  readonly inputs: Tensor
  readonly labels: Int32Array
}

/** Noisy drawn digits; in training and validation a share `wrong` of the labels is another class. */
export function drawExamples(
  engine: Engine,
  streams: RandomStreams,
  { examples, wrong }: { readonly examples: number; readonly wrong: number },
): { readonly training: Examples; readonly validation: Examples; readonly test: Examples } {
  const breathe = () => engine.breathe()
  const count = examples + VALIDATION + TEST
  const drawn = glyphs(streams.stream('data'), { count, size: SIDE, noise: 0.25, breathe })
  const stream = streams.stream('labels')
  const part = (from: number, to: number, share: number): Examples => {
    const pixels = drawn.inputs.data.subarray(from * PIXELS, to * PIXELS)
    const labels = engine.ints(to - from)
    for (let i = from; i < to; i++) {
      const other = (drawn.labels[i] + 1 + stream.integer(CLASSES - 1)) % CLASSES
      labels[i - from] = stream.uniform() < share ? other : drawn.labels[i]
    }
    return {
      inputs: engine.tensor(
        pixels.map((ink) => (ink - MEAN) / STD),
        [to - from, PIXELS],
      ),
      labels,
    }
  }
  return {
    training: part(0, examples, wrong),
    validation: part(examples, examples + VALIDATION, wrong),
    test: part(examples + VALIDATION, count, 0),
  }
}
