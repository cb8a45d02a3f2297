import { glyphs } from '../../data/glyphs/glyphs.ts'
import type { Engine, RandomStream, Tensor } from '../../engine/index.ts'

/** Pixels of a side of every digit in this topic. */
export const SIDE = 16
export const PIXELS = SIDE * SIDE
export const CLASSES = 10

/** What a network sees: pixels from 0 to 255, or with the mean 0 and the standard deviation 1 of the training set. */
export type Scaling = 'standardised' | 'raw'

export interface Digits {
  /** [N, 256] */
  readonly inputs: Tensor
  /** The digit that was drawn, 0 … 9; the digits take turns. */
  readonly labels: Int32Array
}

export interface DigitSets {
  readonly training: Digits
  readonly validation: Digits
}

/**
 * Hand-drawn digits from the stream, first those for training. Standardised pixels of both sets have one mean and one
 * standard deviation taken off, those of all pixels of the training set.
 */
export function drawDigits(
  engine: Engine,
  stream: RandomStream,
  counts: { readonly training: number; readonly validation: number },
  scaling: { readonly training?: Scaling; readonly validation?: Scaling } = {},
): DigitSets {
  const count = counts.training + counts.validation
  const { inputs, labels } = glyphs(stream, { count, size: SIDE, breathe: engine.breathe })
  const drawn = inputs.data
  const { mean, std } = momentsOf(drawn.subarray(0, counts.training * PIXELS))
  const part = (from: number, to: number, how: Scaling = 'standardised'): Digits => {
    const pixels = drawn.slice(from * PIXELS, to * PIXELS)
    for (let i = 0; i < pixels.length; i++)
      pixels[i] = how === 'raw' ? 255 * pixels[i] : (pixels[i] - mean) / std
    const own = engine.ints(to - from)
    own.set(labels.subarray(from, to))
    return { inputs: engine.tensor(pixels, [to - from, PIXELS]), labels: own }
  }
  return {
    training: part(0, counts.training, scaling.training),
    validation: part(counts.training, count, scaling.validation),
  }
}

/** The first examples of a set, `count` at most; labels share the set's memory. */
export function firstOf({ inputs, labels }: Digits, count: number): Digits {
  if (count >= labels.length) return { inputs, labels }
  return {
    inputs: inputs.engine.tensor(inputs.data.subarray(0, count * PIXELS), [count, PIXELS]),
    labels: labels.subarray(0, count),
  }
}

function momentsOf(x: ArrayLike<number>): { readonly mean: number; readonly std: number } {
  let sum = 0
  let squares = 0
  for (let i = 0; i < x.length; i++) {
    sum += x[i]
    squares += x[i] * x[i]
  }
  const mean = sum / x.length
  return { mean, std: Math.sqrt(squares / x.length - mean * mean) }
}
