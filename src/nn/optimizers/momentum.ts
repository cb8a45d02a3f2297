import { emptyState, type Optimizer } from './optimizer.ts'

export interface MomentumOptions {
  /** ρ, what is kept of the velocity at each step. */
  readonly rho?: number
}

/**
 * v ← ρv − ηg, p ← p + v: a decaying sum of gradients, of gain 1/(1−ρ) for a constant one.
 * Polyak, "Some methods of speeding up the convergence of iteration methods", 1964.
 */
export function momentum({ rho = 0.9 }: MomentumOptions = {}): Optimizer {
  return {
    name: 'momentum',
    tex: 'v \\leftarrow \\rho v - \\eta\\,g,\\quad x \\leftarrow x + v',
    source: 'Polyak 1964',
    init: (engine, parameters) => emptyState(engine, parameters, 2, ['velocity']),
    advance(state, rate) {
      state.step++
      state.h.data.set([rate, rho])
    },
    update(parameters, { h, slots }) {
      parameters.forEach(({ engine: { kernels }, data, grad }, i) => {
        if (grad) kernels.momentum(data, grad.data, slots.velocity[i].data, h.data)
      })
    },
  }
}
