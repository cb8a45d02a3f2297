import type { NumberArray } from '../../lab/channel.ts'
import type { Prediction } from '../topic.ts'
import { conditionNumbers } from './sensitivity/reading.ts'

/** Judged by the runs of the three labs. */
export const predictions: Readonly<Record<string, Prediction>> = {
  'test-whitened': {
    lab: 'transforms',
    values: { state: 'whitened', points: 12 },
    options: ['same', 'larger', 'smaller'],
    judge(log) {
      const { leakage } = log.at(-1) as unknown as { leakage: NumberArray }
      const [, test, fresh] = leakage
      const answer = test > 1.05 ? 'larger' : test < 0.95 ? 'smaller' : 'same'
      return { answer, numbers: { test, fresh } }
    },
  },
  'centred-steps': {
    lab: 'sensitivity',
    values: {},
    options: ['twice', 'ten', 'hundred'],
    judge(log) {
      type Arrived = { minimum: NumberArray; rawReached: number; treatedReached: number }
      const { minimum, rawReached, treatedReached } = log.at(-1) as unknown as Arrived
      const [raw, treated] = conditionNumbers(minimum)
      const ratio = rawReached / treatedReached
      const answer = ratio < 5 ? 'twice' : ratio < 50 ? 'ten' : 'hundred'
      return { answer, numbers: { rawReached, treatedReached, raw, treated } }
    },
  },
  'untreated-images': {
    lab: 'images',
    values: {},
    options: ['slower', 'same', 'stuck'],
    judge(log) {
      type Trained = { noneLoss: number; meanImageLoss: number; dead: NumberArray }
      const { noneLoss, meanImageLoss, dead } = log.at(-1) as unknown as Trained
      const first = log.at(0) as unknown as Trained
      const near = Math.abs(noneLoss - meanImageLoss) < 0.1
      const answer = near ? 'same' : noneLoss > 0.95 * Math.min(first.noneLoss, 1.79) ? 'stuck' : 'slower'
      return { answer, numbers: { none: noneLoss, meanImage: meanImageLoss, dead: dead[0] } }
    },
  },
}
