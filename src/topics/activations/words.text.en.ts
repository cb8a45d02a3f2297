import type { FunctionName } from './names.ts'

/** Names of the functions of the course as sentences and controls show them. */
export const COURSE_NAMES = {
  sigmoid: 'sigmoid',
  tanh: 'tanh',
  relu: 'ReLU',
  'leaky-relu': 'leaky ReLU',
  prelu: 'PReLU',
  elu: 'ELU',
  maxout: 'maxout',
}

export const FUNCTION_NAMES: Readonly<Record<FunctionName, string>> = {
  ...COURSE_NAMES,
  selu: 'SELU',
  gelu: 'GELU',
  silu: 'SiLU',
  softplus: 'softplus',
}
