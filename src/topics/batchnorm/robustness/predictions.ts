import { predictionsOf } from '../../../lab/prediction.ts'
import type { experiment } from './experiment.ts'
import { reading } from './reading.ts'

const ask = predictionsOf<typeof experiment>()

/** Settings by which one count must lead the other. */
const LEAD = 2

export const predictions = {
  /** Judged by how many settings end with a loss below the target. */
  shallow: ask({
    values: { layers: 2, size: 4 },
    options: ['with', 'level', 'without'],
    judge(log) {
      const numbers = reading(log)?.numbers
      const [own, plain, total] = [numbers?.with ?? 0, numbers?.without ?? 0, numbers?.total ?? 0]
      const answer = own - plain > LEAD ? 'with' : plain - own > LEAD ? 'without' : 'level'
      return { answer, numbers: { with: own, without: plain, total } }
    },
  }),
}
