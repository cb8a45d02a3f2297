import type { Channels, NumberArray } from '../../../lab/channel.ts'
import type { FrameLog, Reading } from '../../../lab/experiment.ts'

/** Smallest normal number of float32, 2^−126. */
export const SMALLEST_NORMAL = 1.1754943508222875e-38

/** Number of the highest layer at which the gradient is below float32's smallest normal number; undefined where none is. */
export function underflowLayer(gradient: NumberArray): number | undefined {
  for (let layer = gradient.length - 1; layer >= 0; layer--)
    if (gradient[layer] < SMALLEST_NORMAL) return layer
  return undefined
}

function mean(values: NumberArray): number {
  let sum = 0
  for (const value of values) sum += value
  return sum / values.length
}

type SaturationChannels = Channels &
  Record<'meanSlope' | 'flat' | 'gradient' | 'slopesAlone', { readonly kind: 'perLayer' }> & {
    readonly layer: { readonly kind: 'scalar' }
  }

interface SaturationValues {
  readonly activation: string
  readonly layers: number
}

/** What a layer does to the gradient on its way back, on the whole and by its slopes alone. */
export function saturationReading<C extends SaturationChannels>(
  log: FrameLog<C>,
  { activation, layers }: SaturationValues,
): Reading | undefined {
  const frame = log.at(-1)
  if (!frame) return undefined
  const { gradient, slopesAlone, flat, meanSlope } = frame
  if (Number.isNaN(gradient[0])) {
    const layer = frame.layer
    return {
      key: 'under-way',
      tone: 'neutral',
      numbers: {
        activation,
        layer,
        layers,
        meanSlope: meanSlope[layer - 1] ?? meanSlope[0],
        flat: flat[layer - 1] ?? flat[0],
      },
    }
  }
  const last = gradient.length - 1
  const lost = underflowLayer(gradient)
  const numbers = {
    activation,
    layers: last,
    first: gradient[0],
    ratio: gradient[0] / gradient[last],
    slopesAlone: slopesAlone[0] / slopesAlone[last],
    flat: mean(flat),
    meanSlope: mean(meanSlope),
    lost: lost ?? '',
    passed: lost === undefined ? '' : last - lost,
  }
  if (lost !== undefined) return { key: 'underflow', tone: 'warn', numbers }
  if (numbers.ratio < 0.1) return { key: 'vanishing', tone: 'warn', numbers }
  if (numbers.ratio > 10)
    return { key: numbers.flat > 20 ? 'saturated-exploding' : 'exploding', tone: 'warn', numbers }
  return { key: 'carried', tone: 'good', numbers }
}
