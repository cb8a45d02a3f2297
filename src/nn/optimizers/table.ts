import { adagrad } from './adagrad.ts'
import { adam } from './adam.ts'
import { adamw } from './adamw.ts'
import { momentum } from './momentum.ts'
import { nesterov } from './nesterov.ts'
import type { Optimizer } from './optimizer.ts'
import { rmsprop } from './rmsprop.ts'
import { sgd } from './sgd.ts'

/** Every optimizer with its usual settings, by the name that links use. */
export const OPTIMIZERS = {
  sgd: () => sgd(),
  momentum: () => momentum(),
  nesterov: () => nesterov(),
  adagrad: () => adagrad(),
  rmsprop: () => rmsprop(),
  adam: () => adam(),
  'adam-no-bias-correction': () => adam({ biasCorrection: false }),
  adamw: () => adamw(),
} satisfies Record<string, () => Optimizer>

export type OptimizerName = keyof typeof OPTIMIZERS
