import { type Engine, RandomStreams, softmaxCrossEntropy, type Tensor } from '../../../engine/index.ts'
import type { ActivationName } from '../../../nn/activations/table.ts'
import type { InitialiserName } from '../../../nn/initialisers/table.ts'
import { accuracy } from '../../../nn/losses/accuracy.ts'
import { createMlp, type Mlp } from '../../../nn/mlp.ts'
import { OPTIMIZERS, type OptimizerName } from '../../../nn/optimizers/table.ts'
import { countParameters } from '../../../nn/parameter.ts'
import { LayerStatistics } from '../../../nn/statistics/layer-statistics.ts'
import { train } from '../../../nn/training/train.ts'

export interface LaneOptions {
  readonly engine: Engine
  readonly activation: ActivationName
  readonly seed: number
  readonly inputs: Tensor
  readonly labels: Int32Array
  readonly classes: number
  readonly layers: number
  readonly units: number
  readonly rule: InitialiserName
  readonly optimizer: OptimizerName
  readonly rate: number
  readonly batch: number
}

/** One runner of the race: a net of one activation in training, and what all data say about it. */
export class Lane {
  readonly parameters: number
  loss = Number.NaN
  accuracy = Number.NaN
  /** Share of hidden units that are above 0 for no row. */
  silent = Number.NaN
  /** Its loss is no longer finite; it has left the race. */
  out = false
  private readonly net: Mlp
  private readonly steps: ReturnType<typeof train>
  private readonly all: ReturnType<Engine['capture']>
  private readonly look: () => void

  constructor(options: LaneOptions) {
    const { engine, activation, seed, inputs, labels, classes, layers, units, rule, optimizer, rate, batch } =
      options
    const streams = new RandomStreams(seed, engine.words)
    const hidden = Array.from({ length: layers }, () => units)
    const net = createMlp({
      engine,
      streams,
      inputs: inputs.shape[1],
      hidden,
      outputs: classes,
      activation,
      rule,
    })
    this.net = net
    this.parameters = countParameters(net.parameters)
    this.steps = train({
      engine,
      inputs,
      labels,
      batchSize: batch,
      stream: streams.stream('batches'),
      parameters: net.parameters,
      optimizer: OPTIMIZERS[optimizer](),
      schedule: () => rate,
      loss: (x, batchLabels) => softmaxCrossEntropy(net.forward(x).logits, batchLabels),
    })
    const all = engine.capture(() =>
      engine.withoutGradients(() => {
        const trace = net.forward(inputs)
        return { ...trace, loss: softmaxCrossEntropy(trace.logits, labels) }
      }),
    )
    this.all = all
    const statistics = new LayerStatistics(engine)
    this.look = () => {
      const { logits, loss, layers: traces } = all.result
      this.loss = loss.item()
      this.accuracy = accuracy(logits, labels)
      this.silent = traces.reduce((sum, { h }) => sum + statistics.deadUnits(h.value), 0) / layers
    }
    this.look()
  }

  /** Trains `count` steps, taking breath after each, then measures on all data. */
  *advance(count: number): Generator<undefined, void, unknown> {
    for (let i = 0; i < count && !this.out; i++) {
      const { value } = this.steps.next()
      if (!value || value.nonFinite) this.out = true
      yield
    }
    this.all.run()
    this.look()
    if (!Number.isFinite(this.loss)) this.out = true
  }

  /** PReLU's learned slope of each hidden layer. */
  slopes(): number[] {
    return this.net.hidden.map(({ slopes }) => slopes?.data[0] ?? Number.NaN)
  }

  /** Gives the memory of the training step back. */
  close(): void {
    this.steps.return()
    this.all.dispose()
  }
}
