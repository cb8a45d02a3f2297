import { type Engine, RandomStreams, softmaxCrossEntropy, type Tensor } from '../../../engine/index.ts'
import { type PenaltyOptions, penalized } from '../../../nn/losses/penalty.ts'
import { createMlp, type Mlp } from '../../../nn/mlp.ts'
import type { Optimizer } from '../../../nn/optimizers/optimizer.ts'
import { tensorsOf } from '../../../nn/parameter.ts'
import { train } from '../../../nn/training/train.ts'
import { CLASSES, INPUTS, type Points } from '../noisy-points.ts'
import { limitColumns } from './max-norm.ts'

export interface LearnerOptions {
  readonly engine: Engine
  readonly seed: number
  readonly points: Points
  readonly units: number
  readonly rate: number
  readonly optimizer: Optimizer
  readonly penalty?: PenaltyOptions
  /** Longest that the incoming weights of a hidden unit may be. */
  readonly maxNorm?: number
}

/** Points of a mini-batch. */
export const BATCH = 20

/** 2 coordinates → two hidden ReLU layers → 2 logits, in training; one seed gives the same start and the same batches. */
export class Learner {
  readonly net: Mlp
  /** Hidden units whose weights the last step scaled down. */
  limited = 0
  readonly #options: LearnerOptions
  readonly #state: ReturnType<Optimizer['init']>
  readonly #run: ReturnType<typeof train>

  constructor(options: LearnerOptions) {
    const { engine, seed, points, units, rate, optimizer, penalty = {} } = options
    const streams = new RandomStreams(seed, engine.words)
    this.#options = options
    this.net = createMlp({
      engine,
      streams,
      inputs: INPUTS,
      hidden: [units, units],
      outputs: CLASSES,
      activation: 'relu',
      rule: 'he',
    })
    const { net } = this
    const { parameters } = net
    this.#state = optimizer.init(engine, tensorsOf(parameters))
    this.#run = train({
      engine,
      ...points,
      batchSize: BATCH,
      stream: streams.stream('batches'),
      parameters,
      optimizer,
      state: this.#state,
      schedule: () => rate,
      loss: (x, labels) => penalized(softmaxCrossEntropy(net.forward(x).logits, labels), parameters, penalty),
    })
  }

  readonly forward = (x: Tensor): Tensor => this.net.forward(x, 'test').logits

  /** W₁, W₂, W₃, one after the other. */
  get weights(): Float32Array {
    return Float32Array.from(this.#matrices().flatMap(({ data }) => [...data]))
  }

  /** √v̂ of Adam for each weight, in the order of `weights`; NaN before the first step and for another optimizer. */
  get gradientSize(): Float32Array {
    const { slots, products } = this.#state
    const left = 1 - (products.beta2 ?? 1)
    const sizes = this.net.parameters.flatMap(({ role }, i) =>
      role === 'weight' ? [...(slots.v?.[i].data ?? [])].map((v) => Math.sqrt(v / left)) : [],
    )
    return sizes.length > 0 && left > 0
      ? Float32Array.from(sizes)
      : new Float32Array(this.weights.length).fill(Number.NaN)
  }

  advance(): void {
    this.#run.next()
    const { maxNorm, units } = this.#options
    if (maxNorm === undefined) return
    this.limited = this.#matrices()
      .slice(0, -1)
      .reduce((count, { data, shape }) => count + limitColumns(data, shape[0], units, maxNorm), 0)
  }

  close(): void {
    this.#run.return()
  }

  #matrices(): Tensor[] {
    return this.net.parameters.filter(({ role }) => role === 'weight').map(({ tensor }) => tensor)
  }
}
