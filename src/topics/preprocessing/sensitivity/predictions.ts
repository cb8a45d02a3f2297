import { predictionsOf } from '../../../lab/prediction.ts'
import type { experiment } from './experiment.ts'
import { conditionNumbers } from './reading.ts'

const ask = predictionsOf<typeof experiment>()

export const predictions = {
  /** Judged by the steps to the target on each side. With seeds 0 to 149 raw data take at most 7,758 steps to it. */
  'centred-steps': ask({
    values: { steps: 10_000 },
    options: ['twice', 'ten', 'hundred'],
    judge(log) {
      const frame = log.at(-1)
      if (!frame) throw new Error('The run recorded no frame')
      const { minimum, rawReached, treatedReached } = frame
      const [raw, treated] = conditionNumbers(minimum)
      const ratio = rawReached / treatedReached
      const answer = ratio < 5 ? 'twice' : ratio < 50 ? 'ten' : 'hundred'
      return { answer, numbers: { rawReached, treatedReached, raw, treated } }
    },
  }),
}
