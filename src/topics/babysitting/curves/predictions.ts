import { predictionsOf } from '../../../lab/prediction.ts'
import type { experiment } from './experiment.ts'
import { CHANCE } from './reading.ts'

const ask = predictionsOf<typeof experiment>()

export const predictions = {
  /** Judged by the highest and the last validation accuracy while the labels are shuffled after each epoch. */
  'shuffled-each-epoch': ask({
    values: { labels: 'shuffled-each-epoch' },
    options: ['never', 'keeps', 'forgets'],
    judge(log) {
      let best = 0
      for (let i = 0; i < log.length; i++) best = Math.max(best, log.at(i)?.validationAccuracy ?? 0)
      const last = log.at(-1)?.validationAccuracy ?? Number.NaN
      const answer = best < 25 ? 'never' : last > 0.6 * best ? 'keeps' : 'forgets'
      return { answer, numbers: { best, last, chance: 10 } }
    },
  }),
  /** Judged by the validation accuracy when every validation label is one class too high. */
  'labels-off-by-one': ask({
    values: { evaluation: 'labels-off-by-one' },
    options: ['chance', 'below', 'above'],
    judge(log) {
      const validation = log.at(-1)?.validationAccuracy ?? Number.NaN
      const training = log.at(-1)?.trainingAccuracy ?? Number.NaN
      const loss = log.at(-1)?.validationLoss ?? Number.NaN
      const answer = validation < 5 ? 'below' : validation > 20 ? 'above' : 'chance'
      return { answer, numbers: { validation, training, loss, chance: CHANCE } }
    },
  }),
}
