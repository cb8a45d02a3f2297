import { log as ln } from '../../../engine/math/f64.ts'
import type { FrameLog } from '../../../lab/experiment.ts'
import { reading as say } from '../../../lab/reading.ts'
import { CLASSES } from '../digits.ts'
import type { channels } from './channels.ts'

/** Loss of a network that gives every digit the probability 1/10, ln 10 nats. */
export const CHANCE = ln(CLASSES)

type Log = FrameLog<typeof channels>

/** Losses at the end of a run are averaged over so many frames, since mini-batches differ. */
const SPAN = 20

export interface Standing {
  /** Place among the channels' entries; 0 is the chosen learning rate. */
  readonly lane: number
  readonly rate: number
  /** Mean loss of the last frames; NaN where the run has ended early. */
  readonly loss: number
  readonly ended: number
}

/** How each network stands at the newest frame. */
export function standings(log: Log): readonly Standing[] {
  const newest = log.at(-1)
  if (!newest) return []
  return Array.from(newest.rate, (rate, lane) => {
    const ended = newest.ended[lane]
    return { lane, rate, loss: Number.isNaN(ended) ? recentLoss(log, lane) : Number.NaN, ended }
  })
}

function recentLoss(log: Log, lane: number): number {
  let sum = 0
  let count = 0
  for (let back = 1; back <= Math.min(SPAN, log.length); back++) {
    const loss = log.at(-back)?.loss[lane] ?? Number.NaN
    if (!Number.isFinite(loss)) continue
    sum += loss
    count++
  }
  return count === 0 ? Number.NaN : sum / count
}

/** What became of the chosen learning rate, or of the five on the ladder. */
export function reading(log: Log) {
  const newest = log.at(-1)
  if (!newest || newest.step === 0) return undefined
  const { step } = newest
  const all = standings(log)
  return all.length > 1 ? ladderReading(step, all) : ownReading(newest, all[0])
}

function ladderReading(step: number, all: readonly Standing[]) {
  const running = all.filter(({ loss }) => Number.isFinite(loss))
  const over = all.length - running.length
  const last = all.filter(({ ended }) => !Number.isNaN(ended))
  if (running.length === 0) return say('allEnded', 'warn', { step, count: all.length })
  const best = running.reduce((lead, one) => (one.loss < lead.loss ? one : lead))
  const numbers = { step, rate: best.rate, loss: best.loss, chance: CHANCE }
  const tone = best.loss < 0.5 * CHANCE ? 'good' : 'neutral'
  if (over === 0) return say('ladder', tone, numbers)
  const first = last.reduce((lead, one) => (one.ended < lead.ended ? one : lead))
  return say('ladderEnded', tone, { ...numbers, over, ended: first.ended, endedRate: first.rate })
}

function ownReading(newest: NonNullable<ReturnType<Log['at']>>, { rate, loss, ended }: Standing) {
  const { step } = newest
  const [firstLoss, tripled, accuracy] = [newest.firstLoss[0], newest.tripled[0], newest.accuracy[0]]
  const numbers = { step, rate, loss, firstLoss, accuracy, chance: CHANCE }
  if (!Number.isNaN(ended)) {
    return Number.isFinite(firstLoss) && tripled < ended
      ? say('divergedLate', 'warn', { ended, rate, tripled, early: ended - tripled })
      : say('diverged', 'warn', { ended, rate })
  }
  if (!Number.isFinite(loss)) return say('begun', 'neutral', { rate })
  if (loss > 0.9 * CHANCE && !Number.isNaN(tripled)) return say('collapsed', 'warn', { ...numbers, tripled })
  if (loss > 0.9 * firstLoss) return say('slow', 'warn', numbers)
  if (loss > 0.2 * firstLoss) return say('falling', 'neutral', numbers)
  return say('good', 'good', numbers)
}
