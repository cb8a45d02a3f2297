import { predictionsOf } from '../../../lab/prediction.ts'
import type { experiment } from './experiment.ts'

const ask = predictionsOf<typeof experiment>()

/** Accuracies this close together count as the same. */
const LIKE = 0.05

export const predictions = {
  /** Judged by the accuracy of the unscaled pass against that of the average over 512 masks, on validation points. */
  neither: ask({
    values: { scaling: 'neither' },
    options: ['chance', 'falls', 'stays'],
    plot: 'loss',
    judge(log) {
      const last = log.at(-1)
      const accuracy = last?.accuracies[3] ?? Number.NaN
      const average = last?.averageAccuracy ?? Number.NaN
      const answer = accuracy >= average - LIKE ? 'stays' : accuracy > 0.5 + LIKE ? 'falls' : 'chance'
      const losses = last?.averageLoss ?? []
      return {
        answer,
        numbers: {
          accuracy,
          average,
          loss: last?.losses[3] ?? Number.NaN,
          averageLoss: losses[losses.length - 1],
        },
      }
    },
  }),
  /** Judged by the distance of the average over 512 masks from the single pass, against that of one mask. */
  average: ask({
    values: {},
    options: ['meets', 'stays', 'no-nearer'],
    plot: 'masks',
    judge(log) {
      const gap = log.at(-1)?.answerGap ?? []
      const [one, many] = [gap[0], gap[gap.length - 1]]
      const chance = one / Math.sqrt(512)
      const answer = many > 0.8 * one ? 'no-nearer' : many > 2 * chance ? 'stays' : 'meets'
      return { answer, numbers: { one, many, chance } }
    },
  }),
}
