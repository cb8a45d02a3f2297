import { exp, log as ln } from '../../../engine/math/f64.ts'
import type { FrameLog } from '../../../lab/experiment.ts'
import { reading as say } from '../../../lab/reading.ts'
import type { channels } from './channels.ts'

/** "Somewhere around 10⁻³": half a power of ten to each side. */
export const BAND = [3.2e-4, 3.2e-3] as const

/** Frames over which a ratio is averaged. */
const SPAN = 10

type Log = FrameLog<typeof channels>

/** Geometric mean of a layer's ratio over the frames from `from` on, `SPAN` at most; NaN where there is none above zero. */
function typical(log: Log, layer: number, from: number): number {
  let sum = 0
  let count = 0
  for (let i = Math.max(0, from); i < Math.min(log.length, from + SPAN); i++) {
    const ratio = log.at(i)?.ratio[layer] ?? Number.NaN
    if (!(ratio > 0) || ratio === Infinity) continue
    sum += ln(ratio)
    count++
  }
  return count === 0 ? Number.NaN : exp(sum / count)
}

/** Geometric mean over the hidden layers of their ratios near a frame. */
export function hiddenRatio(log: Log, from: number): number {
  const layers = (log.at(-1)?.ratio.length ?? 1) - 1
  let sum = 0
  let count = 0
  for (let layer = 0; layer < layers; layer++) {
    const ratio = typical(log, layer, from)
    if (Number.isNaN(ratio)) continue
    sum += ln(ratio)
    count++
  }
  return count === 0 ? Number.NaN : exp(sum / count)
}

/** The hidden layers' ratio of the last frames against the band, and what the loss says about it. */
export function reading(log: Log) {
  const last = log.at(-1)
  if (!last) return undefined
  const { step, loss } = last
  const outputFirst = log.at(0)?.ratio.at(-1) ?? Number.NaN
  if (Number.isNaN(loss)) return say('diverged', 'warn', { step })
  const ratio = hiddenRatio(log, log.length - SPAN)
  if (!(ratio > 0)) return say('still', 'warn', { step, loss })
  const first = hiddenRatio(log, 0)
  const firstLoss = log.at(0)?.loss ?? loss
  const numbers = { step, ratio, loss, firstLoss }
  const learned = loss < 0.2 * firstLoss
  const [low, high] = BAND
  if (ratio > high) return say(learned ? 'aboveLearned' : 'above', learned ? 'neutral' : 'warn', numbers)
  if (ratio < low) {
    if (first > 0 && learned) return say('settled', 'good', { ...numbers, first })
    return say('below', 'warn', numbers)
  }
  if (outputFirst > 0 && Number.isFinite(outputFirst))
    return say('inBandOutput', 'good', { ...numbers, outputFirst })
  return say('inBand', 'good', numbers)
}
