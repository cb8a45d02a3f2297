import {
  add,
  batchNorm,
  divide,
  type Engine,
  multiply,
  type NdArray,
  reshape,
  ShapeError,
  shift,
  squareRoot,
  subtract,
  Tensor,
  transpose,
} from '../../engine/index.ts'
import { AffineParameters, type NormOptions } from './affine-parameters.ts'

/** Whose mean and variance normalise: those of the batch (training) or the running averages (test). */
export type StatisticsSource = 'batch' | 'running'

export interface BatchNormOptions extends NormOptions {
  /** Part of the running averages that one batch leaves in place. */
  readonly retained?: number
}

/**
 * y = γ(x − μ)/√(σ² + ε) + β for each of `features` columns of x [N, features], or each channel of x [N, C, H, W].
 * Normalises by the biased variance of the batch; running = retained·running + (1 − retained)·batch, with the unbiased
 * variance, as algorithm 2 of Ioffe and Szegedy, "Batch normalization", ICML 2015, asks for.
 */
export class BatchNormLayer extends AffineParameters {
  /** Of the last batch, [features]; the variance biased. */
  readonly batchMean: NdArray
  readonly batchVariance: NdArray
  /** Averages over batches, [features]; the variance unbiased. */
  readonly runningMean: NdArray
  readonly runningVariance: NdArray
  private readonly epsilon: number
  private readonly retained: number

  constructor(engine: Engine, { layer, features, epsilon = 1e-5, retained = 0.9 }: BatchNormOptions) {
    super(engine, { layer, features })
    this.batchMean = engine.array([features], 0)
    this.batchVariance = engine.array([features], 1)
    this.runningMean = engine.array([features], 0)
    this.runningVariance = engine.array([features], 1)
    this.epsilon = epsilon
    this.retained = retained
  }

  /**
   * Same shape as x. With 'batch' the running averages move on. Throws ShapeError on a batch with fewer than two values
   * for each feature.
   */
  forward(x: Tensor, source: StatisticsSource): Tensor {
    const normalize = (rows: Tensor) => (source === 'batch' ? this.fromBatch(rows) : this.fromRunning(rows))
    if (x.shape.length !== 4) return normalize(x)
    const [batch, channels, height, width] = x.shape
    const rows = reshape(transpose(x, { order: [0, 2, 3, 1] }), { shape: [batch * height * width, channels] })
    const last = reshape(normalize(rows), { shape: [batch, height, width, channels] })
    return transpose(last, { order: [0, 3, 1, 2] })
  }

  private fromBatch(rows: Tensor): Tensor {
    const count = rows.shape[0]
    if (count < 2) throw new ShapeError(`batch norm needs two values or more for each feature, not ${count}`)
    const statistics = { mean: this.batchMean, variance: this.batchVariance }
    const y = batchNorm(rows, this.gamma, this.beta, { epsilon: this.epsilon, statistics })
    this.average(this.batchMean, this.runningMean, 1)
    this.average(this.batchVariance, this.runningVariance, count / (count - 1))
    return y
  }

  /** running = retained·running + ((1 − retained)·factor)·batch */
  private average(batch: NdArray, running: NdArray, factor: number): void {
    const { kernels } = this.gamma.engine
    kernels.scale(running.data, running.data, this.retained)
    kernels.axpy((1 - this.retained) * factor, batch.data, running.data)
  }

  private fromRunning(rows: Tensor): Tensor {
    const { engine } = this.gamma
    const mean = new Tensor(engine, this.runningMean, false)
    const variance = new Tensor(engine, this.runningVariance, false)
    const std = squareRoot(shift(variance, { by: this.epsilon }))
    return add(multiply(divide(subtract(rows, mean), std), this.gamma), this.beta)
  }
}
