import { predictionsOf } from '../../../lab/prediction.ts'
import { COURSE_FUNCTIONS as RUNNERS } from '../names.ts'
import type { experiment } from './experiment.ts'
import { finishes, pairedRatio } from './statistics.ts'

const ask = predictionsOf<typeof experiment>()
const [TANH, RELU, SIGMOID] = (['tanh', 'relu', 'sigmoid'] as const).map((name) => RUNNERS.indexOf(name))

export const predictions = {
  /** Judged by the steps to the chosen loss with the same initial draws and batches, averaged over the repeats. */
  'six-times': ask({
    values: {},
    options: ['similar', 'twice', 'six'],
    plot: 'finish',
    judge(log, { repeats }) {
      const stepsTo = log.at(-1)?.stepsTo ?? []
      const { ratio, pairs } = pairedRatio(stepsTo, RUNNERS.length, repeats, TANH, RELU)
      const sigmoid = finishes(stepsTo, RUNNERS.length, repeats)[SIGMOID].finished
      const answer = ratio >= 4 ? 'six' : ratio >= 1.6 ? 'twice' : 'similar'
      return { answer, numbers: { ratio: pairs === 0 ? 0 : ratio, pairs, sigmoid, repeats } }
    },
  }),
}
