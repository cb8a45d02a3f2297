import type { MomentumOptions } from './momentum.ts'
import { emptyState, type Optimizer } from './optimizer.ts'

/**
 * v ← ρv − η∇f(p + ρv), p ← p + v, written for the point ahead p̃ = p + ρv, where the gradient is taken:
 * v ← ρv − ηg, p̃ ← p̃ + ρv − ηg.
 * Nesterov, "A method of solving a convex programming problem with convergence rate O(1/k²)", 1983; the change of
 * variable is Bengio, Boulanger-Lewandowski and Pascanu's, "Advances in optimizing recurrent networks", 2012.
 */
export function nesterov({ rho = 0.9 }: MomentumOptions = {}): Optimizer {
  return {
    name: 'nesterov',
    tex: 'v \\leftarrow \\rho v - \\eta\\,\\nabla f(x + \\rho v),\\quad x \\leftarrow x + v',
    source: 'Nesterov 1983',
    init: (engine, parameters) => emptyState(engine, parameters, 2, ['velocity']),
    advance(state, rate) {
      state.step++
      state.h.data.set([rate, rho])
    },
    update(parameters, { h, slots }) {
      parameters.forEach(({ engine: { kernels }, data, grad }, i) => {
        if (grad) kernels.nesterov(data, grad.data, slots.velocity[i].data, h.data)
      })
    },
  }
}
