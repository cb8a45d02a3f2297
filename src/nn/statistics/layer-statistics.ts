import type { Engine, Floats, NdArray } from '../../engine/index.ts'

export interface Moments {
  readonly mean: number
  /** Population standard deviation. */
  readonly std: number
  readonly min: number
  readonly max: number
}

/** Measures arrays of one engine, with buffers that are made once. */
export class LayerStatistics {
  private readonly moments: Float64Array
  private readonly counted: Float64Array

  constructor(private readonly engine: Engine) {
    this.moments = engine.doubles(4)
    this.counted = engine.doubles(1)
  }

  /** Sums in double precision; std = √max(0, Σx²/n − mean²). NaN throughout for an empty array. */
  of(x: Floats): Moments {
    this.engine.kernels.moments(x, this.moments)
    const [sum, squares, min, max] = this.moments
    const mean = sum / x.length
    const variance = squares / x.length - mean * mean
    return { mean, std: Math.sqrt(Math.max(0, variance)), min, max }
  }

  /** √Σx² */
  norm(x: Floats): number {
    this.engine.kernels.moments(x, this.moments)
    return Math.sqrt(this.moments[1])
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
      this.engine.kernels.countWithin(x, this.counted, low, high)
      count += this.counted[0]
    }
    return count / x.length
  }

  /** Fraction of the columns of h [N, units] in which no row is above zero: ReLU units that no row of the batch moves. */
  deadUnits(h: NdArray): number {
    const [rows, units] = h.shape
    return this.engine.scope(() => {
      const active = this.engine.empty(h.shape)
      const counts = this.engine.empty([units])
      this.engine.kernels.greater(h.data, active.data, 0)
      this.engine.kernels.sumColumns(active.data, counts.data, rows, units)
      this.engine.kernels.countWithin(counts.data, this.counted, 0, 0)
      return this.counted[0] / units
    })
  }
}
