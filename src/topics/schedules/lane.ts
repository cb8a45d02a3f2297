import { type Engine, RandomStreams, softmaxCrossEntropy } from '../../engine/index.ts'
import type { Mlp } from '../../nn/mlp.ts'
import { OPTIMIZERS } from '../../nn/optimizers/table.ts'
import type { Schedule } from '../../nn/schedules/schedule.ts'
import { train } from '../../nn/training/train.ts'
import { evaluation, type Score } from './evaluation.ts'
import type { SpiralPoints } from './spiral-data.ts'
import { createSpiralNet } from './spiral-net.ts'

export interface LaneOptions {
  readonly engine: Engine
  /** Of the first weights and the batches: lanes of one seed have the same. */
  readonly seed: number
  readonly training: SpiralPoints
  readonly validation: SpiralPoints
  readonly layers: number
  readonly gain: number
  readonly batch: number
  readonly optimizer: 'momentum' | 'adam'
  readonly schedule: Schedule
}

/** One network in training under one schedule. */
export class Lane {
  readonly net: Mlp
  /** Rate and mini-batch loss of the last step; NaN before the first. */
  rate = Number.NaN
  batchLoss = Number.NaN
  /** Step at which the loss was not finite; training has ended there. NaN while it goes on. */
  ended = Number.NaN
  /** ‖Δθ‖/‖θ‖ of the last step that was watched, over all weights and biases. */
  ratio = Number.NaN
  private readonly course: ReturnType<typeof train>
  private readonly onTraining: () => Score
  private readonly onValidation: () => Score

  constructor({ engine, seed, training, validation, layers, gain, batch, optimizer, schedule }: LaneOptions) {
    const streams = new RandomStreams(seed, engine.words)
    this.net = createSpiralNet({ engine, streams, layers, gain })
    this.onTraining = evaluation(engine, this.net, training)
    this.onValidation = evaluation(engine, this.net, validation)
    this.course = train({
      engine,
      inputs: training.inputs,
      labels: training.labels,
      batchSize: batch,
      stream: streams.stream('batches'),
      parameters: this.net.parameters,
      optimizer: OPTIMIZERS[optimizer](),
      schedule,
      loss: (x, labels) => softmaxCrossEntropy(this.net.forward(x).logits, labels),
    })
  }

  /** One step, and its update ratio where it is `watched`; nothing once training has ended. */
  advance(watched = false): void {
    if (!Number.isNaN(this.ended)) return
    const before = watched ? this.net.parameters.map(({ tensor }) => tensor.data.slice()) : []
    const { value: done } = this.course.next()
    if (!done) return
    this.rate = done.rate
    this.batchLoss = done.loss
    if (done.nonFinite) {
      this.ended = done.step
      this.ratio = Number.NaN
    } else if (watched) this.ratio = this.ratioFrom(before)
  }

  /** On the training points and on the others; NaN where training has ended. */
  score(): { readonly training: Score; readonly validation: Score } {
    const over = { loss: Number.NaN, accuracy: Number.NaN }
    if (!Number.isNaN(this.ended)) return { training: over, validation: over }
    return { training: this.onTraining(), validation: this.onValidation() }
  }

  private ratioFrom(before: readonly ArrayLike<number>[]): number {
    let moved = 0
    let all = 0
    this.net.parameters.forEach(({ tensor }, p) => {
      for (let i = 0; i < before[p].length; i++) {
        const change = tensor.data[i] - before[p][i]
        moved += change * change
        all += before[p][i] * before[p][i]
      }
    })
    return Math.sqrt(moved / all)
  }
}
