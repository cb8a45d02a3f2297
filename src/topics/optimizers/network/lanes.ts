import { adagrad } from '../../../nn/optimizers/adagrad.ts'
import { adam } from '../../../nn/optimizers/adam.ts'
import { adamw } from '../../../nn/optimizers/adamw.ts'
import { momentum } from '../../../nn/optimizers/momentum.ts'
import { nesterov } from '../../../nn/optimizers/nesterov.ts'
import type { Optimizer } from '../../../nn/optimizers/optimizer.ts'
import { rmsprop } from '../../../nn/optimizers/rmsprop.ts'
import { sgd } from '../../../nn/optimizers/sgd.ts'

/** In their order; the last two differ from Adam only where weights decay. */
export const NAMES = ['sgd', 'momentum', 'nesterov', 'adagrad', 'rmsprop', 'adam', 'adamL2', 'adamw'] as const
export type Name = (typeof NAMES)[number]

/** Optimizers that run: without weight decay Adam stands for all three. */
export const lanesOf = (decay: number): readonly Name[] => (decay > 0 ? NAMES : NAMES.slice(0, 6))

export function optimizerOf(name: Name, decay: number): Optimizer {
  switch (name) {
    case 'sgd':
      return sgd()
    case 'momentum':
      return momentum()
    case 'nesterov':
      return nesterov()
    case 'adagrad':
      return adagrad()
    case 'rmsprop':
      return rmsprop()
    case 'adam':
    case 'adamL2':
      return adam()
    case 'adamw':
      return adamw({ decay })
  }
}

/** Learning rates of the sweep, by the text that links use. */
export const RATES = ['0.0003', '0.001', '0.003', '0.01', '0.03', '0.1', '0.3', '1'] as const
export type Rate = (typeof RATES)[number]

/** Places along a run where it is measured. */
export const CHECKPOINTS = 25

/**
 * Parts of a cell's numbers: training loss, validation loss and update ratio at each checkpoint, then validation accuracy,
 * norm of all weights, and the 10th and 90th percentile of the effective step |Δp| / |g| at the end.
 */
export const WIDTH = 3 * CHECKPOINTS + 4
