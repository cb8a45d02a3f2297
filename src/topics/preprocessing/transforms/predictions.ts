import { predictionsOf } from '../../../lab/prediction.ts'
import type { experiment } from './experiment.ts'

const ask = predictionsOf<typeof experiment>()

/** Sizes that differ from 1 by less than this are called the same. */
const SAME = 0.05

export const predictions = {
  /** Judged by the mean squared length of whitened test points, averaged over many splits. */
  'test-whitened': ask({
    values: { state: 'whitened', points: 12 },
    options: ['same', 'larger', 'smaller'],
    judge(log) {
      const test = log.at(-1)?.leakage[1] ?? Number.NaN
      const answer = test > 1 + SAME ? 'larger' : test < 1 - SAME ? 'smaller' : 'same'
      return { answer, numbers: { test } }
    },
  }),
}
