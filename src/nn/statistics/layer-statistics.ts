import type { Engine, Floats, NdArray } from '../../engine/index.ts'

export interface Moments {
  readonly mean: number
  /** Population standard deviation. */
  readonly std: number
  readonly min: number
  readonly max: number
}

const NONE: Moments = { mean: Number.NaN, std: Number.NaN, min: Number.NaN, max: Number.NaN }

/** Measures arrays of one engine, with buffers that are made once. */
export class LayerStatistics {
  private readonly moments: Float64Array
  private readonly single: Float64Array

  constructor(private readonly engine: Engine) {
    this.moments = engine.doubles(4)
    this.single = engine.doubles(1)
  }

  /** In two passes in double precision, so that a spread far below the mean is kept. NaN throughout for an empty array. */
  of(x: Floats): Moments {
    if (x.length === 0) return NONE
    this.engine.kernels.moments(x, this.moments)
    const [mean, variance, min, max] = this.moments
    return { mean, std: Math.sqrt(variance), min, max }
  }

  /** √Σx² */
  norm(x: Floats): number {
    this.engine.kernels.sumSquares(x, this.single)
    return Math.sqrt(this.single[0])
  }

  /** Counts of `bins` equal bins on [low, high]; what lies outside is not counted. */
  histogram(x: Floats, bins = 30, low = -1, high = 1): Int32Array {
    return this.engine.scope(() => {
      const counts = this.engine.ints(bins)
      this.engine.kernels.histogram(x, counts, low, high)
      return counts.slice()
    })
  }

  /** Fraction of x within one of the closed intervals (Activation.saturated), which do not overlap. */
  fractionWithin(x: Floats, intervals: readonly (readonly [number, number])[]): number {
    let count = 0
    for (const [low, high] of intervals) {
      this.engine.kernels.countWithin(x, this.single, low, high)
      count += this.single[0]
    }
    return count / x.length
  }

  /** Fraction of the columns of h [N, units] in which no row is above zero: ReLU units that no row of the batch moves. */
  deadUnits(h: NdArray): number {
    const [rows, units] = h.shape
    return this.engine.scope(() => {
      const active = this.engine.array(h.shape)
      const counts = this.engine.array([units])
      this.engine.kernels.greater(h.data, active.data, 0)
      this.engine.kernels.sumColumns(active.data, counts.data, rows, units)
      this.engine.kernels.countWithin(counts.data, this.single, 0, 0)
      return this.single[0] / units
    })
  }
}
