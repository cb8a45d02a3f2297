import { predictionsOf } from '../../../lab/prediction.ts'
import { FUNCTIONS } from '../names.ts'
import type { experiment } from './experiment.ts'

const ask = predictionsOf<typeof experiment>()

export const predictions = {
  /** Judged by the steepest slope of the grid. */
  'steepest-sigmoid': ask({
    values: { function: 'sigmoid', x: 0 },
    options: ['one', 'half', 'quarter'],
    judge(log) {
      const { steepest = [] } = log.at(-1) ?? {}
      const own = steepest[FUNCTIONS.indexOf('sigmoid')]
      const answer = own > 0.75 ? 'one' : own > 0.375 ? 'half' : 'quarter'
      return { answer, numbers: { own, tanh: steepest[FUNCTIONS.indexOf('tanh')] } }
    },
  }),
}
