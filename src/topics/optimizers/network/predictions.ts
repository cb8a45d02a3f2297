import { predictionsOf } from '../../../lab/prediction.ts'
import type { experiment } from './experiment.ts'
import { order, standings } from './ranking.ts'

const ask = predictionsOf<typeof experiment>()

export const predictions = {
  /** Judged by RMSProp's place at a learning rate of 0.3 for all; at 0.01 it is first. */
  'another-rate': ask({
    values: { rate: '0.3' },
    options: ['first', 'middle', 'last'],
    plot: 'one-rate',
    judge(log, { rate, decay }) {
      const frame = log.at(-1)
      if (!frame) throw new Error('The run recorded no frame')
      const place = (of: string) =>
        order(standings(frame, of === rate ? rate : '0.01', decay), ({ commonLoss }) => commonLoss).indexOf(
          'rmsprop',
        ) + 1
      const now = place(rate)
      return {
        answer: now === 1 ? 'first' : now < 5 ? 'middle' : 'last',
        numbers: { now, before: place('0.01'), loss: standings(frame, rate, decay)[4].commonLoss },
      }
    },
  }),
}
