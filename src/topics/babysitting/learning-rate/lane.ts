import { type Engine, RandomStreams, softmaxCrossEntropy } from '../../../engine/index.ts'
import type { Mlp, NetworkTrace } from '../../../nn/mlp.ts'
import { OPTIMIZERS, type OptimizerName } from '../../../nn/optimizers/table.ts'
import { LayerStatistics } from '../../../nn/statistics/layer-statistics.ts'
import { train } from '../../../nn/training/train.ts'
import { createDigitNet } from '../digit-net.ts'
import { type Digits, firstOf } from '../digits.ts'
import { Evaluation } from '../evaluation.ts'
import { type Birth, UPDATE } from './operations.ts'

/** Examples of the training set on which the accuracy is measured, at most. */
export const MEASURED = 100
/** "If the cost is ever more than three times the original cost, break out early." */
const TIMES = 3

interface LaneOptions {
  readonly engine: Engine
  readonly seed: number
  readonly digits: Digits
  readonly layers: number
  readonly units: number
  readonly optimizer: OptimizerName
  readonly batch: number
}

/** One network in training, watched after each step. */
export class Lane {
  loss = Number.NaN
  accuracy = Number.NaN
  firstLoss = Number.NaN
  tripled = Number.NaN
  /** Where the first value that is not finite came from; training has ended there. */
  birth: Birth | undefined
  /** Largest |W| of each layer, and what it was at the start. */
  readonly start: readonly number[]
  private weights: readonly number[]
  /** Largest |xW + b| of each layer in the last step that was finite. */
  private preActivations: readonly number[]
  private trace: NetworkTrace | undefined
  private rate = 0
  private readonly net: Mlp
  private readonly statistics: LayerStatistics
  private readonly course: ReturnType<typeof train>
  private readonly evaluation: Evaluation

  constructor({ engine, seed, digits, layers, units, optimizer, batch }: LaneOptions) {
    const streams = new RandomStreams(seed, engine.words)
    this.statistics = new LayerStatistics(engine)
    this.net = createDigitNet({ engine, streams, layers, units })
    this.evaluation = new Evaluation(engine, this.net, firstOf(digits, MEASURED))
    this.course = train({
      engine,
      inputs: digits.inputs,
      labels: digits.labels,
      batchSize: batch,
      stream: streams.stream('batches'),
      parameters: this.net.parameters,
      optimizer: OPTIMIZERS[optimizer](),
      schedule: () => this.rate,
      loss: (x, labels) => {
        this.trace = this.net.forward(x)
        return softmaxCrossEntropy(this.trace.logits, labels)
      },
    })
    this.start = this.largestWeights()
    this.weights = this.start
    this.preActivations = this.start.map(() => Number.NaN)
  }

  /** One step at this learning rate; nothing once the run has ended. */
  advance(rate: number): void {
    if (this.birth) return
    this.rate = rate
    const { value: done } = this.course.next()
    if (!done) return
    const before = this.loss
    this.loss = done.loss
    if (done.step === 1) this.firstLoss = done.loss
    if (Number.isNaN(this.tripled) && !(done.loss <= TIMES * this.firstLoss)) this.tripled = done.step
    if (done.nonFinite) {
      const { operation, layer = this.start.length } = done.nonFinite
      this.end(done.step, layer, operation, before)
      return
    }
    const preActivations = this.largestPreActivations()
    const weights = this.largestWeights()
    const broken = weights.findIndex((largest) => !Number.isFinite(largest))
    if (broken >= 0) this.end(done.step, broken + 1, UPDATE, this.loss)
    this.preActivations = preActivations
    this.weights = weights
  }

  /** Measures the accuracy with the weights as they are now. */
  measure(): void {
    this.accuracy = this.birth ? Number.NaN : 100 * this.evaluation.score().accuracy
  }

  /** Gives the memory back. */
  close(): void {
    this.course.return()
    this.evaluation.close()
  }

  private end(step: number, layer: number, operation: string, lossBefore: number): void {
    const preActivation = this.preActivations[layer - 1]
    const weight = this.weights[layer - 1]
    this.birth = { step, layer, operation, lossBefore, preActivation, weight, start: this.start[layer - 1] }
    this.loss = Number.NaN
  }

  private largestWeights(): readonly number[] {
    return [...this.net.hidden.map(({ affine }) => affine), this.net.output].map(({ weights }) =>
      this.largest(weights.data),
    )
  }

  private largestPreActivations(): readonly number[] {
    const { layers = [], logits } = this.trace ?? {}
    return [...layers.map(({ z }) => z), ...(logits ? [logits] : [])].map(({ data }) => this.largest(data))
  }

  private largest(x: Parameters<LayerStatistics['of']>[0]): number {
    const { mean, min, max } = this.statistics.of(x)
    return Number.isNaN(mean) ? Number.NaN : Math.max(-min, max)
  }
}
