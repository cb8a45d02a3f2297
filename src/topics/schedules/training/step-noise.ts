import {
  backward,
  type Engine,
  type RandomStreams,
  softmaxCrossEntropy,
  Tensor,
} from '../../../engine/index.ts'
import type { Mlp } from '../../../nn/mlp.ts'
import { BatchOrder } from '../../../nn/training/batches.ts'
import type { SpiralPoints } from '../spiral-data.ts'

/** Sequences of mini-batches that are compared. */
export const SEQUENCES = 8
const BETA1 = 0.9
const BETA2 = 0.999
const EPSILON = 1e-7

interface Sequence {
  readonly order: BatchOrder
  readonly m: readonly Float64Array[]
  readonly v: readonly Float64Array[]
}

interface StepNoiseOptions {
  readonly engine: Engine
  readonly net: Mlp
  readonly training: SpiralPoints
  readonly batch: number
  readonly streams: RandomStreams
}

/**
 * How far Adam's step u = m̂/(√v̂ + ε) depends on which mini-batches were drawn. Eight sequences of mini-batches each give
 * their gradients at the network's own weights to an m and a v of their own; the network moves by its own batches alone.
 */
export class StepNoise {
  private readonly sequences: readonly Sequence[]
  private readonly index: Int32Array
  private readonly labels: Int32Array
  private readonly program: ReturnType<Engine['capture']>
  private readonly gradients: readonly ArrayLike<number>[]
  private readonly power = { beta1: 1, beta2: 1 }

  constructor(private readonly options: StepNoiseOptions) {
    const { engine, net, training, batch, streams } = options
    const zeros = () => net.parameters.map(({ tensor }) => new Float64Array(tensor.size))
    this.sequences = Array.from({ length: SEQUENCES }, (_, k) => ({
      order: new BatchOrder(streams.stream('batches', k + 1), training.labels.length),
      m: zeros(),
      v: zeros(),
    }))
    this.index = engine.ints(batch).fill(0)
    this.labels = engine.ints(batch).fill(0)
    const x = new Tensor(engine, engine.array([batch, 2]), false)
    this.program = engine.capture(() => {
      engine.kernels.gatherRows(training.inputs.data, this.index, x.data, 2)
      backward(softmaxCrossEntropy(net.forward(x).logits, this.labels))
    })
    this.gradients = net.parameters.map(({ tensor }) => tensor.grad?.data ?? new Float64Array(tensor.size))
  }

  /** At the weights as they are before step t = 1, 2, …; to be called once for each step, in their order. */
  measure(): { readonly size: number; readonly noise: number } {
    const { training } = this.options
    this.power.beta1 *= BETA1
    this.power.beta2 *= BETA2
    for (const { order, m, v } of this.sequences) {
      order.fill(this.index)
      for (let i = 0; i < this.index.length; i++) this.labels[i] = training.labels[this.index[i]]
      this.program.run()
      this.gradients.forEach((gradient, p) => {
        for (let i = 0; i < gradient.length; i++) {
          m[p][i] = BETA1 * m[p][i] + (1 - BETA1) * gradient[i]
          v[p][i] = BETA2 * v[p][i] + (1 - BETA2) * gradient[i] * gradient[i]
        }
      })
    }
    return this.spread()
  }

  private spread(): { readonly size: number; readonly noise: number } {
    const { beta1, beta2 } = this.power
    let squares = 0
    let variance = 0
    let count = 0
    this.gradients.forEach((gradient, p) => {
      for (let i = 0; i < gradient.length; i++) {
        let sum = 0
        let own = 0
        for (const { m, v } of this.sequences) {
          const u = m[p][i] / (1 - beta1) / (Math.sqrt(v[p][i] / (1 - beta2)) + EPSILON)
          sum += u
          own += u * u
        }
        squares += own / SEQUENCES
        variance += Math.max(0, own - (sum * sum) / SEQUENCES) / (SEQUENCES - 1)
        count++
      }
    })
    return { size: Math.sqrt(squares / count), noise: Math.sqrt(variance / count) }
  }
}
