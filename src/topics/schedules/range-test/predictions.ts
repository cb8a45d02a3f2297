import { predictionsOf } from '../../../lab/prediction.ts'
import type { experiment } from './experiment.ts'
import { bestTrial, landmarks } from './landmarks.ts'

const ask = predictionsOf<typeof experiment>()

export const predictions = {
  /** Judged by the rate of the lowest smoothed loss over the best of the thirteen constant rates. */
  'best-constant': ask({
    values: {},
    options: ['at', 'below', 'far-below'],
    plot: 'trials',
    judge(log, { steps }) {
      const lowest = landmarks(log, steps)?.lowest.rate ?? 1
      const frame = log.at(-1)
      const { rate, loss } = (frame && bestTrial(frame)) ?? { rate: lowest, loss: 0 }
      const times = lowest / rate
      const answer = times < 2 ? 'at' : times <= 30 ? 'below' : 'far-below'
      return { answer, numbers: { lowest, rate, loss, times } }
    },
  }),
}
