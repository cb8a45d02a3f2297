import { predictionsOf } from '../../../lab/prediction.ts'
import type { experiment } from './experiment.ts'
import { pathFacts } from './path.ts'

const ask = predictionsOf<typeof experiment>()

export const predictions = {
  /** Judged by the moves of the uncentred path along which both weights change with one sign. */
  'one-sign': ask({
    values: { batch: 1 },
    options: ['half', 'most', 'all'],
    judge(log) {
      const { oneSign, moves } = pathFacts(log.column('positive1'), log.column('positive2'))
      const share = oneSign / moves
      return { answer: share === 1 ? 'all' : share > 0.6 ? 'most' : 'half', numbers: { oneSign, moves } }
    },
  }),
}
