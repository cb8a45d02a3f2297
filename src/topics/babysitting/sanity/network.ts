import {
  backward,
  type Engine,
  mean,
  multiply,
  type RandomStreams,
  softmax,
  softmaxCrossEntropy,
  sum,
  type Tensor,
} from '../../../engine/index.ts'
import { penalized } from '../../../nn/losses/penalty.ts'
import type { Mlp } from '../../../nn/mlp.ts'
import { createDigitNet } from '../digit-net.ts'
import { CLASSES } from '../digits.ts'
import type { Bug } from './bugs.ts'

export interface NetworkOptions {
  readonly engine: Engine
  readonly streams: RandomStreams
  readonly layers: number
  readonly units: number
  readonly bug: Bug
}

/** What the output layer's weights are multiplied by where they are too large: He's, tenfold. */
const LARGE = 100
/** Probability with which a forgotten dropout keeps a unit. */
const KEEP = 0.5

/** A network for the digits with one mistake built in, or none. */
export class CheckedNetwork {
  readonly net: Mlp
  private readonly bug: Bug
  private readonly engine: Engine

  constructor({ engine, streams, layers, units, bug }: NetworkOptions) {
    const keep = bug === 'dropout-on' ? KEEP : 1
    this.engine = engine
    this.bug = bug
    this.net = createDigitNet({ engine, streams, layers, units, keep })
    const { data } = this.net.output.weights
    if (bug === 'large-logits') engine.kernels.scale(data, data, LARGE)
  }

  /** [N, 10]. Dropout that was left on is on here too. */
  logits(x: Tensor): Tensor {
    return this.net.forward(x, this.bug === 'dropout-on' ? 'train' : 'test').logits
  }

  /** Loss of logits [N, 10], without a penalty. */
  loss(logits: Tensor, labels: Int32Array): Tensor {
    if (this.bug === 'two-softmaxes') return softmaxCrossEntropy(softmax(logits), labels)
    if (this.bug === 'no-softmax') return negativeOwn(logits, labels)
    return softmaxCrossEntropy(logits, labels)
  }

  /** loss + ½λΣW², unless the penalty is lost. */
  penalised(loss: Tensor, l2: number): Tensor {
    return this.bug === 'penalty-lost' ? loss : penalized(loss, this.net.parameters, { l2 })
  }

  /** Sets the gradient of every parameter. */
  backward(loss: Tensor): void {
    backward(loss)
    const { grad } = this.net.hidden[0].affine.weights
    if (this.bug === 'gradient-sign' && grad) this.engine.kernels.negate(grad.data, grad.data)
  }

  /** Learning rate of plain SGD, against the gradient unless the update's sign is wrong. */
  rate(rate: number): number {
    return this.bug === 'update-sign' ? -rate : rate
  }
}

/** Mean of −z_label: negative log-likelihood of raw logits, as if they were log-probabilities. */
function negativeOwn(logits: Tensor, labels: Int32Array): Tensor {
  const own = new Float64Array(labels.length * CLASSES)
  labels.forEach((label, row) => {
    own[row * CLASSES + label] = -1
  })
  const mask = logits.engine.tensor(own, [labels.length, CLASSES])
  return mean(sum(multiply(logits, mask), { axes: [1] }))
}

/** ½λΣW² in double precision. */
export function penaltyOf(net: Mlp, l2: number): number {
  let squares = 0
  for (const { role, tensor } of net.parameters) {
    if (role === 'weight') for (let i = 0; i < tensor.data.length; i++) squares += tensor.data[i] ** 2
  }
  return 0.5 * l2 * squares
}
