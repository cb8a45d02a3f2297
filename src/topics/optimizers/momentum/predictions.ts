import { predictionsOf } from '../../../lab/prediction.ts'
import type { experiment } from './experiment.ts'
import { stepsTo } from './rates.ts'

const ask = predictionsOf<typeof experiment>()

export const predictions = {
  /** Judged by the steps to a hundredth of the error, against gradient descent at its best: rate (κ−1)/(κ+1). */
  'best-momentum': ask({
    values: { alpha: 3.305785, beta: 0.669421 },
    options: ['half', 'several', 'hundred'],
    plot: 'errors',
    judge(log, { condition }) {
      const descent = Math.ceil(stepsTo(0.01, (condition - 1) / (condition + 1)))
      let steps = 0
      for (let i = 0; i < log.length; i++) {
        const { errors, step } = log.at(i) ?? { errors: [], step: 0 }
        if (Array.from(errors).some((error) => Math.abs(error) > 0.01)) steps = step + 1
      }
      const ratio = descent / steps
      return {
        answer: ratio < 3 ? 'half' : ratio < 30 ? 'several' : 'hundred',
        numbers: { descent, steps },
      }
    },
  }),
  /** Judged by the velocity for a gradient that is always 1, at learning rate 1. */
  'constant-gradient': ask({
    values: {},
    options: ['one', 'nine-tenths', 'ten'],
    plot: 'gain',
    judge(log, { beta }) {
      const sum = log.at(-1)?.sum ?? 0
      return {
        answer: sum < 0.95 ? 'nine-tenths' : sum < 1.5 ? 'one' : 'ten',
        numbers: { sum, mean: log.at(-1)?.mean ?? 0, beta },
      }
    },
  }),
}
