import { adagrad } from '../../../nn/optimizers/adagrad.ts'
import { adam } from '../../../nn/optimizers/adam.ts'
import { adamw } from '../../../nn/optimizers/adamw.ts'
import { momentum } from '../../../nn/optimizers/momentum.ts'
import { nesterov } from '../../../nn/optimizers/nesterov.ts'
import type { Optimizer } from '../../../nn/optimizers/optimizer.ts'
import { rmsprop } from '../../../nn/optimizers/rmsprop.ts'
import { sgd } from '../../../nn/optimizers/sgd.ts'
import { printedAdam, printedMomentum, printedNesterov, printedRmsprop } from './printed.ts'

/** In the order in which they are drawn; each keeps its number, and so its colour, dash and marker. */
export const NAMES = [
  'sgd',
  'momentum',
  'nesterov',
  'adagrad',
  'rmsprop',
  'adam',
  'adamRaw',
  'adamw',
] as const
export type Name = (typeof NAMES)[number]

export interface Constants {
  readonly rho: number
  readonly alpha: number
  readonly beta1: number
  readonly beta2: number
  readonly decay: number
  /** As the notes print them, with their slips. */
  readonly printed: boolean
}

export function optimizerOf(name: Name, constants: Constants): Optimizer {
  const { rho, alpha, beta1, beta2, decay, printed } = constants
  switch (name) {
    case 'sgd':
      return sgd()
    case 'momentum':
      return printed ? printedMomentum(rho) : momentum({ rho })
    case 'nesterov':
      return printed ? printedNesterov(rho) : nesterov({ rho })
    case 'adagrad':
      return adagrad()
    case 'rmsprop':
      return printed ? printedRmsprop(alpha) : rmsprop({ alpha })
    case 'adam':
      return printed ? printedAdam(beta1, beta2) : adam({ beta1, beta2 })
    case 'adamRaw':
      return adam({ beta1, beta2, biasCorrection: false })
    case 'adamw':
      return adamw({ beta1, beta2, decay })
  }
}

export const chosen = (values: Readonly<Record<Name, boolean>>): readonly Name[] =>
  NAMES.filter((name) => values[name])
