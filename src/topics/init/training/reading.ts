import type { FrameLog } from '../../../lab/experiment.ts'
import { reading as say } from '../../../lab/reading.ts'
import type { channels } from './channels.ts'
import { CHANCE, RULES } from './rules.ts'

/** Frames over which the losses are averaged, since batches differ. */
const SPAN = 10

/** Loss of each rule, averaged over the last SPAN frames. */
export function recentLosses(log: FrameLog<typeof channels>): number[] {
  const frames = Math.min(SPAN, log.length)
  return RULES.map((_, rule) => {
    let sum = 0
    for (let back = 1; back <= frames; back++) sum += log.at(-back)?.loss[rule] ?? Number.NaN
    return sum / frames
  })
}

/** Who is ahead, who still guesses, who diverged, by the mean of the last frames. Lists are names of rules with spaces. */
export function reading(log: FrameLog<typeof channels>) {
  const newest = log.at(-1)
  if (!newest) return undefined
  const { step } = newest
  const frames = Math.min(SPAN, log.length)
  const recent = recentLosses(log)
  const named = (test: (loss: number) => boolean) =>
    RULES.filter((_, rule) => test(recent[rule]))
      .map(({ name }) => name)
      .join(' ')
  const finite = recent.filter(Number.isFinite)
  if (finite.length === 0) return say('allDiverged', 'warn', { step })
  const diverged = named((loss) => !Number.isFinite(loss))
  const least = Math.min(...finite)
  const most = Math.max(...finite)
  if (step === 0) return say('start', 'neutral', { least, most, chance: CHANCE, diverged })
  if (least > 0.95 * CHANCE) return say('none', 'warn', { step, least, chance: CHANCE, diverged })
  const stuck = named((loss) => loss > 0.95 * CHANCE && loss < 1.2 * CHANCE)
  const worse = named((loss) => loss >= 1.2 * CHANCE && loss < Infinity)
  const best = RULES[recent.indexOf(least)].name
  const numbers = { step, best, bestLoss: least, frames, chance: CHANCE, stuck, worse, diverged }
  if (diverged) return say('diverged', 'warn', { ...numbers, others: finite.length - 1 })
  return say('race', stuck || worse ? 'warn' : 'good', numbers)
}
