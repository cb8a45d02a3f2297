/** Channels, height and width of a picture. */
export type PictureShape = readonly [channels: number, height: number, width: number]

/** Pixels between two pictures. */
const GAP = 1

/**
 * Four bytes a pixel of pictures of values from 0 to 1: one channel is ink on white paper, three are red, green and blue.
 * What is not there or not finite stays transparent.
 */
export function pixelsOf(
  values: ArrayLike<number>,
  shape: PictureShape,
  columns: number,
  rows: number,
): Uint8ClampedArray<ArrayBuffer> {
  const [channels, height, width] = shape
  const plane = height * width
  const across = widthOf(shape, columns)
  const data = new Uint8ClampedArray(4 * across * (rows * (height + GAP) - GAP))
  const count = Math.min(rows * columns, Math.floor(values.length / (channels * plane)))
  for (let i = 0; i < count; i++) {
    const start = i * channels * plane
    const left = (i % columns) * (width + GAP)
    const top = Math.floor(i / columns) * (height + GAP)
    for (let p = 0; p < plane; p++) {
      const at = 4 * ((top + Math.floor(p / width)) * across + left + (p % width))
      for (let channel = 0; channel < 3; channel++) {
        const value = values[start + (channels === 3 ? channel * plane : 0) + p]
        data[at + channel] = 255 * (channels === 3 ? value : 1 - value)
      }
      data[at + 3] = Number.isFinite(values[start + p]) ? 255 : 0
    }
  }
  return data
}

/** Width of so many pictures beside each other, in pixels. */
export const widthOf = ([, , width]: PictureShape, columns: number): number => columns * (width + GAP) - GAP
