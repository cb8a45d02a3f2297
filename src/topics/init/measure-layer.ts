import type { Engine, NdArray } from '../../engine/index.ts'
import type { Activation, ActivationSettings } from '../../nn/activations/activation.ts'

export interface LayerMeasures {
  readonly mean: number
  /** Population standard deviation, as np.std gives it. */
  readonly std: number
  /** Share of activations where the slope is at most 5 % of the steepest. */
  readonly saturated: number
  /** Share of units that are saturated for every row. */
  readonly dead: number
}

/** Mean and population standard deviation of all values, summed in double precision. */
export function meanAndStd(
  engine: Engine,
  array: NdArray,
  moments: Float64Array,
): { mean: number; std: number } {
  engine.kernels.moments(array.data, moments)
  const mean = moments[0] / array.size
  return { mean, std: Math.sqrt(Math.max(0, moments[1] / array.size - mean * mean)) }
}

/** Shares of saturated activations h [rows, units] and of units saturated in all rows. */
export function saturation(
  h: NdArray,
  activation: Activation,
  settings: ActivationSettings,
): { saturated: number; dead: number } {
  const intervals = activation.saturated(settings)
  if (intervals.length === 0) return { saturated: 0, dead: 0 }
  const [rows, units] = h.shape
  const perUnit = new Int32Array(units)
  for (const [low, high] of intervals) {
    for (let i = 0, p = 0; i < rows; i++) {
      for (let j = 0; j < units; j++, p++) if (h.data[p] >= low && h.data[p] <= high) perUnit[j]++
    }
  }
  let saturated = 0
  let dead = 0
  for (const count of perUnit) {
    saturated += count
    if (count === rows) dead++
  }
  return { saturated: saturated / (rows * units), dead: dead / units }
}
