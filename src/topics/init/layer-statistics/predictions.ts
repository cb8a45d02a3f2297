import { predictionsOf } from '../../../lab/prediction.ts'
import type { experiment } from './experiment.ts'

const ask = predictionsOf<typeof experiment>()

export const predictions = {
  /** Judged by the std of layer 10 against that of layer 1. */
  'double-scale': ask({
    values: { scale: 0.02 },
    options: ['doubles', 'dies-later', 'level'],
    judge(log) {
      const std = log.at(-1)?.std ?? []
      const layers = std.length - 1
      const kept = std[layers] / std[1]
      const answer = kept > 0.5 ? (std[layers] > 1 ? 'doubles' : 'level') : 'dies-later'
      return { answer, numbers: { last: std[layers], first: std[1], layers } }
    },
  }),
  'saturated-gradient': ask({
    values: { scale: 1 },
    options: ['vanishes', 'keeps', 'explodes'],
    judge(log) {
      const gradient = log.at(-1)?.gradientStd ?? []
      const ratio = gradient[0] / gradient[gradient.length - 1]
      return { answer: ratio < 0.1 ? 'vanishes' : ratio > 10 ? 'explodes' : 'keeps', numbers: { ratio } }
    },
  }),
}
