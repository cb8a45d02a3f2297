import type { RandomStream } from '../../../engine/index.ts'
import type { Statistics } from './stages.ts'

/** Running averages of a batch norm layer, batch after batch; arrays of [batches + 1, columns], the start first. */
export interface Running {
  /** Of each batch; NaN at the start. The variance is biased. */
  readonly batchMean: Float64Array
  readonly batchVariance: Float64Array
  readonly mean: Float64Array
  /** Average of the unbiased variances, which the layer keeps, and of the biased ones, which it does not. */
  readonly variance: Float64Array
  readonly biasedVariance: Float64Array
}

interface RunningOptions {
  readonly stream: RandomStream
  /** What the batches are drawn from: N(mean, variance), column by column. */
  readonly population: Statistics
  /** Examples in a batch, 2 or more. */
  readonly size: number
  readonly batches: number
  /** Weight of the newest batch: PyTorch's momentum, 1 minus the paper's. */
  readonly momentum: number
}

/** running ← (1 − momentum)·running + momentum·batch, from mean 0 and variance 1. */
export function runningAverages({ stream, population, size, batches, momentum }: RunningOptions): Running {
  const columns = population.mean.length
  const series = (start: number) => {
    const values = new Float64Array((batches + 1) * columns).fill(Number.NaN)
    return values.fill(start, 0, columns)
  }
  const [batchMean, batchVariance] = [series(Number.NaN), series(Number.NaN)]
  const [mean, variance, biasedVariance] = [series(0), series(1), series(1)]
  const drawn = new Float64Array(size)
  for (let batch = 1; batch <= batches; batch++) {
    for (let k = 0; k < columns; k++) {
      const at = batch * columns + k
      const std = Math.sqrt(population.variance[k])
      let sum = 0
      for (let i = 0; i < size; i++) {
        drawn[i] = population.mean[k] + std * stream.normal()
        sum += drawn[i]
      }
      batchMean[at] = sum / size
      let squares = 0
      for (const value of drawn) squares += (value - batchMean[at]) * (value - batchMean[at])
      batchVariance[at] = squares / size
      const move = (values: Float64Array, value: number) => {
        values[at] = (1 - momentum) * values[at - columns] + momentum * value
      }
      move(mean, batchMean[at])
      move(variance, squares / (size - 1))
      move(biasedVariance, batchVariance[at])
    }
  }
  return { batchMean, batchVariance, mean, variance, biasedVariance }
}
