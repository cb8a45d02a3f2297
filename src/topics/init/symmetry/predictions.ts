import { predictionsOf } from '../../../lab/prediction.ts'
import type { experiment } from './experiment.ts'

const ask = predictionsOf<typeof experiment>()

export const predictions = {
  /** Judged by the largest difference between two columns of W₁, and by whether the loss has changed. */
  clones: ask({
    values: {},
    options: ['apart', 'clones', 'still'],
    judge(log) {
      const spread = log.at(-1)?.spread ?? 0
      const loss = log.at(-1)?.loss ?? 0
      const startLoss = log.at(0)?.loss ?? 0
      const answer = spread > 0 ? 'apart' : loss !== startLoss ? 'clones' : 'still'
      return { answer, numbers: { spread, loss, startLoss } }
    },
  }),
  /** Judged by the largest difference between two columns of W₁, with noise on W₂ alone. */
  'only-output': ask({
    values: { jitter: 0.01, noiseOn: 'w2' },
    options: ['no', 'yes'],
    plot: 'differences',
    judge(log) {
      const spread = log.at(-1)?.spread ?? 0
      return { answer: spread > 0.01 ? 'yes' : 'no', numbers: { spread } }
    },
  }),
}
