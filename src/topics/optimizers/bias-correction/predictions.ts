import { predictionsOf } from '../../../lab/prediction.ts'
import type { experiment } from './experiment.ts'

const ask = predictionsOf<typeof experiment>()

export const predictions = {
  /** Judged by the first uncorrected step, in learning rates. */
  'first-step': ask({
    values: {},
    options: ['tenth', 'three', 'thousand'],
    plot: 'steps',
    judge(log) {
      const first = log.at(0)?.uncorrected ?? 0
      const answer = first < 1 ? 'tenth' : first < 100 ? 'three' : 'thousand'
      return { answer, numbers: { first, corrected: log.at(0)?.corrected ?? 0 } }
    },
  }),
  /** Judged by AdaGrad's and RMSProp's step at t = 400, constant gradient. */
  'adagrad-decay': ask({
    values: { steps: 400 },
    options: ['same', 'twentieth', 'four-hundredth'],
    plot: 'decay',
    judge(log) {
      const { adagrad, rmsprop, step } = log.at(-1) ?? { adagrad: 0, rmsprop: 0, step: 0 }
      const answer = adagrad > 0.5 ? 'same' : adagrad > 0.01 ? 'twentieth' : 'four-hundredth'
      return { answer, numbers: { adagrad, rmsprop, step } }
    },
  }),
}
