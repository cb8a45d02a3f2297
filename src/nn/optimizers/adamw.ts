import { type AdamWithDecayOptions, adamWithDecay } from './adam.ts'
import type { Optimizer } from './optimizer.ts'

/**
 * p ← p(1 − ηλ) − ηm̂ / (√v̂ + ε): the decay is not divided by √v̂, as the gradient of a penalty would be.
 * Loshchilov and Hutter, "Decoupled weight decay regularization", ICLR 2019, algorithm 2.
 */
export function adamw({ decay = 0.01, ...options }: AdamWithDecayOptions = {}): Optimizer {
  return {
    ...adamWithDecay({ ...options, decay }),
    name: 'adamw',
    tex: 'x \\leftarrow (1-\\eta\\lambda)\\,x - \\frac{\\eta\\,\\hat m}{\\sqrt{\\hat v} + \\varepsilon}',
    source: 'Loshchilov & Hutter 2019',
  }
}
