import { adam } from '../../../nn/optimizers/adam.ts'
import type { Optimizer } from '../../../nn/optimizers/optimizer.ts'

/**
 * AdamW at a constant learning rate η that leaves biases alone: p ← p(1 − ηλ) − ηm̂/(√v̂ + ε) for weights, Adam for vectors.
 * Loshchilov and Hutter, "Decoupled weight decay regularization", ICLR 2019, algorithm 2.
 */
export function decoupledOnWeights(decay: number, rate: number): Optimizer {
  const inner = adam()
  return {
    ...inner,
    name: 'adamw',
    update(parameters, state) {
      for (const { shape, data, engine } of parameters)
        if (shape.length === 2) engine.kernels.scale(data, data, 1 - rate * decay)
      inner.update(parameters, state)
    },
  }
}
