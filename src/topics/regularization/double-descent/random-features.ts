import type { Engine, NdArray, RandomStream } from '../../../engine/index.ts'
import { PIXELS } from './sizes.ts'

/** Features computed at once. */
const BLOCK = 256

/**
 * ReLU units with random, fixed weights: max(0, v·x)/√P for `width` vectors v of normal numbers of variance 2/PIXELS. One
 * row for each image. The first features of a stream are the same at every width, but for the factor 1/√P.
 */
export function randomFeatures(
  engine: Engine,
  images: NdArray,
  stream: RandomStream,
  width: number,
): Float64Array[] {
  const [count] = images.shape
  const rows = Array.from({ length: count }, () => new Float64Array(width))
  const unit = Math.sqrt(1 / width)
  for (let from = 0; from < width; from += BLOCK) {
    const part = Math.min(BLOCK, width - from)
    engine.scope(() => {
      const vectors = engine.normal(stream, [part, PIXELS], { std: Math.sqrt(2 / PIXELS) })
      const active = engine.array([count, part])
      engine.kernels.matmul(count, part, PIXELS, images.data, 0, vectors.data, 1, active.data, 0)
      engine.kernels.relu(active.data, active.data)
      rows.forEach((row, i) => {
        for (let j = 0; j < part; j++) row[from + j] = unit * active.data[i * part + j]
      })
    })
    engine.breathe()
  }
  return rows
}
