import { NdArray, type RandomStream } from '../../engine/index.ts'
import { type Draw, normal } from '../draw.ts'
import type { LabelledData } from '../labelled-data.ts'
import { PATTERNS } from './pattern.ts'

/** Names of the classes in the order of their labels. */
export const IMAGE_CLASSES = Object.keys(PATTERNS)

export const IMAGE_SIZE = 32

export interface ColourImageOptions {
  readonly count: number
  /** How many kinds of picture, from the first; 2 … 6. */
  readonly classes?: number
  /** Standard deviation of what is added to each channel of each pixel before it is clamped to [0, 1]. */
  readonly noise?: number
  /** Least difference of foreground and background, summed over the channels. */
  readonly contrast?: number
  /** What noise is drawn from; normal if absent. */
  readonly draw?: Draw
  /** Called after each image, of which many take long. */
  readonly breathe?: () => void
}

/** Mean background and foreground, red, green, blue: a warm light, so that the channels' means differ. */
const BACKGROUND = [0.66, 0.46, 0.24]
const FOREGROUND = [0.78, 0.62, 0.44]
const SPREAD = 0.16

/** Colour images [N, 3, 32, 32] with values from 0 to 1 of shapes and textures, which take turns. */
export function colourImages(stream: RandomStream, options: ColourImageOptions): LabelledData {
  const { count, classes = IMAGE_CLASSES.length, noise = 0.04, breathe } = options
  const { contrast = 0.35, draw = normal } = options
  const plane = IMAGE_SIZE * IMAGE_SIZE
  const numbers = new Float32Array(count * 3 * plane)
  const labels = new Int32Array(count)
  for (let i = 0; i < count; i++) {
    labels[i] = i % classes
    const pattern = PATTERNS[IMAGE_CLASSES[labels[i]]](stream)
    const back = BACKGROUND.map((mean) => mean + SPREAD * stream.normal())
    const front = contrasting(back, contrast, stream)
    for (let p = 0; p < plane; p++) {
      const cover = pattern(p % IMAGE_SIZE, Math.floor(p / IMAGE_SIZE))
      for (let channel = 0; channel < 3; channel++) {
        const colour = back[channel] + cover * (front[channel] - back[channel])
        const noisy = colour + noise * draw(stream)
        numbers[(3 * i + channel) * plane + p] = Math.min(1, Math.max(0, noisy))
      }
    }
    breathe?.()
  }
  return { inputs: new NdArray(numbers, [count, 3, IMAGE_SIZE, IMAGE_SIZE]), labels, classes }
}

/** A foreground at least `contrast` from the background, summed over the channels. */
function contrasting(back: readonly number[], contrast: number, stream: RandomStream): readonly number[] {
  for (;;) {
    const front = FOREGROUND.map((mean) => mean + SPREAD * stream.normal())
    const difference = front.reduce((sum, value, channel) => sum + Math.abs(value - back[channel]), 0)
    if (difference >= contrast) return front
  }
}
