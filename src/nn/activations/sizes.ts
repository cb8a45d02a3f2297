import type { ActivationName } from './table.ts'

/** What a function does to memory: known without the function, so that a page can foretell a run without the engine. */
export interface ActivationSize {
  /** As in Activation. */
  readonly pieces: 1 | 2
  readonly learned: boolean
  /** Arrays [N, units] that apply() makes, and those that going back through it does, with slopes where they are learned. */
  readonly forward: number
  readonly backward: number
}

/** Of a function that is one operation, as PReLU is without learned slopes. */
export const ONE_OPERATION = { pieces: 1, learned: false, forward: 1, backward: 1 } as const

export const ACTIVATION_SIZES: Readonly<Record<ActivationName, ActivationSize>> = {
  sigmoid: ONE_OPERATION,
  tanh: ONE_OPERATION,
  relu: ONE_OPERATION,
  'leaky-relu': ONE_OPERATION,
  // Mask, slopes repeated, product, choice; back: zeros, a gradient each for choice and product, their sum.
  prelu: { pieces: 1, learned: true, forward: 4, backward: 6 },
  elu: ONE_OPERATION,
  // Two halves and the larger; back: mask, two gradients, each as wide as both halves, and their sum.
  maxout: { pieces: 2, learned: false, forward: 3, backward: 9 },
  selu: { ...ONE_OPERATION, forward: 2, backward: 2 },
  gelu: { ...ONE_OPERATION, forward: 5, backward: 6 },
  silu: { ...ONE_OPERATION, forward: 2, backward: 4 },
  softplus: { ...ONE_OPERATION, forward: 2 },
}
