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
  /** Judged by the std over everything and by the std across examples, layer 10 against layer 1. */
  'sigmoid-signal': ask({
    values: { activation: 'sigmoid', rule: 'xavier' },
    options: ['kept', 'weaker', 'gone'],
    plot: 'std',
    judge(log) {
      const { std = [], stdAcross = [] } = log.at(-1) ?? {}
      const layers = std.length - 1
      const share = stdAcross[layers] / stdAcross[1]
      const answer = share > 0.5 ? 'kept' : share > 0.001 ? 'weaker' : 'gone'
      return {
        answer,
        numbers: { pooled: std[layers], across: stdAcross[layers], first: stdAcross[1], layers },
      }
    },
  }),
  /** Judged by the correlation of two examples at the last layer. */
  'relu-correlation': ask({
    values: { activation: 'relu', rule: 'he' },
    options: ['none', 'some', 'strong'],
    plot: 'correlation',
    judge(log) {
      const correlation = log.at(-1)?.correlation ?? []
      const layers = correlation.length - 1
      const last = correlation[layers]
      const answer = last < 0.2 ? 'none' : last < 0.6 ? 'some' : 'strong'
      return { answer, numbers: { first: correlation[0], last, layers } }
    },
  }),
}
