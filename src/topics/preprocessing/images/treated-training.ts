import { type Engine, RandomStreams, softmaxCrossEntropy, type Tensor } from '../../../engine/index.ts'
import { accuracy } from '../../../nn/losses/accuracy.ts'
import { createMlp, type Mlp } from '../../../nn/mlp.ts'
import { sgd } from '../../../nn/optimizers/sgd.ts'
import { type TrainingStep, train } from '../../../nn/training/train.ts'

export interface TreatedImages {
  /** [N, 3·P] */
  readonly inputs: Tensor
  readonly labels: Int32Array
}

export interface TreatedTrainingOptions {
  readonly engine: Engine
  /** Seed of first weights and batches: nets with the same seed start alike and see the same rows. */
  readonly seed: number
  readonly training: TreatedImages
  readonly test: TreatedImages
  readonly classes: number
  readonly units: number
  readonly batchSize: number
  rate(): number
}

/** Where the net stands: NaN once its loss is no longer finite. */
export interface Standing {
  /** Mean cross-entropy over all training images, nats. */
  readonly loss: number
  /** Share of the test images it names rightly. */
  readonly accuracy: number
  /** Share of the hidden units that are 0 for every training image. */
  readonly dead: number
}

const LOST: Standing = { loss: Number.NaN, accuracy: Number.NaN, dead: Number.NaN }

/** Share of the columns of h [N, units] with no value above 0. */
export function deadShare({ data, shape: [rows, units] }: Tensor): number {
  let dead = 0
  for (let unit = 0; unit < units; unit++) {
    let active = false
    for (let row = 0; row < rows && !active; row++) active = data[row * units + unit] > 0
    if (!active) dead++
  }
  return dead / units
}

/** One hidden layer of ReLU units on treated images, trained by plain SGD. */
export class TreatedTraining {
  private readonly net: Mlp
  private readonly steps: Generator<TrainingStep, void, void>
  private lost = false

  constructor(private readonly options: TreatedTrainingOptions) {
    const { engine, seed, training, classes, units, batchSize, rate } = options
    const streams = new RandomStreams(seed, engine.words)
    const net = createMlp({
      engine,
      streams,
      inputs: training.inputs.shape[1],
      hidden: [units],
      outputs: classes,
      activation: 'relu',
      rule: 'he',
    })
    this.net = net
    this.steps = train({
      engine,
      inputs: training.inputs,
      labels: training.labels,
      batchSize,
      stream: streams.stream('batches'),
      parameters: net.parameters,
      optimizer: sgd(),
      schedule: rate,
      loss: (x, labels) => softmaxCrossEntropy(net.forward(x).logits, labels),
    })
  }

  /** Trains, taking breath after every step. */
  *advance(steps: number): Generator<undefined, void, unknown> {
    for (let i = 0; i < steps && !this.lost; i++) {
      const { value } = this.steps.next()
      if (!value || value.nonFinite) this.lost = true
      yield
    }
  }

  measure(): Standing {
    const { engine, training, test } = this.options
    if (this.lost) return LOST
    const standing = engine.scope(() =>
      engine.withoutGradients(() => {
        const { layers, logits } = this.net.forward(training.inputs, 'test')
        return {
          loss: softmaxCrossEntropy(logits, training.labels).item(),
          accuracy: accuracy(this.net.forward(test.inputs, 'test').logits, test.labels),
          dead: deadShare(layers[0].h),
        }
      }),
    )
    this.lost = !Number.isFinite(standing.loss)
    return this.lost ? LOST : standing
  }

  close(): void {
    this.steps.return()
  }
}
