import type { Floats } from '../../../engine/precision.ts'

/** What is done to images before the network sees them. */
export const TREATMENTS = ['none', 'mean-image', 'channel-mean', 'channel-std'] as const
export type Treatment = (typeof TREATMENTS)[number]

/** Numbers of one image [3, 32, 32], channel after channel. */
const CHANNELS = 3

/** Statistics of images [N, 3·P], divided by N. */
export interface ImageStatistics {
  /** Mean image [3·P]: one number for each channel of each pixel. */
  readonly mean: Float32Array
  /** Mean of each channel over all pixels of all images [3]. */
  readonly channelMean: Float32Array
  /** Standard deviation of each channel over all pixels of all images [3]. */
  readonly channelStd: Float32Array
}

/** The images are those that may be looked at: the training split. Sums are in double precision. */
export function statisticsOf(images: Floats, count: number): ImageStatistics {
  const size = images.length / count
  const mean = new Float64Array(size)
  for (let i = 0, image = 0; image < count; image++) {
    for (let p = 0; p < size; p++, i++) mean[p] += images[i]
  }
  for (let p = 0; p < size; p++) mean[p] /= count
  const plane = size / CHANNELS
  const channelMean = new Float64Array(CHANNELS)
  for (let p = 0; p < size; p++) channelMean[Math.floor(p / plane)] += mean[p] / plane
  const square = new Float64Array(CHANNELS)
  for (let start = 0; start < images.length; start += plane) {
    const channel = (start / plane) % CHANNELS
    for (let i = start; i < start + plane; i++)
      square[channel] += (images[i] - channelMean[channel]) * (images[i] - channelMean[channel])
  }
  return {
    mean: Float32Array.from(mean),
    channelMean: Float32Array.from(channelMean),
    channelStd: Float32Array.from(square, (sum) => Math.sqrt(sum / (count * plane))),
  }
}

/** y = (x − shift)/scale for each number of an image [3·P]. */
function rule(treatment: Treatment, { mean, channelMean, channelStd }: ImageStatistics) {
  const shift = new Float32Array(mean.length)
  const scale = new Float32Array(mean.length).fill(1)
  const plane = mean.length / CHANNELS
  if (treatment === 'mean-image') shift.set(mean)
  for (let c = 0; c < CHANNELS; c++) {
    const [from, to] = [c * plane, (c + 1) * plane]
    if (treatment === 'channel-mean' || treatment === 'channel-std') shift.fill(channelMean[c], from, to)
    if (treatment === 'channel-std') scale.fill(channelStd[c], from, to)
  }
  return { shift, scale }
}

/**
 * Treated copy of images [N, 3·P]: x, x − mean image, x − mean of its channel, or (x − mean)/std of its channel.
 */
export function treat(treatment: Treatment, images: Floats, statistics: ImageStatistics): Float32Array {
  const { shift, scale } = rule(treatment, statistics)
  const size = shift.length
  const out = new Float32Array(images.length)
  for (let start = 0; start < images.length; start += size) {
    for (let p = 0; p < size; p++) out[start + p] = (images[start + p] - shift[p]) / scale[p]
  }
  return out
}
