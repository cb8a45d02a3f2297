import { gaussianClouds } from '../../data/gaussian-clouds.ts'
import { type Engine, RandomStreams, softmaxCrossEntropy, type Tensor } from '../../engine/index.ts'
import { log } from '../../engine/math/f64.ts'
import type { ActivationName } from '../../nn/activations/table.ts'
import { createMlp, type Mlp, type NetworkTrace } from '../../nn/mlp.ts'
import { OPTIMIZERS } from '../../nn/optimizers/table.ts'
import type { NetworkSize } from '../../nn/training/memory.ts'
import { type TrainingStep, train } from '../../nn/training/train.ts'

export const INPUTS = 32
const CLASSES = 6
export const ROWS = 1200
/** Loss of the answer "each class with probability 1/6". */
export const CHANCE = log(CLASSES)
/** Steps over whose losses a net's recent loss is the mean. */
const RECENT = 10

/** Activation functions of these labs. */
export const FUNCTIONS = [
  'relu',
  'tanh',
  'sigmoid',
  'leaky-relu',
  'elu',
] as const satisfies readonly ActivationName[]

export interface DeepNetSettings {
  readonly activation: (typeof FUNCTIONS)[number]
  readonly layers: number
  readonly units: number
  /** Factor on the hidden layers' He-initialised weights. */
  readonly scale: number
  readonly rate: number
  readonly batch: number
}

export interface Examples {
  /** [ROWS, INPUTS] */
  readonly inputs: Tensor
  readonly labels: Int32Array
}

/** Six classes of three Gaussian clouds each in 32 dimensions. */
export function drawExamples(engine: Engine, random: RandomStreams): Examples {
  const drawn = gaussianClouds(random.stream('data'), {
    count: ROWS,
    features: INPUTS,
    classes: CLASSES,
    perClass: 3,
    spread: 0.6,
  })
  const labels = engine.ints(ROWS)
  labels.set(drawn.labels)
  return { inputs: engine.tensor(drawn.inputs.data, [ROWS, INPUTS]), labels }
}

/** The net of these settings, with or without batch norm; weights are drawn from stream 'init'. */
export function createDeepNet(
  engine: Engine,
  streams: RandomStreams,
  { activation, layers, units, scale }: Pick<DeepNetSettings, 'activation' | 'layers' | 'units' | 'scale'>,
  batchNorm: 'before' | 'after' | undefined,
): Mlp {
  const network = createMlp({
    engine,
    streams,
    inputs: INPUTS,
    hidden: new Array<number>(layers).fill(units),
    outputs: CLASSES,
    activation,
    rule: 'he',
    batchNorm,
  })
  for (const { affine } of network.hidden)
    engine.kernels.scale(affine.weights.data, affine.weights.data, scale)
  return network
}

/**
 * A deep net, with or without batch norm, that trains by plain SGD. Nets of one seed and shape have the same first
 * weights and see the same batches.
 */
export class DeepNet {
  readonly network: Mlp
  /** Of the newest step's forward pass. */
  trace: NetworkTrace | undefined
  /** Of the newest batch, before its update; NaN or infinite once training diverged. */
  loss = Number.NaN
  readonly #steps: Generator<TrainingStep, void, void>
  readonly #losses: number[] = []
  #diverged = false

  constructor(
    engine: Engine,
    seed: number,
    { inputs, labels }: Examples,
    settings: DeepNetSettings,
    batchNorm: 'before' | 'after' | undefined,
  ) {
    const streams = new RandomStreams(seed, engine.words)
    this.network = createDeepNet(engine, streams, settings, batchNorm)
    this.#steps = train({
      engine,
      inputs,
      labels,
      batchSize: settings.batch,
      stream: streams.stream('batches'),
      parameters: this.network.parameters,
      optimizer: OPTIMIZERS.sgd(),
      schedule: () => settings.rate,
      loss: (x, of) => {
        this.trace = this.network.forward(x)
        return softmaxCrossEntropy(this.trace.logits, of)
      },
    })
  }

  get diverged(): boolean {
    return this.#diverged
  }

  /** Mean loss of the last ten steps; infinite once training diverged. */
  get recent(): number {
    if (this.#diverged) return Infinity
    const last = this.#losses.slice(-RECENT)
    return last.reduce((sum, loss) => sum + loss, 0) / last.length
  }

  /** One step of training; nothing once training diverged. */
  advance(): void {
    if (this.#diverged) return
    const { value } = this.#steps.next()
    this.loss = value ? value.loss : Number.NaN
    this.#losses.push(this.loss)
    if (this.#losses.length > RECENT) this.#losses.shift()
    this.#diverged = !Number.isFinite(this.loss)
  }

  close(): void {
    this.#steps.return()
  }
}

/** Learned numbers of one net. */
function weightsOf({ layers, units }: Pick<DeepNetSettings, 'layers' | 'units'>): number {
  return INPUTS * units + (layers - 1) * units * units + 3 * layers * units + (units + 1) * CLASSES
}

/** What the memory of such a net depends on. */
export function deepNetSize(
  { activation, layers, units }: Pick<DeepNetSettings, 'activation' | 'layers' | 'units'>,
  batchNorm: 'before' | 'after' | undefined,
): NetworkSize {
  const hidden = new Array<number>(layers).fill(units)
  return { inputs: INPUTS, hidden, outputs: CLASSES, activation, batchNorm }
}

/** Bytes of the examples. */
export const EXAMPLE_BYTES = 4 * ROWS * (INPUTS + 1)

/** Operations of one step of one net. */
export function operationsOf(settings: Pick<DeepNetSettings, 'layers' | 'units' | 'batch'>): number {
  const { layers, units, batch } = settings
  return 6 * batch * weightsOf(settings) + 40 * batch * units * layers
}
