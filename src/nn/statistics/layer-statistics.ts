import type { Engine, Floats, NdArray } from '../../engine/index.ts'

export interface Moments {
  readonly mean: number
  /** Population standard deviation. */
  readonly std: number
  readonly min: number
  readonly max: number
}

/** Share of the mean square below which numbers are equal but for rounding in their mean. */
const EQUAL = 1e-24

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

  /**
   * √(mean over the units of the variance over the examples) of h [N, units]: how much the outputs depend on the example.
   * Unlike `of`, it leaves out what differs from unit to unit alone.
   */
  stdAcrossExamples({ data, shape: [rows, units] }: NdArray): number {
    const mean = new Float64Array(units)
    for (let p = 0, row = 0; row < rows; row++) for (let j = 0; j < units; j++, p++) mean[j] += data[p]
    for (let j = 0; j < units; j++) mean[j] /= rows
    this.engine.breathe()
    let squares = 0
    for (let p = 0, row = 0; row < rows; row++) {
      for (let j = 0; j < units; j++, p++) squares += (data[p] - mean[j]) * (data[p] - mean[j])
    }
    return Math.sqrt(squares / (rows * units))
  }

  /**
   * Pearson's correlation of two examples over the units of h [N, units], averaged over the pairs (1, 2), (3, 4), … in
   * which both vary from unit to unit; NaN where there is none.
   */
  correlationOfExamples({ data, shape: [rows, units] }: NdArray): number {
    let sum = 0
    let pairs = 0
    for (let row = 0; row + 1 < rows; row += 2) {
      const [a, b] = [row * units, (row + 1) * units]
      let meanA = 0
      let meanB = 0
      for (let j = 0; j < units; j++) {
        meanA += data[a + j] / units
        meanB += data[b + j] / units
      }
      let aa = 0
      let ab = 0
      let bb = 0
      for (let j = 0; j < units; j++) {
        const [u, v] = [data[a + j] - meanA, data[b + j] - meanB]
        aa += u * u
        ab += u * v
        bb += v * v
      }
      if (!(aa > EQUAL * units * meanA * meanA && bb > EQUAL * units * meanB * meanB)) continue
      sum += ab / Math.sqrt(aa * bb)
      pairs++
    }
    return pairs === 0 ? Number.NaN : sum / pairs
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
