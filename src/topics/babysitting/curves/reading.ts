import { log as ln } from '../../../engine/math/f64.ts'
import type { FrameLog } from '../../../lab/experiment.ts'
import { reading as say } from '../../../lab/reading.ts'
import { CLASSES } from '../digits.ts'
import type { channels } from './channels.ts'

/** Loss of a network that gives every digit the probability 1/10, ln 10 nats. */
export const CHANCE = ln(CLASSES)

type Log = FrameLog<typeof channels>
interface Values {
  readonly keep: number
  readonly batch: number
  readonly steps: number
}

/** Difference of the accuracies in per cent that counts as a gap. */
const GAP = 15

/** What the curves show, the most telling first. */
export function reading(log: Log, { keep, batch, steps }: Values) {
  const last = log.at(-1)
  if (!last) return undefined
  const { step, trainingAccuracy: training, validationAccuracy: validation } = last
  if (step === 0) return say('begun', 'neutral', { chance: CHANCE })
  if (Number.isNaN(last.batchLoss)) return say('diverged', 'warn', { step })
  if (!Number.isFinite(last.trainingLoss)) return say('overflowing', 'warn', { step })
  const loss = last.trainingLoss
  const best = extremes(log, 'validationAccuracy').most
  const { least } = extremes(log, 'trainingLoss')
  if (loss > 0.9 * CHANCE && best >= 30 && validation < 0.6 * best)
    return say('unlearned', 'warn', { best, validation, loss, chance: CHANCE })
  if (least > 0.95 * CHANCE) return say('stuck', 'warn', { step, loss, chance: CHANCE })
  if (training > 50 && validation < 5) return say('belowChance', 'warn', { training, validation })
  const drop = firstDrop(log)
  if (drop && drop.before > 1.2 * loss) return say('drops', 'good', { ...drop, loss, rate: last.rate })
  if (training - validation >= GAP)
    return say('gap', 'warn', { training, validation, difference: training - validation })
  const batchLoss = recentBatchLoss(log)
  if (keep < 1 && batchLoss > 1.2 * last.validationLoss)
    return say('dropout', 'neutral', { batchLoss, validationLoss: last.validationLoss, keep })
  const left = leavesPlateau(log)
  if (left > 0.25 * steps) return say('plateau', 'warn', { left, loss, chance: CHANCE })
  if (training < 80) return say('low', 'neutral', { step, training, validation })
  const scatter = recentScatter(log)
  if (batch <= 4 && scatter > 1.5 * loss) return say('noisy', 'neutral', { scatter, loss, batch })
  return say('good', 'good', { step, loss, training, validation })
}

function extremes(log: Log, name: keyof typeof channels) {
  let [least, most] = [Infinity, -Infinity]
  for (const value of log.column(name)) {
    if (value < least) least = value
    if (value > most) most = value
  }
  return { least, most }
}

/** Finite mini-batch losses of the last quarter of the frames. */
function recent(log: Log): readonly number[] {
  return [...log.column('batchLoss').subarray(Math.floor(0.75 * log.length))].filter(Number.isFinite)
}

function recentBatchLoss(log: Log): number {
  const losses = recent(log)
  return losses.length === 0 ? Number.NaN : losses.reduce((sum, loss) => sum + loss, 0) / losses.length
}

/** Standard deviation of the mini-batch losses of the last quarter. */
function recentScatter(log: Log): number {
  const losses = recent(log)
  if (losses.length < 2) return 0
  const mean = recentBatchLoss(log)
  return Math.sqrt(losses.reduce((sum, loss) => sum + (loss - mean) ** 2, 0) / losses.length)
}

/** Where the learning rate fell for the first time, and the mean training loss of the ten frames before. */
function firstDrop(log: Log): { readonly at: number; readonly before: number } | undefined {
  const rates = log.column('rate')
  const place = rates.findIndex((rate, i) => i > 10 && rate !== rates[1])
  if (place < 0) return undefined
  const before = log.column('trainingLoss').subarray(place - 10, place)
  const mean = before.reduce((sum, loss) => sum + loss, 0) / before.length
  return Number.isFinite(mean) ? { at: log.column('step')[place], before: mean } : undefined
}

/** First step whose training loss is a tenth below chance level; 0 where there is none. */
export function leavesPlateau(log: Log): number {
  const place = log.column('trainingLoss').findIndex((loss) => loss < 0.9 * CHANCE)
  return place < 0 ? 0 : log.column('step')[place]
}
