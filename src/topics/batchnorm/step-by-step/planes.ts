import { colourImages, IMAGE_SIZE } from '../../../data/images/colour-images.ts'
import type { Engine, RandomStream } from '../../../engine/index.ts'
import { BatchNormLayer } from '../../../nn/layers/batch-norm-layer.ts'
import { CHANNELS, IMAGES, SIDE } from './image-size.ts'

export interface Planes {
  /** [IMAGES, CHANNELS, SIDE, SIDE] */
  readonly pixels: Float32Array
  readonly normalisedPixels: Float32Array
  /** One for each channel, over all images and pixels. */
  readonly channelMean: Float64Array
  readonly channelVariance: Float64Array
}

/** A small batch of colour images through batch norm: one mean and one variance for each channel. */
export function normalisedPlanes(engine: Engine, stream: RandomStream, epsilon: number): Planes {
  const { inputs } = colourImages(stream, { count: IMAGES })
  const pixels = halved(inputs.data, IMAGES * CHANNELS)
  return engine.scope(() => {
    const layer = new BatchNormLayer(engine, { layer: 1, features: CHANNELS, epsilon })
    const x = engine.tensor(pixels, [IMAGES, CHANNELS, SIDE, SIDE])
    const y = engine.withoutGradients(() => layer.forward(x, 'batch'))
    return {
      pixels,
      normalisedPixels: Float32Array.from(y.data),
      channelMean: Float64Array.from(layer.batchMean.data),
      channelVariance: Float64Array.from(layer.batchVariance.data),
    }
  })
}

/** Mean of each block of 2 × 2 pixels. */
function halved(values: ArrayLike<number>, planes: number): Float32Array {
  const halves = new Float32Array(planes * SIDE * SIDE)
  for (let i = 0; i < halves.length; i++) {
    const [plane, row, column] = [Math.floor(i / (SIDE * SIDE)), Math.floor(i / SIDE) % SIDE, i % SIDE]
    const corner = (plane * IMAGE_SIZE + 2 * row) * IMAGE_SIZE + 2 * column
    const below = corner + IMAGE_SIZE
    halves[i] = (values[corner] + values[corner + 1] + values[below] + values[below + 1]) / 4
  }
  return halves
}
