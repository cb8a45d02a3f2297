import { predictionsOf } from '../../../lab/prediction.ts'
import type { experiment } from './experiment.ts'

const ask = predictionsOf<typeof experiment>()

/** Shares of right answers between which the middle option lies. */
const [SOME, MOST] = [0.5, 0.8]

export const predictions = {
  /** Judged by what the nearest class mean names at difficulty 0.5. */
  'one-template': ask({
    values: {},
    options: ['mostly', 'half', 'seldom'],
    plot: 'difficulty',
    judge(log) {
      const { chosenMeanRight: right = Number.NaN, chosenNeighbourRight: neighbour = Number.NaN } =
        log.at(-1) ?? {}
      const answer = right > MOST ? 'mostly' : right > SOME ? 'half' : 'seldom'
      return { answer, numbers: { right, neighbour, chance: 0.1 } }
    },
  }),
  /** Judged by the share of the nearest neighbours that are of the same class, at the chosen difficulty. */
  'similar-pixels': ask({
    values: { set: 'shapes', examples: 300 },
    options: ['mostly', 'half', 'seldom'],
    plot: 'neighbours',
    judge(log) {
      const right = log.at(-1)?.chosenNeighbourRight ?? Number.NaN
      const answer = right > MOST ? 'mostly' : right > SOME ? 'half' : 'seldom'
      return { answer, numbers: { right, chance: 1 / 6 } }
    },
  }),
}
