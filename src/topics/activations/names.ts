import type { ActivationName } from '../../nn/activations/table.ts'

/** Functions of the course, in its order. */
export const COURSE_FUNCTIONS = ['sigmoid', 'tanh', 'relu', 'leaky-relu', 'prelu', 'elu', 'maxout'] as const
/** Functions that came after it. */
export const LATER_FUNCTIONS = ['selu', 'gelu', 'silu', 'softplus'] as const
/** All functions that are drawn: the columns of the channels, in this order. */
export const FUNCTIONS = [
  ...COURSE_FUNCTIONS,
  ...LATER_FUNCTIONS,
] as const satisfies readonly ActivationName[]

export type FunctionName = (typeof FUNCTIONS)[number]
