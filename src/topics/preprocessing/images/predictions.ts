import { log as ln } from '../../../engine/math/f64.ts'
import { predictionsOf } from '../../../lab/prediction.ts'
import type { experiment } from './experiment.ts'
import { SHOWN } from './image-sets.ts'

const ask = predictionsOf<typeof experiment>()

/** Losses that differ by less than this are called the same, nats. */
const SAME = 0.1

export const predictions = {
  /** Judged by the last training loss on untreated images, against that at the start and that of centred images. */
  'untreated-images': ask({
    values: {},
    options: ['slower', 'same', 'stuck'],
    judge(log) {
      const [first, last] = [log.at(0), log.at(-1)]
      if (!first || !last) throw new Error('The run recorded no frame')
      const { noneLoss: none, meanImageLoss: meanImage, dead } = last
      const near = Math.abs(none - meanImage) < SAME
      const answer = near ? 'same' : none > 0.95 * Math.min(first.noneLoss, ln(SHOWN)) ? 'stuck' : 'slower'
      return { answer, numbers: { none, meanImage, dead: dead[0] } }
    },
  }),
}
