import { emptyState, type Optimizer } from './optimizer.ts'

export interface RmspropOptions {
  /** α, what is kept of the mean square at each step. */
  readonly alpha?: number
  /** ε, added to the root. */
  readonly epsilon?: number
}

/**
 * s ← αs + (1−α)g², p ← p − ηg / (√s + ε).
 * Tieleman and Hinton, lecture 6.5 of "Neural networks for machine learning", 2012.
 */
export function rmsprop({ alpha = 0.99, epsilon = 1e-7 }: RmspropOptions = {}): Optimizer {
  return {
    name: 'rmsprop',
    tex: 's \\leftarrow \\alpha s + (1-\\alpha)\\,g^2,\\quad x \\leftarrow x - \\frac{\\eta\\,g}{\\sqrt{s} + \\varepsilon}',
    source: 'Tieleman & Hinton 2012',
    init: (engine, parameters) => emptyState(engine, parameters, 4, ['squares']),
    advance(state, rate) {
      state.step++
      state.h.data.set([rate, alpha, 1 - alpha, epsilon])
    },
    update(parameters, { h, slots }) {
      parameters.forEach(({ engine: { kernels }, data, grad }, i) => {
        if (grad) kernels.rmsprop(data, grad.data, slots.squares[i].data, h.data)
      })
    },
  }
}
