import type { Reading } from '../../lab/experiment.ts'
import { formatNumber } from '../../output/format.ts'

type Figure = Reading['numbers'][string]

export const FUNCTION_NAMES: Readonly<Record<string, string>> = {
  sigmoid: 'sigmoid',
  tanh: 'tanh',
  relu: 'ReLU',
  'leaky-relu': 'leaky ReLU',
  prelu: 'PReLU',
  elu: 'ELU',
  maxout: 'maxout',
  selu: 'SELU',
  gelu: 'GELU',
  silu: 'SiLU',
  softplus: 'softplus',
}

/** The function's name as it is written in a sentence. */
export const nameOf = (name: Figure) => FUNCTION_NAMES[name] ?? String(name)

export const number = (value: Figure) => formatNumber(Number(value))

/** A chosen value, without zeros at its end. */
export const plain = (value: Figure) => formatNumber(Number(value), { trim: true })

/** At most two digits of a percentage. */
export const percent = (value: Figure) => `${formatNumber(Number(value), { digits: 2, trim: true })}\u00a0%`

/** "1 unit", "3 units". */
export const count = (value: Figure, one: string, many = `${one}s`) =>
  `${number(value)} ${Number(value) === 1 ? one : many}`
