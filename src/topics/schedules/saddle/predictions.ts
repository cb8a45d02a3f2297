import { predictionsOf } from '../../../lab/prediction.ts'
import type { experiment } from './experiment.ts'

const ask = predictionsOf<typeof experiment>()

export const predictions = {
  /** Judged by the median step at which runs leave: constant at the cycle's mean, over cyclic. */
  'constant-mean': ask({
    values: {},
    options: ['slower', 'equal', 'faster'],
    plot: 'staying',
    judge(log, { steps }) {
      const [, cyclic, constant] = Array.from(log.at(-1)?.median ?? [], (median) =>
        Number.isNaN(median) ? steps : median,
      )
      const times = (constant ?? steps) / Math.max(1, cyclic ?? steps)
      const answer = times > 1.3 ? 'slower' : times < 0.77 ? 'faster' : 'equal'
      return { answer, numbers: { cyclic: cyclic ?? steps, constant: constant ?? steps } }
    },
  }),
}
