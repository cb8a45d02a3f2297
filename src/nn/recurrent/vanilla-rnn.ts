import { add, crossEntropyRows, dense, gather, matmul, sum, type Tensor, tanh } from '../../engine/index.ts'
import type { Parameter } from '../parameter.ts'

export interface RnnWeights {
  /** [symbols, units] */
  readonly Wxh: Tensor
  /** [units, units] */
  readonly Whh: Tensor
  /** [units, symbols] */
  readonly Why: Tensor
  /** [units] */
  readonly bh: Tensor
  /** [symbols] */
  readonly by: Tensor
}

export interface RnnTrace {
  /** h_t [N, units] for each step */
  readonly hidden: readonly Tensor[]
  /** y_t [N, symbols] */
  readonly logits: readonly Tensor[]
}

/** h_t = tanh(x_t Wxh + h_{t−1} Whh + bh), y_t = h_t Why + by, over symbols x_t given by their number. Elman, 1990. */
export class VanillaRnn {
  readonly weights: RnnWeights
  readonly parameters: readonly Parameter[]

  /** The tensors become parameters that share their memory. */
  constructor({ Wxh, Whh, Why, bh, by }: RnnWeights) {
    const { engine } = Wxh
    const parameter = (name: string, role: Parameter['role'], layer: number, start: Tensor): Parameter => ({
      name,
      role,
      layer,
      tensor: engine.parameter(start),
    })
    this.parameters = [
      parameter('Wxh', 'weight', 1, Wxh),
      parameter('Whh', 'weight', 1, Whh),
      parameter('bh', 'bias', 1, bh),
      parameter('Why', 'weight', 2, Why),
      parameter('by', 'bias', 2, by),
    ]
    const [inputs, recurrent, bias, outputs, outputBias] = this.parameters.map(({ tensor }) => tensor)
    this.weights = { Wxh: inputs, Whh: recurrent, bh: bias, Why: outputs, by: outputBias }
  }

  /** h_t [N, units] from N symbols and h_{t−1} [N, units]. */
  step(symbols: Int32Array, previous: Tensor): Tensor {
    const { Wxh, Whh, bh } = this.weights
    return tanh(add(add(gather(Wxh, { index: symbols }), matmul(previous, Whh, {})), bh))
  }

  /** y [N, symbols] */
  output(hidden: Tensor): Tensor {
    return dense(hidden, this.weights.Why, this.weights.by)
  }

  /** One step for each array of N symbols, from `start` [N, units]. */
  unroll(symbols: readonly Int32Array[], start: Tensor): RnnTrace {
    let state = start
    const hidden = symbols.map((now) => {
      state = this.step(now, state)
      return state
    })
    return { hidden, logits: hidden.map((h) => this.output(h)) }
  }
}

/** Σ over time (and rows) of the cross-entropy of each step's logits against the symbol that came next, in nats. */
export function sequenceLoss(logits: readonly Tensor[], next: readonly Int32Array[]): Tensor {
  return logits
    .map((y, t) => sum(crossEntropyRows(y, { labels: next[t] }), {}))
    .reduce((total, loss) => add(total, loss))
}
