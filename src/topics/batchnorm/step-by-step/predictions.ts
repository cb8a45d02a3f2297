import { predictionsOf } from '../../../lab/prediction.ts'
import type { experiment } from './experiment.ts'

const ask = predictionsOf<typeof experiment>()

/** Gradients below this are rounding errors, or of the size of ε. */
const NOTHING = 1e-4

const size = (values: Iterable<number>) => {
  let most = 0
  for (const value of values) most = Math.max(most, Math.abs(value))
  return most
}

export const predictions = {
  /** Judged by the largest gradient that reaches an input. */
  equal: ask({
    values: { gradient: 'equal' },
    options: ['alike', 'centred', 'zero'],
    judge(log) {
      const reached = log.at(-1)?.dInput ?? new Float64Array(1)
      const largest = size(reached)
      const spread = size(Array.from(reached).map((value) => value - reached[0]))
      const answer = largest < NOTHING ? 'zero' : spread < NOTHING * largest ? 'alike' : 'centred'
      return { answer, numbers: { largest } }
    },
  }),
}
