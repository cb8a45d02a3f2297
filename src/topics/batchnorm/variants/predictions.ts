import { predictionsOf } from '../../../lab/prediction.ts'
import type { experiment } from './experiment.ts'
import { KINDS } from './kinds.ts'

const ask = predictionsOf<typeof experiment>()

/** Losses of one size: neither is half of the other. */
const LIKE = 2

export const predictions = {
  /** Judged by batch norm's training loss against group norm's. */
  pixels: ask({
    values: { network: 'convolutional' },
    options: ['behind', 'level', 'ahead'],
    judge(log) {
      const last = log.at(-1)
      const own = last?.loss[KINDS.indexOf('batch')] ?? 0
      const group = last?.loss[KINDS.indexOf('group')] ?? 0
      const answer = own > LIKE * group ? 'behind' : group > LIKE * own ? 'ahead' : 'level'
      return { answer, numbers: { own, group, values: last?.values[2 * KINDS.indexOf('batch') + 1] ?? 0 } }
    },
  }),
}
