import { predictionsOf } from '../../../lab/prediction.ts'
import { CHANCE, failedChecks } from './checks.ts'
import type { experiment } from './experiment.ts'

const ask = predictionsOf<typeof experiment>()

export const predictions = {
  /** Judged by the accuracy on the few examples, with labels that have nothing to do with the pictures. */
  'shuffled-overfit': ask({
    values: { bug: 'labels-shuffled' },
    options: ['chance', 'half', 'all'],
    judge(log) {
      const last = log.at(-1)
      const accuracy = last?.accuracy ?? Number.NaN
      const agreement = 100 * (last?.agreement ?? Number.NaN)
      const answer = accuracy === 100 ? 'all' : accuracy > 30 ? 'half' : 'chance'
      return { answer, numbers: { accuracy, agreement, step: last?.step ?? Number.NaN, chance: 10 } }
    },
  }),
  /** Judged by the first loss of a network that normalises its outputs twice. */
  'two-softmaxes': ask({
    values: { bug: 'two-softmaxes' },
    options: ['first-loss', 'gradient', 'overfit'],
    judge(log, { steps }) {
      const last = log.at(-1)
      const first = last && failedChecks(last, steps)[0]
      const answer = first === 'first-loss' || first === 'gradient' ? first : 'overfit'
      const numbers = {
        firstLoss: last?.firstLoss ?? Number.NaN,
        chance: CHANCE,
        loss: last?.loss ?? Number.NaN,
        accuracy: last?.accuracy ?? Number.NaN,
      }
      return { answer, numbers }
    },
  }),
}
