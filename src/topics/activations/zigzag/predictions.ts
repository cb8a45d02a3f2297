import { predictionsOf } from '../../../lab/prediction.ts'
import type { experiment } from './experiment.ts'
import { firstBelow, pathFacts } from './path.ts'

/** Steps that two uncentred inputs take to 1% of the initial loss, with the exact gradient and the default seed. */
export const TWO_INPUTS = 24

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
  /** Judged by the steps that uncentred inputs take to 1% of their initial loss. */
  'many-inputs': ask({
    values: { batch: 256, fanIn: 20, steps: 600 },
    options: ['same', 'more', 'never'],
    plot: 'loss',
    judge(log) {
      const uncentredSteps = firstBelow(log.column('positiveLoss'), 0.01) ?? 0
      const centredSteps = firstBelow(log.column('centredLoss'), 0.01) ?? 0
      const condition = log.at(-1)?.positiveCondition ?? 0
      return {
        answer: uncentredSteps === 0 ? 'never' : uncentredSteps > 2 * TWO_INPUTS ? 'more' : 'same',
        numbers: { uncentredSteps, centredSteps, condition, two: TWO_INPUTS },
      }
    },
  }),
}
