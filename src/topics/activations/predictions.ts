import type { NumberArray } from '../../lab/channel.ts'
import type { Prediction } from '../topic.ts'
import { pathFacts } from './zigzag/path.ts'

type Stack = Readonly<Record<'gradient' | 'flat', NumberArray>>
type Units = Readonly<Record<'dead' | 'silent', number>>

export const predictions: Readonly<Record<string, Prediction>> = {
  'large-sums': {
    lab: 'saturation',
    values: { activation: 'tanh', scale: 6.3 },
    options: ['vanishes', 'keeps', 'explodes'],
    judge(log) {
      const { gradient, flat } = log.at(-1) as unknown as Stack
      const ratio = gradient[0] / gradient[gradient.length - 1]
      const answer = ratio < 0.1 ? 'vanishes' : ratio > 10 ? 'explodes' : 'keeps'
      return { answer, numbers: { ratio, flat: flat[flat.length - 1] } }
    },
  },
  'one-sign': {
    lab: 'zigzag',
    values: { batch: 1 },
    options: ['half', 'most', 'all'],
    judge(log) {
      const { oneSign, moves } = pathFacts(log.column('positive1'), log.column('positive2'))
      const share = oneSign / moves
      return { answer: share === 1 ? 'all' : share > 0.6 ? 'most' : 'half', numbers: { oneSign, moves } }
    },
  },
  'small-bias': {
    lab: 'dead-relu',
    values: { rate: 3, bias: 0.01 },
    options: ['none-die', 'some-die'],
    judge(log) {
      const { dead } = log.at(-1) as unknown as Units
      return { answer: dead > 0 ? 'some-die' : 'none-die', numbers: { dead } }
    },
  },
}
