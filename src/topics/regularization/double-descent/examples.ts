import { glyphs } from '../../../data/glyphs/glyphs.ts'
import type { Engine, NdArray, RandomStream } from '../../../engine/index.ts'
import type { Columns } from './columns.ts'
import { CLASSES, PIXELS, SIDE, TEST } from './sizes.ts'

/** About the mean and the standard deviation of the pixels, by which they are standardised. */
const [MEAN, STD] = [0.3, 0.35]

export interface Digits {
  /** [count + TEST, PIXELS], those for the test last. */
  readonly images: NdArray
  readonly labels: Int32Array
}

/** Noisy drawn digits of `count` examples for training and TEST for the test, in the memory of the engine. */
export function drawDigits(engine: Engine, stream: RandomStream, count: number): Digits {
  const breathe = () => engine.breathe()
  const drawn = glyphs(stream, { count: count + TEST, size: SIDE, noise: 0.25, breathe })
  const images = engine.array([count + TEST, PIXELS])
  images.data.set(drawn.inputs.data.map((ink) => (ink - MEAN) / STD))
  return { images, labels: drawn.labels }
}

/** The first labels, each replaced by one of the other classes with probability `noise`. */
export function noisyLabels(
  { labels }: Digits,
  count: number,
  noise: number,
  stream: RandomStream,
): Int32Array {
  return labels.slice(0, count).map((label) => {
    const other = (label + 1 + stream.integer(CLASSES - 1)) % CLASSES
    return stream.uniform() < noise ? other : label
  })
}

/** For each class, 0.9 where the label is that class and −0.1 elsewhere: columns that sum to zero over the classes. */
export function classTargets(labels: Int32Array): Columns {
  return Array.from({ length: CLASSES }, (_, k) =>
    Float64Array.from(labels, (label) => (label === k ? 0.9 : -0.1)),
  )
}
