import { predictionsOf } from '../../../lab/prediction.ts'
import type { experiment } from './experiment.ts'

const ask = predictionsOf<typeof experiment>()

/** Norms of one size: neither is 1.25 times the other. */
const LIKE = 1.25

export const predictions = {
  /** Judged by the norm of all weights after training. */
  'same-lambda': ask({
    values: { decay: 0.01 },
    options: ['penalty', 'same', 'decoupled'],
    plot: 'weights',
    judge(log) {
      const [none = Number.NaN, penalty = Number.NaN, decoupled = Number.NaN] = log.at(-1)?.norms ?? []
      const answer =
        decoupled > LIKE * penalty ? 'penalty' : penalty > LIKE * decoupled ? 'decoupled' : 'same'
      return { answer, numbers: { none, penalty, decoupled } }
    },
  }),
  /** Judged by the share of weights within 0.01 of zero. */
  sparse: ask({
    values: { penalty: 'l1', strength: 0.003 },
    options: ['few', 'half', 'most'],
    plot: 'zeros',
    judge(log) {
      const [without = Number.NaN, share = Number.NaN] = log.at(-1)?.nearZero ?? []
      const accuracy = log.at(-1)?.accuracies[3] ?? Number.NaN
      return {
        answer: share > 0.75 ? 'most' : share > 0.25 ? 'half' : 'few',
        numbers: { share, without, accuracy, before: log.at(-1)?.accuracies[1] ?? Number.NaN },
      }
    },
  }),
}
