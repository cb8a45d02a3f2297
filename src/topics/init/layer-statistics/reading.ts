import { exp, log } from '../../../engine/math/f64.ts'
import type { NumberArray } from '../../../lab/channel.ts'
import type { FrameLog } from '../../../lab/experiment.ts'
import { reading as say } from '../../../lab/reading.ts'

type Vectors = { readonly [name in 'std' | 'saturated' | 'gradientStd' | 'weightGradientStd']: NumberArray }

/** Geometric mean of the steps from `first` to `last`, the per-layer factor. */
function factor(first: number, last: number, steps: number): number {
  return steps < 1 || !(first > 0) || !(last > 0) ? Number.NaN : exp(log(last / first) / steps)
}

function mean(values: NumberArray): number {
  let sum = 0
  for (const value of values) sum += value
  return sum / values.length
}

/** What the layers show, from the newest frame: forward while the gradients are not there yet, then both ways. */
export function reading(log: FrameLog, values: { readonly layers: number }) {
  const frame = log.at(-1) as unknown as (Vectors & { readonly layer: number }) | undefined
  if (!frame) return undefined
  const { layers } = values
  const { std, saturated, gradientStd, weightGradientStd, layer } = frame
  if (Number.isNaN(gradientStd[0])) {
    return say('forward', 'neutral', { layer, layers, last: std[layer] })
  }
  const last = std[layers]
  const numbers = {
    layers,
    layer: std.findIndex((value, index) => index > 0 && value < 1e-30),
    ratio: factor(std[1], last, layers - 1),
    last,
    saturated: mean(saturated.subarray(1)),
    backward: factor(gradientStd[layers], gradientStd[0], layers),
    inputGradient: gradientStd[0] / gradientStd[layers],
    firstGradient: weightGradientStd[1],
    lastGradient: weightGradientStd[layers],
  }
  const { ratio } = numbers
  if (numbers.layer > 0) return say('zero', 'warn', numbers)
  if (ratio > 1.3) return say('exploding', 'warn', numbers)
  if (numbers.saturated > 0.6 && numbers.backward > 1.3) return say('saturated', 'warn', numbers)
  if (ratio < 0.8) return say('vanishing', 'warn', numbers)
  if (numbers.backward < 0.8) return say('fading', 'warn', numbers)
  if (numbers.backward > 1.3) return say('growing', 'warn', numbers)
  return say('healthy', 'good', numbers)
}
