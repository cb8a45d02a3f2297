import { predictionsOf } from '../../../lab/prediction.ts'
import type { experiment } from './experiment.ts'
import { BAND } from './reading.ts'

const ask = predictionsOf<typeof experiment>()

const NONE = Number.NaN

export const predictions = {
  /** Judged by the first layer's ratio in the very first step. */
  'adam-first': ask({
    values: { optimizer: 'adam', rate: 0.001 },
    options: ['below', 'inside', 'above'],
    judge(log) {
      const ratio = log.at(0)?.ratio[0] ?? NONE
      const last = log.at(-1)?.ratio[0] ?? NONE
      const answer = ratio > BAND[1] ? 'above' : ratio < BAND[0] ? 'below' : 'inside'
      return { answer, numbers: { ratio, last, low: BAND[0], high: BAND[1] } }
    },
  }),
  /** Judged by the loss of a network with batch norm whose updates are a tenth of its weights and more. */
  'batch-norm-high': ask({
    values: { norm: 'batch-norm', rate: 3 },
    options: ['diverges', 'chance', 'learns'],
    judge(log) {
      let highest = 0
      for (let i = 0; i < log.length; i++) highest = Math.max(highest, log.at(i)?.ratio[0] ?? 0)
      const { loss = NONE, accuracy = NONE } = log.at(-1) ?? {}
      const answer = Number.isNaN(loss) ? 'diverges' : accuracy > 80 ? 'learns' : 'chance'
      return { answer, numbers: { loss, accuracy, highest, high: BAND[1] } }
    },
  }),
}
