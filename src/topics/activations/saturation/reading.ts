import type { NumberArray } from '../../../lab/channel.ts'
import type { FrameLog } from '../../../lab/experiment.ts'
import { reading as say } from '../../../lab/reading.ts'
import type { FunctionName } from '../names.ts'
import type { channels } from './channels.ts'

/** Smallest normal number of float32, 2^−126. */
export const SMALLEST_NORMAL = 1.1754943508222875e-38

/** Number of the highest layer at which the gradient is below float32's smallest normal number; undefined where none is. */
export function underflowLayer(gradient: NumberArray): number | undefined {
  const layer = Array.from(gradient).findLastIndex((size) => size < SMALLEST_NORMAL)
  return layer < 0 ? undefined : layer
}

function mean(values: NumberArray): number {
  let sum = 0
  for (const value of values) sum += value
  return sum / values.length
}

interface Values {
  readonly activation: Exclude<FunctionName, 'maxout'>
}

/** What the layers do to the gradient on its way back, on the whole and by their slopes alone. */
export function reading(log: FrameLog<typeof channels>, { activation }: Values) {
  const frame = log.at(-1)
  if (!frame) return undefined
  const { gradient, slopesAlone, meanSlope, layer } = frame
  const layers = meanSlope.length
  const flat = Float64Array.from(frame.flat, (share) => share / 100)
  const down = !Number.isNaN(gradient[layers])
  if (!down || layer > 0) {
    const numbers = { layer, layers, meanSlope: meanSlope[layer - 1], flat: flat[layer - 1] }
    return say('under-way', 'neutral', numbers)
  }
  const last = Array.from(gradient).findLastIndex((size) => !Number.isFinite(size))
  if (last >= 0) return say('overflow', 'warn', { activation, layers, layer: last })
  const blocked = flat.findLastIndex((share, index) => share === 1 && meanSlope[index] === 0)
  if (blocked >= 0) return say('blocked', 'warn', { activation, layers, layer: blocked + 1 })
  const lost = underflowLayer(gradient)
  const alone = slopesAlone[0] / slopesAlone[layers]
  if (lost !== undefined)
    return say('underflow', 'warn', { layers, lost, passed: layers - lost, first: gradient[0] })
  const numbers = {
    activation,
    layers,
    ratio: gradient[0] / gradient[layers],
    slopesAlone: alone,
    flat: mean(flat),
    meanSlope: mean(meanSlope),
  }
  if (numbers.ratio < 0.1) return say('vanishing', 'warn', numbers)
  if (numbers.ratio > 10)
    return numbers.flat > 0.2 && alone < 1
      ? say('saturated-exploding', 'warn', numbers)
      : say('exploding', 'warn', numbers)
  return say('carried', 'good', numbers)
}
