import { predictionsOf } from '../../../lab/prediction.ts'
import type { experiment } from './experiment.ts'

const ask = predictionsOf<typeof experiment>()

export const predictions = {
  /** Judged by the last loss against the first. */
  'large-rate': ask({
    values: { rate: 2.1 },
    options: ['falls', 'grows'],
    judge(log) {
      const start = log.at(0)?.loss ?? 0
      const loss = log.at(-1)?.loss ?? 0
      return { answer: loss < start ? 'falls' : 'grows', numbers: { start, loss } }
    },
  }),
}
