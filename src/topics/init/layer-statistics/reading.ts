import { exp, log as ln } from '../../../engine/math/f64.ts'
import type { Frame, NumberArray } from '../../../lab/channel.ts'
import type { FrameLog } from '../../../lab/experiment.ts'
import { reading as say } from '../../../lab/reading.ts'
import type { channels } from './channels.ts'

/** Values that differ by less than this share of their mean are equal but for rounding in the sums. */
const ROUNDING = 1e-7
/** Below this a signal in single precision is on its way to 0. */
const NOTHING = 1e-30

/** Two examples whose outputs correlate by more than this are hard to tell apart. */
const ALIKE = 0.5

/** Factor per layer that leads from `first` to `last`, both above 0: their geometric mean over `steps` layers. */
function factor(first: number, last: number, steps: number): number {
  return exp((ln(last) - ln(first)) / steps)
}

function average(values: NumberArray): number {
  let sum = 0
  for (const value of values) sum += value
  return sum / values.length
}

/** The lowest layer whose gradient is known; -1 before the way back. */
function reached({ gradientStd }: Frame<typeof channels>): number {
  return gradientStd.findIndex((value) => !Number.isNaN(value))
}

/** The first layer whose output is the same for all examples; -1 if none. All above it ignore the input. */
function constantLayer({ mean, std, stdAcross }: Frame<typeof channels>): number {
  return stdAcross.findIndex(
    (value, layer) => layer > 0 && !(value > NOTHING + ROUNDING * (Math.abs(mean[layer]) + std[layer])),
  )
}

/** What the layers show, from the newest frame: the way forward, the way back, then both together. */
export function reading(
  log: FrameLog<typeof channels>,
  { layers, rule }: { readonly layers: number; readonly rule: string },
) {
  const frame = log.at(-1)
  if (!frame) return undefined
  const { std, stdAcross, correlation, gradientStd, layer } = frame
  const lowest = reached(frame)
  if (layer === 0) return say('input', 'neutral', { std: std[0] })
  if (lowest < 0) return say('forward', 'neutral', { layer, layers, last: std[layer] })
  if (lowest > 0) return say('backward', 'neutral', { layer: lowest, layers, gradient: gradientStd[lowest] })

  const constant = constantLayer(frame)
  if (constant > 0) return say('zero', 'warn', { layer: constant, layers, gradient: gradientStd[0] })
  const last = stdAcross[layers]
  const inputGradient = gradientStd[0] / gradientStd[layers]
  if (layers === 1) return say('single', 'neutral', { first: stdAcross[0], last, inputGradient })

  const ratio = factor(stdAcross[1], last, layers - 1)
  const pooled = factor(std[1], std[layers], layers - 1)
  const saturated = average(frame.saturated.subarray(1))
  if (ratio > 1.3) return say('exploding', 'warn', { layers, ratio, last })
  if (gradientStd[0] === 0) return say('lost', 'warn', { layers, last, layer: gradientStd.lastIndexOf(0) })
  const backward = factor(gradientStd[layers], gradientStd[0], layers)
  if (saturated > 0.6 && backward > 1.3) return say('saturated', 'warn', { saturated, backward })
  if (ratio < 0.8 && pooled > 0.9)
    return say('collapsing', 'warn', { layers, pooled: std[layers], last, inputGradient })
  if (ratio < 0.8) return say('vanishing', 'warn', { layers, ratio, last, inputGradient })
  if (backward < 0.8) return say('fading', 'warn', { last, backward, inputGradient })
  if (backward > 1.3) return say('growing', 'warn', { last, backward })
  const mostDead = Math.max(...frame.dead.subarray(1))
  if (mostDead > 0.5) return say('dead', 'warn', { layer: frame.dead.indexOf(mostDead), dead: mostDead })
  if (rule === 'constant') return say('clones', 'warn', { ratio, backward })
  const alike = correlation[layers]
  if (alike > ALIKE) return say('alike', 'neutral', { layers, ratio, backward, correlation: alike })
  return say('healthy', 'good', { layers, ratio, last, backward })
}
