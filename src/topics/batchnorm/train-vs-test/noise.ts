import type { RandomStream } from '../../../engine/index.ts'

/** Batch sizes whose noise is measured. */
export const SIZES = [2, 4, 8, 16, 32, 64, 128, 256] as const
/** Units that are looked at, the first ones. */
const UNITS = 16
/** Batches drawn of each size. */
const BATCHES = 64

export interface BatchNoise {
  /** Standard deviation of the batch mean in units of σ, one value for each of SIZES; root mean square over units. */
  readonly meanNoise: Float64Array
  /** Standard deviation of the batch's biased variance in units of σ². */
  readonly varianceNoise: Float64Array
}

/** Noise of the statistics of batches drawn with replacement from z [N, units]; units that never vary are left out. */
export function batchNoise(z: ArrayLike<number>, units: number, stream: RandomStream): BatchNoise {
  const rows = z.length / units
  const [mean, variance] = momentsOf(
    z,
    units,
    Int32Array.from({ length: rows }, (_, i) => i),
  )
  const meanNoise = new Float64Array(SIZES.length)
  const varianceNoise = new Float64Array(SIZES.length)
  SIZES.forEach((size, at) => {
    const means: Float64Array[] = []
    const variances: Float64Array[] = []
    for (let batch = 0; batch < BATCHES; batch++) {
      const drawn = Int32Array.from({ length: size }, () => stream.integer(rows))
      const [m, v] = momentsOf(z, units, drawn)
      means.push(m.map((value, k) => (value - mean[k]) / Math.sqrt(variance[k])))
      variances.push(v.map((value, k) => value / variance[k]))
    }
    meanNoise[at] = spread(means, variance)
    varianceNoise[at] = spread(variances, variance)
  })
  return { meanNoise, varianceNoise }
}

/** Mean and biased variance of the first units over the given rows. */
function momentsOf(z: ArrayLike<number>, units: number, rows: Int32Array): [Float64Array, Float64Array] {
  const looked = Math.min(units, UNITS)
  const mean = new Float64Array(looked)
  const variance = new Float64Array(looked)
  for (const row of rows) for (let k = 0; k < looked; k++) mean[k] += z[row * units + k]
  for (let k = 0; k < looked; k++) mean[k] /= rows.length
  for (const row of rows) {
    for (let k = 0; k < looked; k++) {
      const centred = z[row * units + k] - mean[k]
      variance[k] += centred * centred
    }
  }
  for (let k = 0; k < looked; k++) variance[k] /= rows.length
  return [mean, variance]
}

/** Root mean square over the units that vary of the standard deviation over batches. */
function spread(batches: readonly Float64Array[], variance: Float64Array): number {
  let total = 0
  let counted = 0
  variance.forEach((own, k) => {
    if (!(own > 0)) return
    let sum = 0
    for (const values of batches) sum += values[k]
    const mean = sum / batches.length
    let squares = 0
    for (const values of batches) squares += (values[k] - mean) * (values[k] - mean)
    total += squares / (batches.length - 1)
    counted++
  })
  return Math.sqrt(total / counted)
}
