import { exp } from '../../engine/math/f64.ts'
import type { Activation, ActivationSettings } from './activation.ts'
import { curve } from './curve.ts'

export interface Gain {
  /** E[f(z)²] for z ~ N(0, 1): the next layer's variance is n·Var W times this. */
  readonly forward: number
  /** E[f′(z)²]: the back-propagated gradient's variance is n·Var W times this. */
  readonly backward: number
}

const BOUND = 8
const INTERVALS = 4096

/**
 * What one layer of the function does to variances (He et al. 2015, section 2.2), by the midpoint rule over
 * −8 … 8. Maxout of two independent pieces: E[max(z₁, z₂)²] = 1, and each gradient passes through one of its pieces.
 */
export function gain(activation: Activation, settings?: Partial<ActivationSettings>): Gain {
  if (activation.pieces === 2) return { forward: 1, backward: 1 }
  const step = (2 * BOUND) / INTERVALS
  const x = Float64Array.from({ length: INTERVALS }, (_, i) => -BOUND + (i + 0.5) * step)
  const { f, derivative } = curve(activation, x, settings)
  let forward = 0
  let backward = 0
  x.forEach((z, i) => {
    const weight = (step * exp(-0.5 * z * z)) / Math.sqrt(2 * Math.PI)
    forward += weight * f[i] * f[i]
    backward += weight * derivative[i] * derivative[i]
  })
  return { forward, backward }
}
