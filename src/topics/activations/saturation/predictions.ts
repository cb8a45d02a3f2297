import { predictionsOf } from '../../../lab/prediction.ts'
import type { experiment } from './experiment.ts'

const ask = predictionsOf<typeof experiment>()

export const predictions = {
  /** Judged by the gradient at the input over the one at the top. */
  'large-sums': ask({
    values: { activation: 'tanh', scale: 6.3 },
    options: ['vanishes', 'keeps', 'explodes'],
    judge(log) {
      const { gradient = [], flat = [] } = log.at(-1) ?? {}
      const ratio = gradient[0] / gradient[gradient.length - 1]
      const answer = ratio < 0.1 ? 'vanishes' : ratio > 10 ? 'explodes' : 'keeps'
      return { answer, numbers: { ratio, flat: flat[flat.length - 1] / 100 } }
    },
  }),
}
