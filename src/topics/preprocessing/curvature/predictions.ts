import { predictionsOf } from '../../../lab/prediction.ts'
import type { experiment } from './experiment.ts'

const ask = predictionsOf<typeof experiment>()

export const predictions = {
  /** Judged by the steps to 1% of the initial distance. */
  units: ask({
    values: { state: 'centred', std1: 4, std2: 0.4 },
    options: ['few', 'tens', 'hundreds'],
    plot: 'distance',
    judge(log) {
      const { reached = Number.NaN, curvatures = [1, 1] } = log.at(-1) ?? {}
      const answer = reached < 10 ? 'few' : reached < 100 ? 'tens' : 'hundreds'
      const steps = Number.isNaN(reached) ? (log.at(-1)?.step ?? 0) : reached
      return { answer, numbers: { steps, condition: curvatures[0] / curvatures[1] } }
    },
  }),
}
