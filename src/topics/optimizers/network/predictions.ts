import { predictionsOf } from '../../../lab/prediction.ts'
import type { experiment } from './experiment.ts'
import { standings } from './ranking.ts'

const ask = predictionsOf<typeof experiment>()

export const predictions = {
  /** Judged by the last training loss of Adam with an L2 penalty and of AdamW, each at its best learning rate. */
  'l2-or-adamw': ask({
    values: { decay: 0.02 },
    options: ['alike', 'l2', 'adamw'],
    plot: 'own-best',
    judge(log, { rate, decay }) {
      const frame = log.at(-1)
      if (!frame) throw new Error('The run recorded no frame')
      const [, , , , , adam, l2, w] = standings(frame, rate, decay)
      const ratio = l2.bestLoss / w.bestLoss
      const answer = ratio > 1.5 ? 'adamw' : ratio < 1 / 1.5 ? 'l2' : 'alike'
      return { answer, numbers: { l2: l2.bestLoss, w: w.bestLoss, adam: adam.bestLoss } }
    },
  }),
}
