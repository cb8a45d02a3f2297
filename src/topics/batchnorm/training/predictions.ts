import { predictionsOf } from '../../../lab/prediction.ts'
import type { experiment } from './experiment.ts'

const ask = predictionsOf<typeof experiment>()

/** Losses of one size: neither is half of the other. */
const LIKE = 2

export const predictions = {
  /** Judged by the mean loss of the last ten steps. */
  tuned: ask({
    values: { scale: 1 },
    options: ['with', 'level', 'without'],
    judge(log) {
      const [without = 0, normalised = 0] = log.at(-1)?.recent ?? []
      const answer = without < normalised / LIKE ? 'without' : normalised < without / LIKE ? 'with' : 'level'
      return { answer, numbers: { without, with: normalised, steps: log.at(-1)?.step ?? 0 } }
    },
  }),
  /** Judged by the std of the weights' gradient in the first hidden layer against the last, before any step. */
  deep: ask({
    values: { layers: 30, scale: 1 },
    options: ['smaller', 'level', 'larger'],
    judge(log, { layers }) {
      const gradients = log.at(0)?.gradientStd ?? []
      const ratio = gradients[layers] / gradients[2 * layers - 1]
      const plain = gradients[0] / gradients[layers - 1]
      return {
        answer: ratio > 10 ? 'larger' : ratio < 0.1 ? 'smaller' : 'level',
        numbers: { ratio, plain, layers },
      }
    },
  }),
}
