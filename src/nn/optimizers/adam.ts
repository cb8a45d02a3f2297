import { emptyState, type Optimizer } from './optimizer.ts'

export interface AdamOptions {
  readonly beta1?: number
  readonly beta2?: number
  /** ε, added to the root of the corrected v̂. */
  readonly epsilon?: number
  /** Divides m and v by 1 − β^t, which undoes their start at zero. */
  readonly biasCorrection?: boolean
}

/**
 * m ← β₁m + (1−β₁)g, v ← β₂v + (1−β₂)g², m̂ = m/(1−β₁ᵗ), v̂ = v/(1−β₂ᵗ), p ← p − ηm̂ / (√v̂ + ε), t from 1.
 * Kingma and Ba, "Adam: a method for stochastic optimization", ICLR 2015, algorithm 1. Without correction m̂ = m, v̂ = v:
 * for a constant gradient the first step is then (1−β₁)/√(1−β₂) times as long, 3.2 with the usual β.
 */
export function adam(options: AdamOptions = {}): Optimizer {
  const { biasCorrection = true } = options
  return {
    ...adamWithDecay({ ...options, decay: 0 }),
    name: biasCorrection ? 'adam' : 'adam-no-bias-correction',
    tex: biasCorrection
      ? `${MOMENTS},\\quad x \\leftarrow x - \\eta\\,\\frac{m/(1-\\beta_1^t)}{\\sqrt{v/(1-\\beta_2^t)} + \\varepsilon}`
      : `${MOMENTS},\\quad x \\leftarrow x - \\frac{\\eta\\,m}{\\sqrt{v} + \\varepsilon}`,
    source: 'Kingma & Ba 2015',
  }
}

const MOMENTS =
  'm \\leftarrow \\beta_1 m + (1-\\beta_1)\\,g,\\quad v \\leftarrow \\beta_2 v + (1-\\beta_2)\\,g^2'

export interface AdamWithDecayOptions extends AdamOptions {
  /** λ: each step also multiplies p by 1 − ηλ. */
  readonly decay?: number
}

/** Adam after p ← p(1 − ηλ). */
export function adamWithDecay(options: AdamWithDecayOptions): Pick<Optimizer, 'init' | 'advance' | 'update'> {
  const { beta1 = 0.9, beta2 = 0.999, epsilon = 1e-7, biasCorrection = true, decay = 0 } = options
  return {
    init: (engine, parameters) => ({
      ...emptyState(engine, parameters, 8, ['m', 'v']),
      products: { beta1: 1, beta2: 1 },
    }),
    advance(state, rate) {
      state.step++
      const { products } = state
      products.beta1 *= beta1
      products.beta2 *= beta2
      const step = biasCorrection ? rate / (1 - products.beta1) : rate
      const correction = biasCorrection ? 1 / Math.sqrt(1 - products.beta2) : 1
      state.h.data.set([step, beta1, 1 - beta1, beta2, 1 - beta2, correction, epsilon, 1 - rate * decay])
    },
    update(parameters, { h, slots }) {
      parameters.forEach(({ engine: { kernels }, data, grad }, i) => {
        if (grad) kernels.adam(data, grad.data, slots.m[i].data, slots.v[i].data, h.data)
      })
    },
  }
}
