import { emptyState, type Optimizer } from './optimizer.ts'

export interface AdagradOptions {
  /** ε, added to the root. */
  readonly epsilon?: number
}

/**
 * s ← s + g², p ← p − ηg / (√s + ε): s never shrinks, so the steps do.
 * Duchi, Hazan and Singer, "Adaptive subgradient methods for online learning and stochastic optimization", JMLR 2011.
 */
export function adagrad({ epsilon = 1e-7 }: AdagradOptions = {}): Optimizer {
  return {
    name: 'adagrad',
    tex: 's \\leftarrow s + g^2,\\quad x \\leftarrow x - \\frac{\\eta\\,g}{\\sqrt{s} + \\varepsilon}',
    source: 'Duchi, Hazan & Singer 2011',
    init: (engine, parameters) => emptyState(engine, parameters, 2, ['squares']),
    advance(state, rate) {
      state.step++
      state.h.data.set([rate, epsilon])
    },
    update(parameters, { h, slots }) {
      parameters.forEach(({ engine: { kernels }, data, grad }, i) => {
        if (grad) kernels.adagrad(data, grad.data, slots.squares[i].data, h.data)
      })
    },
  }
}
