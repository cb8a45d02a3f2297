/** Channels, height and width of a picture. */
export type PictureShape = readonly [channels: number, height: number, width: number]

/** Pixels between two pictures. */
export const GAP = 1

/** Width and height in pixels of `columns` pictures beside each other, row below row. */
export function canvasSize([, height, width]: PictureShape, columns: number, rows: number) {
  return { width: columns * (width + GAP) - GAP, height: rows * (height + GAP) - GAP }
}

/**
 * Pictures of values from 0 to 1: one channel is ink on white paper, three are red, green and blue. One that is not
 * finite stays transparent.
 */
export function drawPictures(
  context: CanvasRenderingContext2D,
  values: ArrayLike<number>,
  shape: PictureShape,
  columns: number,
): void {
  const [channels, height, width] = shape
  const plane = height * width
  const { canvas } = context
  const image = context.createImageData(canvas.width, canvas.height)
  const count = Math.floor(values.length / (channels * plane))
  for (let i = 0; i < count; i++) {
    const start = i * channels * plane
    const left = (i % columns) * (width + GAP)
    const top = Math.floor(i / columns) * (height + GAP)
    for (let p = 0; p < plane; p++) {
      const at = 4 * ((top + Math.floor(p / width)) * canvas.width + left + (p % width))
      for (let channel = 0; channel < 3; channel++) {
        const value = values[start + (channels === 3 ? channel * plane : 0) + p]
        image.data[at + channel] = 255 * (channels === 3 ? value : 1 - value)
      }
      image.data[at + 3] = Number.isFinite(values[start + p]) ? 255 : 0
    }
  }
  context.putImageData(image, 0, 0)
}
