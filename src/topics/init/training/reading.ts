import { log as ln } from '../../../engine/math/f64.ts'
import type { NumberArray } from '../../../lab/channel.ts'
import type { FrameLog, Reading } from '../../../lab/experiment.ts'

/** Names of the rules in the order of RULES in the experiment, as readers see them. */
export const RULE_NAMES = ['0.01 · randn', '1.0 · randn', 'Xavier', 'He', 'orthogonal', 'LSUV']

/** Loss of guessing six classes, ln 6. */
export const CHANCE = ln(6)

/** Who is ahead, who still guesses, who blew up: from the mean of the last frames, since batches differ. */
export function trainingReading(log: FrameLog): Reading | undefined {
  const newest = log.at(-1) as unknown as { readonly step: number; readonly loss: NumberArray } | undefined
  if (!newest) return undefined
  const span = Math.min(10, log.length)
  const recent = RULE_NAMES.map((_, rule) => {
    let sum = 0
    for (let back = 1; back <= span; back++)
      sum += (log.at(-back) as unknown as { loss: NumberArray }).loss[rule]
    return sum / span
  })
  const named = (test: (loss: number) => boolean) =>
    RULE_NAMES.filter((_, rule) => test(recent[rule])).join(', ')
  const best = recent.reduce(
    (lead, loss, rule) => (loss < recent[lead] || Number.isNaN(recent[lead]) ? rule : lead),
    0,
  )
  const diverged = named((loss) => !Number.isFinite(loss))
  const stuck = named((loss) => loss > 0.95 * CHANCE && loss < 1.2 * CHANCE)
  const worse = named((loss) => loss >= 1.2 * CHANCE && Number.isFinite(loss))
  const numbers = {
    step: newest.step,
    best: RULE_NAMES[best],
    bestLoss: recent[best],
    chance: CHANCE,
    stuck,
    worse,
    diverged,
  }
  if (!recent.some(Number.isFinite)) return { key: 'allDiverged', tone: 'warn', numbers }
  if (diverged) return { key: 'diverged', tone: 'warn', numbers }
  return { key: 'race', tone: stuck || worse ? 'warn' : 'good', numbers }
}
