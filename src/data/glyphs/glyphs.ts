import { NdArray, type RandomStream } from '../../engine/index.ts'
import { type Draw, normal } from '../draw.ts'
import type { LabelledData } from '../labelled-data.ts'
import { type Distortion, MILD, randomMap } from './distortion.ts'
import { drawStrokes } from './pen.ts'
import { DIGITS, STROKES } from './strokes.ts'

export interface GlyphOptions {
  readonly count: number
  /** Pixels of a side: 16 or 28 in the course. */
  readonly size?: number
  /** Characters to draw, digits if absent; label i stands for characters[i], and they take turns. */
  readonly characters?: readonly string[]
  readonly distortion?: Distortion
  /** Mean width of a stroke in units of the side. */
  readonly thickness?: number
  /** Standard deviation of the width, as a part of the mean. */
  readonly thicknessSpread?: number
  /** Standard deviation of what is added to each pixel before it is clamped to [0, 1]. */
  readonly noise?: number
  /** What all that is random is drawn from; normal if absent. */
  readonly draw?: Draw
  /** Called after each image, of which many take long. */
  readonly breathe?: () => void
}

/**
 * Grey images [N, 1, size, size] of hand-drawn characters, 0 = paper, 1 = ink. Throws on a character without strokes.
 */
export function glyphs(stream: RandomStream, options: GlyphOptions): LabelledData {
  const { count, size = 28, characters = DIGITS, distortion = MILD } = options
  const { thickness = 0.09, thicknessSpread = 0.2, noise = 0.03, draw = normal, breathe } = options
  const unknown = characters.find((character) => !Object.hasOwn(STROKES, character))
  if (unknown !== undefined) throw new Error(`no strokes for character '${unknown}'`)
  const numbers = new Float32Array(count * size * size)
  const labels = new Int32Array(count)
  for (let i = 0; i < count; i++) {
    labels[i] = i % characters.length
    const map = randomMap(stream, distortion, draw)
    const strokes = STROKES[characters[labels[i]]].map((stroke) => stroke.map(map))
    const width = thickness * Math.max(0.3, 1 + thicknessSpread * draw(stream))
    const pixels = numbers.subarray(i * size * size, (i + 1) * size * size)
    drawStrokes(strokes, 0.5 * width * size, pixels, size)
    if (noise > 0) {
      for (let p = 0; p < pixels.length; p++) {
        pixels[p] = Math.min(1, Math.max(0, pixels[p] + noise * draw(stream)))
      }
    }
    breathe?.()
  }
  return { inputs: new NdArray(numbers, [count, 1, size, size]), labels, classes: characters.length }
}
