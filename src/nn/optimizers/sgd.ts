import { emptyState, type Optimizer } from './optimizer.ts'

export interface SgdOptions {
  /** λ of a penalty ½λ‖p‖², whose gradient λp is added to g. */
  readonly decay?: number
}

/** p ← p − η(g + λp). Robbins and Monro, "A stochastic approximation method", 1951. */
export function sgd({ decay = 0 }: SgdOptions = {}): Optimizer {
  return {
    name: 'sgd',
    tex: decay ? 'x \\leftarrow x - \\eta\\,(g + \\lambda x)' : 'x \\leftarrow x - \\eta\\,g',
    source: 'Robbins & Monro 1951',
    init: (engine, parameters) => emptyState(engine, parameters, 1, decay ? ['gradient'] : []),
    advance(state, rate) {
      state.step++
      state.h.data[0] = rate
    },
    update(parameters, { h, slots }) {
      parameters.forEach(({ engine: { kernels }, data, grad }, i) => {
        if (!grad) return
        const total = slots.gradient?.[i].data ?? grad.data
        if (decay) {
          kernels.scale(data, total, decay)
          kernels.add(grad.data, total, total)
        }
        kernels.sgd(data, total, h.data)
      })
    },
  }
}
