import { predictionsOf } from '../../../lab/prediction.ts'
import type { experiment } from './experiment.ts'

const ask = predictionsOf<typeof experiment>()

/** Accuracy of guessing one of ten digits. */
const CHANCE = 0.1

export const predictions = {
  /** Judged by the test accuracy with running averages. */
  two: ask({
    values: { batch: 2 },
    options: ['high', 'middle', 'low'],
    judge(log) {
      const { testAccuracy: test = 0, step = 0 } = log.at(-1) ?? {}
      return {
        answer: test > 0.6 ? 'high' : test > 0.3 ? 'middle' : 'low',
        numbers: { test, step, chance: CHANCE },
      }
    },
  }),
  /** Judged by the training loss at the end. */
  constants: ask({
    values: { training: 'moving', layers: 4, rate: 1, momentum: 0.01, batch: 32 },
    options: ['learns', 'slower', 'fails'],
    judge(log) {
      const { testAccuracy: test = 0, biasNorm: bias = 0 } = log.at(-1) ?? {}
      const finite = Number.isFinite(bias)
      return {
        answer: test > 0.6 ? 'learns' : test > 2 * CHANCE ? 'slower' : 'fails',
        numbers: { test, bias: finite ? bias : 0, grown: finite ? 'finite' : 'diverged', chance: CHANCE },
      }
    },
  }),
}
