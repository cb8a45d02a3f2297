import { predictionsOf } from '../../../lab/prediction.ts'
import { CHANCE } from '../spiral-net.ts'
import type { experiment } from './experiment.ts'
import { outcome } from './outcome.ts'

const ask = predictionsOf<typeof experiment>()

const lossOf = (result: { readonly loss: number } | undefined): number =>
  Number.isFinite(result?.loss) ? (result?.loss ?? CHANCE) : CHANCE

export const predictions = {
  /** Judged by the mean loss of 15 % of the steps before the drop, and of as many soon after it. */
  drop: ask({
    values: { schedule: 'step', drops: 1, beside: 'nothing' },
    options: ['slower', 'kink', 'rises'],
    plot: 'loss',
    judge(log, { steps }) {
      const mean = (from: number, to: number) => {
        const losses: number[] = []
        for (let i = 0; i < log.length; i++) {
          const frame = log.at(i)
          if (frame && frame.step > from * steps && frame.step <= to * steps) losses.push(frame.loss[0])
        }
        return losses.reduce((sum, loss) => sum + loss, 0) / Math.max(1, losses.length)
      }
      const before = mean(0.35, 0.5)
      const after = mean(0.52, 0.67)
      const answer = after < 0.9 * before ? 'kink' : after > 1.1 * before ? 'rises' : 'slower'
      return { answer, numbers: { before, after } }
    },
  }),
  /** Judged by the mean loss of the last tenth, with the warm-up and without it. */
  'sharp-start': ask({
    values: {
      layers: 4,
      gain: 3,
      batch: 20,
      rate: 0.03,
      warmUp: 'gradual',
      warmUpShare: 20,
      beside: 'without-warm-up',
    },
    options: ['same', 'slightly', 'decides'],
    plot: 'loss',
    judge(log) {
      const loss = lossOf(outcome(log, 0))
      const beside = lossOf(outcome(log, 1))
      const answer = beside > 3 * loss ? 'decides' : beside > 1.15 * loss ? 'slightly' : 'same'
      return { answer, numbers: { loss, beside, chance: CHANCE } }
    },
  }),
  /** Judged by the mean loss of the last tenth: Adam under the cosine, and at its constant rate. */
  'adam-decay': ask({
    values: { optimizer: 'adam', rate: 0.02 },
    options: ['equal', 'lower', 'higher'],
    plot: 'loss',
    judge(log) {
      const loss = lossOf(outcome(log, 0))
      const beside = lossOf(outcome(log, 1))
      const answer = loss * 1.15 < beside ? 'lower' : loss > 1.15 * beside ? 'higher' : 'equal'
      return { answer, numbers: { loss, beside } }
    },
  }),
}
