import { predictionsOf } from '../../../lab/prediction.ts'
import type { experiment } from './experiment.ts'

const ask = predictionsOf<typeof experiment>()

const alone = { sgd: false, momentum: false }
/** The default start, rotated with the ravine. */
const ROTATED = { angle: 45, startX: -3.32, startY: -1.63 }

export const predictions = {
  /** Judged by Adam's steps to a hundredth of the first loss, here and where the ravine is aligned. */
  'adam-rotated': ask({
    values: { ...ROTATED, ...alone, steps: 400 },
    options: ['same', 'twice', 'more'],
    plot: 'loss',
    judge(log) {
      const { reached, turned } = log.at(-1) ?? { reached: [0], turned: [1] }
      const ratio = reached[0] / turned[0]
      return {
        answer: ratio < 1.3 ? 'same' : ratio < 3 ? 'twice' : 'more',
        numbers: { rotated: reached[0], aligned: turned[0] },
      }
    },
  }),
  /** Judged by the last loss against the first. */
  'printed-sign': ask({
    values: { sgd: false, adam: false, printed: true, momentumRate: 0.01, steps: 40 },
    options: ['slower', 'same', 'climbs'],
    plot: 'map',
    judge(log) {
      const from = log.at(0)?.loss[0] ?? 0
      const to = log.at(-1)?.loss[0] ?? 0
      return { answer: to > from ? 'climbs' : to > from / 100 ? 'slower' : 'same', numbers: { from, to } }
    },
  }),
}
