import type { Engine, Floats, Tensor } from '../../../engine/index.ts'

export const SLOPE_BINS = 30
/** Slopes of GELU and SiLU reach −0.13 and 1.13; bins of 0.05 begin at 0. */
export const SLOPE_RANGE = [-0.25, 1.25] as const
/** A slope nearer to 0 than this lets less than a hundredth of the gradient through. */
const FLAT = 0.01

export interface SlopeMoments {
  readonly mean: number
  /** √(mean of squares) */
  readonly rms: number
  /** Share nearer to 0 than FLAT. */
  readonly flat: number
}

/** In double precision, in the order of the array. */
export function slopeMoments(x: Floats): SlopeMoments {
  const limit = Math.fround(FLAT)
  let sum = 0
  let squares = 0
  let flat = 0
  for (let i = 0; i < x.length; i++) {
    sum += x[i]
    squares += x[i] * x[i]
    if (Math.abs(x[i]) < limit) flat++
  }
  return { mean: sum / x.length, rms: Math.sqrt(squares / x.length), flat: flat / x.length }
}

/** Counts in SLOPE_BINS bins over SLOPE_RANGE. */
export function slopeHistogram(engine: Engine, slopes: Tensor): Int32Array {
  const counts = engine.ints(SLOPE_BINS)
  engine.kernels.histogram(slopes.data, counts, SLOPE_RANGE[0], SLOPE_RANGE[1])
  return counts
}
