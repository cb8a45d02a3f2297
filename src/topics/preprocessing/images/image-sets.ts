import { colourImages, IMAGE_CLASSES } from '../../../data/images/colour-images.ts'
import type { RandomStream } from '../../../engine/random.ts'

/** Images shown, one of each class. */
export const SHOWN = IMAGE_CLASSES.length

/** Largest value of a pixel: 1 or 255. */
export const RANGES = { unit: 1, byte: 255 } as const
export type Range = keyof typeof RANGES

/** Test images for this many training images. */
export function testImagesFor(images: number): number {
  return SHOWN * Math.max(2, Math.round(images / (2 * SHOWN)))
}

export interface ImageSet {
  /** [N, 3·32·32] from 0 to the range's largest value. */
  readonly pixels: Float32Array
  readonly labels: Int32Array
}

/** A training and a test split from one stream; the classes take turns. */
export function drawImageSets(
  stream: RandomStream,
  images: number,
  range: Range,
  breathe?: () => void,
): { training: ImageSet; test: ImageSet } {
  const { inputs, labels } = colourImages(stream, { count: images + testImagesFor(images), breathe })
  const size = inputs.size / labels.length
  const pixels = new Float32Array(inputs.size)
  for (let i = 0; i < pixels.length; i++) pixels[i] = RANGES[range] * inputs.data[i]
  return {
    training: { pixels: pixels.subarray(0, images * size), labels: labels.subarray(0, images) },
    test: { pixels: pixels.subarray(images * size), labels: labels.subarray(images) },
  }
}
