import { predictionsOf } from '../../../lab/prediction.ts'
import type { experiment } from './experiment.ts'

const ask = predictionsOf<typeof experiment>()

export const predictions = {
  /** Judged by the dead units of the last step. */
  'small-bias': ask({
    values: { rate: 3, bias: 0.01 },
    options: ['none-die', 'some-die'],
    judge(log, { units }) {
      const dead = log.at(-1)?.dead ?? 0
      return { answer: dead > 0 ? 'some-die' : 'none-die', numbers: { dead, units } }
    },
  }),
}
