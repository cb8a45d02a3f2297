import type { Activation } from './activation.ts'
import { gelu, selu, silu, softplus } from './later.ts'
import { elu, leakyRelu, maxout, prelu, relu } from './rectifiers.ts'
import { sigmoid, tanh } from './sigmoidal.ts'

/** Every activation function, by the name that links use; first those of the course, in its order. */
export const ACTIVATIONS = {
  sigmoid,
  tanh,
  relu,
  'leaky-relu': leakyRelu,
  prelu,
  elu,
  maxout,
  selu,
  gelu,
  silu,
  softplus,
} satisfies Record<string, Activation>

export type ActivationName = keyof typeof ACTIVATIONS
