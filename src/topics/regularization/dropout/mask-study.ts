import { type Engine, softmax, type Tensor } from '../../../engine/index.ts'
import { log } from '../../../engine/math/f64.ts'
import type { NoisyPoints, Points } from '../noisy-points.ts'
import { type DroppedNet, TEST, THINNED } from './dropped-net.ts'

/** Masks drawn for each training point to measure the second layer's inputs: some 4,000 in all. */
export const masksFor = (points: number): number => Math.ceil(4000 / points)
/** Numbers of masks that are averaged. */
export const AVERAGED = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512] as const
/** Masks drawn for each place of the map. */
export const SPREAD_MASKS = 100

/** Mean and biased variance of each unit's pre-activations in the second layer, less its bias. */
export interface Moments {
  readonly mean: Float64Array
  readonly variance: Float64Array
}

interface Thinned {
  readonly z: Tensor
  readonly bias: ArrayLike<number>
  /** [N, 2] */
  readonly probabilities: Tensor
  readonly run: () => void
}

/** Passes of a trained network over fixed points, with masks or without. */
function passes(engine: Engine, net: DroppedNet, inputs: Tensor, masked: boolean): Thinned {
  const program = engine.capture(() =>
    engine.withoutGradients(() => {
      const { z, logits } = net.forward(inputs, masked ? THINNED : TEST)
      return { z, probabilities: softmax(logits) }
    }),
  )
  return { ...program.result, bias: net.dense[1].bias?.data ?? [], run: program.run }
}

/** Moments over all points and `count` passes. */
function momentsOf({ z, bias, run }: Thinned, count: number): Moments {
  const [rows, units] = z.shape
  const sum = new Float64Array(units)
  const squares = new Float64Array(units)
  for (let pass = 0; pass < count; pass++) {
    run()
    for (let i = 0; i < z.size; i++) {
      const value = z.data[i] - bias[i % units]
      sum[i % units] += value
      squares[i % units] += value * value
    }
  }
  const mean = sum.map((total) => total / (rows * count))
  const variance = squares.map((total, k) => Math.max(0, total / (rows * count) - mean[k] * mean[k]))
  return { mean, variance }
}

/** What masks do to a trained network: to its second layer, to its answers, and to its answers far from the data. */
export class MaskStudy {
  readonly #masked: Thinned
  readonly #whole: Thinned
  readonly #validation: Points
  readonly #thinned: Thinned
  readonly #single: Thinned
  readonly #plane: Thinned

  constructor(engine: Engine, net: DroppedNet, { training, validation }: NoisyPoints, plane: Tensor) {
    this.#validation = validation
    this.#masked = passes(engine, net, training.inputs, true)
    this.#whole = passes(engine, net, training.inputs, false)
    this.#thinned = passes(engine, net, validation.inputs, true)
    this.#single = passes(engine, net, validation.inputs, false)
    this.#plane = passes(engine, net, plane, true)
  }

  /** Over the training points: with masks as in training, and in the one pass of the test. */
  secondLayer(): { readonly masked: Moments; readonly whole: Moments } {
    return {
      masked: momentsOf(this.#masked, masksFor(this.#masked.z.shape[0])),
      whole: momentsOf(this.#whole, 1),
    }
  }

  /**
   * For each number of AVERAGED masks: the root mean square distance of the average from the single pass, of the second
   * layer's input and of the probability of class 1, over the validation points; the cross-entropy of the averaged
   * probabilities; and the accuracy of the last average. Yields on the way.
   */
  *averages() {
    const single = this.#single
    const { z, probabilities, run } = this.#thinned
    single.run()
    const zSum = new Float64Array(z.size)
    const pSum = new Float64Array(probabilities.size)
    const result = { z: [] as number[], probability: [] as number[], loss: [] as number[], accuracy: 0 }
    const most = AVERAGED[AVERAGED.length - 1]
    for (let count = 1; count <= most; count++) {
      run()
      for (let i = 0; i < z.size; i++) zSum[i] += z.data[i]
      for (let i = 0; i < pSum.length; i++) pSum[i] += probabilities.data[i]
      if (AVERAGED.some((size) => size === count)) {
        result.z.push(distance(zSum, single.z.data, count))
        result.probability.push(distance(pSum, single.probabilities.data, count))
        result.loss.push(this.#crossEntropy(pSum, count))
      }
      if (count % 16 === 0) yield
    }
    result.accuracy = this.#accuracy(pSum)
    return result
  }

  /** Cross-entropy of sum/count, [N, 2] row by row, in nats. */
  #crossEntropy(sum: Float64Array, count: number): number {
    const { labels } = this.#validation
    let total = 0
    labels.forEach((label, row) => {
      total -= log(Math.max(1e-30, sum[2 * row + label] / count))
    })
    return total / labels.length
  }

  /** Share of the validation points whose label has the larger sum, [N, 2]. */
  #accuracy(sum: Float64Array): number {
    const { labels } = this.#validation
    const right = labels.filter((label, row) => sum[2 * row + label] > sum[2 * row + 1 - label])
    return right.length / labels.length
  }

  /** Standard deviation over SPREAD_MASKS masks of the probability of class 1, for each cell of the plane. */
  *spread() {
    const { probabilities, run } = this.#plane
    const cells = probabilities.shape[0]
    const sum = new Float64Array(cells)
    const squares = new Float64Array(cells)
    for (let count = 1; count <= SPREAD_MASKS; count++) {
      run()
      for (let cell = 0; cell < cells; cell++) {
        const p = probabilities.data[2 * cell + 1]
        sum[cell] += p
        squares[cell] += p * p
      }
      if (count % 5 === 0) yield
    }
    return Float32Array.from(sum, (total, cell) => {
      const mean = total / SPREAD_MASKS
      return Math.sqrt(Math.max(0, squares[cell] / SPREAD_MASKS - mean * mean))
    })
  }
}

/** Root mean square of sum/count − value. */
function distance(sum: Float64Array, value: ArrayLike<number>, count: number): number {
  let squares = 0
  for (let i = 0; i < sum.length; i++) {
    const off = sum[i] / count - value[i]
    squares += off * off
  }
  return Math.sqrt(squares / sum.length)
}
