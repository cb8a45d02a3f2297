import { predictionsOf } from '../../../lab/prediction.ts'
import type { experiment } from './experiment.ts'
import { order, standings } from './ranking.ts'

const ask = predictionsOf<typeof experiment>()

export const predictions = {
  /** Judged by how SGD's last training loss compares with the best of all, at 0.01 and with each at its best. */
  'fair-comparison': ask({
    values: {},
    options: ['same-gap', 'smaller-gap', 'sgd-wins'],
    plot: 'own-best',
    judge(log, { rate, decay }) {
      const frame = log.at(-1)
      if (!frame) throw new Error('The run recorded no frame')
      const of = standings(frame, rate, decay)
      const sgd = of[0]
      const first = (loss: (standing: (typeof of)[number]) => number) => {
        const name = order(of, loss)[0]
        return loss(of.find((standing) => standing.name === name) ?? sgd)
      }
      const common = sgd.commonLoss / first(({ commonLoss }) => commonLoss)
      const own = sgd.bestLoss / first(({ bestLoss }) => bestLoss)
      const answer = own <= 1 ? 'sgd-wins' : own < 0.7 * common ? 'smaller-gap' : 'same-gap'
      return { answer, numbers: { common, own, rate: sgd.bestRate ?? '' } }
    },
  }),
}
