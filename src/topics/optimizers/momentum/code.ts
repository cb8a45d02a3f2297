import { pieces, program } from '../../../lab/code.ts'
import type { CodeLine } from '../../../lab/experiment.ts'
import type { Method } from './rates.ts'

interface Values {
  readonly alpha: number
  readonly beta: number
  readonly condition: number
  readonly method: Method
  readonly modes: number
  readonly steps: number
}

/** The NumPy program of these values. */
export function code(values: Values): readonly CodeLine[] {
  const { alpha, beta, condition, modes, steps, method } = pieces(values)
  return program`
    import numpy as np

    lam = np.geomspace(1 / ${condition}, 1, ${modes})  # curvature along each eigenvector
    x, v = np.ones(${modes}), np.zeros(${modes})
    nesterov = ${method} == 'nesterov'
    for t in range(${steps}):
        ahead = x + ${beta} * v if nesterov else x
        v = ${beta} * v - ${alpha} * lam * ahead
        x = x + v
    print(x, 0.5 * np.sum(lam * x**2))

    # The factor on the error in each step is the larger root of z**2 - trace * z + product.
    left = 1 - ${alpha} * lam
    trace = (1 + ${beta}) * left if nesterov else left + ${beta}
    product = ${beta} * left if nesterov else ${beta} + 0 * lam
    root = np.sqrt(trace**2 - 4 * product + 0j)
    print(np.maximum(abs(trace + root), abs(trace - root)) / 2)`
}
