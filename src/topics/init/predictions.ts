import type { NumberArray } from '../../lab/channel.ts'
import type { Prediction } from '../topic.ts'

type Layers = Readonly<Record<'std' | 'gradientStd', NumberArray>>
type Training = { readonly spread: number; readonly loss: number }

/** Judged by the std of layer 10 against that of layer 1. */
export const predictions: Readonly<Record<string, Prediction>> = {
  'double-scale': {
    lab: 'layer-statistics',
    values: { scale: 0.02 },
    options: ['doubles', 'dies-later', 'level'],
    judge(log) {
      const { std } = log.at(-1) as unknown as Layers
      const layers = std.length - 1
      const kept = std[layers] / std[1]
      const answer = kept > 0.5 ? (std[layers] > 1 ? 'doubles' : 'level') : 'dies-later'
      return { answer, numbers: { last: std[layers], first: std[1], layers } }
    },
  },
  'saturated-gradient': {
    lab: 'layer-statistics',
    values: { scale: 1 },
    options: ['vanishes', 'keeps', 'explodes'],
    judge(log) {
      const { gradientStd } = log.at(-1) as unknown as Layers
      const top = gradientStd[gradientStd.length - 1]
      const ratio = gradientStd[0] / top
      return { answer: ratio < 0.1 ? 'vanishes' : ratio > 10 ? 'explodes' : 'keeps', numbers: { ratio } }
    },
  },
  clones: {
    lab: 'symmetry',
    values: {},
    options: ['apart', 'clones', 'still'],
    judge(log) {
      const first = log.at(0) as unknown as Training
      const last = log.at(-1) as unknown as Training
      const moved = first.loss !== last.loss
      const answer = last.spread > 0 ? 'apart' : moved ? 'clones' : 'still'
      return { answer, numbers: { spread: last.spread, loss: last.loss } }
    },
  },
}
