import type { Tensor } from '../../engine/tensor.ts'
import type { Initialiser } from './initialiser.ts'
import { orthogonal } from './orthogonal.ts'

/**
 * Layer-sequential unit variance: orthonormal weights, then, layer after layer, divided by the standard deviation of the
 * layer's output z on a batch. Mishkin and Matas, "All you need is a good init", ICLR 2016, algorithm 1.
 */
export const lsuv: Initialiser = {
  ...orthogonal,
  name: 'lsuv',
  tex: 'W = Q \\big/ \\sqrt{\\operatorname{Var}(xQ)}',
  source: 'Mishkin & Matas 2016',
  dataDependent: true,
}

export interface UnitVarianceOptions {
  /** Ends when |Var z − 1| is below this. */
  readonly tolerance?: number
  readonly iterations?: number
}

/**
 * Divides `weights` in place by √Var z until the variance is 1, and returns the last variance seen. `output` computes the
 * layer's z from the weights as they stand. A variance of 0 (or not finite) cannot be mended and ends the loop.
 */
export function scaleToUnitVariance(
  weights: Tensor,
  output: () => Tensor,
  { tolerance = 1e-3, iterations = 10 }: UnitVarianceOptions = {},
): number {
  const { engine } = weights
  const moments = engine.doubles(4)
  const variance = () =>
    engine.scope(() => {
      const z = engine.withoutGradients(output)
      engine.kernels.moments(z.data, moments)
      return moments[1]
    })
  let seen = variance()
  for (let i = 0; i < iterations && !(Math.abs(seen - 1) < tolerance); i++) {
    if (!(seen > 0 && seen < Infinity)) break
    engine.kernels.scale(weights.data, weights.data, 1 / Math.sqrt(seen))
    seen = variance()
  }
  return seen
}
