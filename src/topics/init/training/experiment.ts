import { type Engine, RandomStreams, softmaxCrossEntropy, type Tensor } from '../../../engine/index.ts'
import { defineExperiment } from '../../../lab/experiment.ts'
import { choice, integer, logReal, seed } from '../../../lab/parameter.ts'
import { ACTIVATION_SIZES } from '../../../nn/activations/sizes.ts'
import { createMlp, type NetworkTrace } from '../../../nn/mlp.ts'
import { OPTIMIZERS } from '../../../nn/optimizers/table.ts'
import { LayerStatistics } from '../../../nn/statistics/layer-statistics.ts'
import { trainingBytes } from '../../../nn/training/memory.ts'
import { train } from '../../../nn/training/train.ts'
import { channels } from './channels.ts'
import { code } from './code.ts'
import { reading } from './reading.ts'
import { CLASSES, INPUTS, RULES } from './rules.ts'

export const ROWS = 1200
/** Prototypes per class: one class is several clouds, so that the boundary is not a plane. */
const CLOUDS = 3

const parameters = {
  activation: choice(['sigmoid', 'tanh', 'relu', 'leaky-relu', 'prelu', 'elu', 'maxout'], 'tanh', {
    group: 'network',
  }),
  layers: integer({ default: 8, min: 1, max: 16, group: 'network' }),
  units: integer({ default: 64, min: 8, max: 256, scale: 'log', group: 'network' }),
  optimizer: choice(['sgd', 'momentum', 'adam'], 'sgd', { group: 'training' }),
  rate: logReal({ default: 0.1, min: 0.0001, max: 1 }),
  batch: integer({ default: 50, min: 5, max: 200, scale: 'log', group: 'training' }),
  steps: integer({ default: 300, min: 20, max: 4000, scale: 'log', group: 'training' }),
  seed: seed(),
}

/** Steps between two frames, so that a run is at most about 200 frames. */
export const strideOf = (steps: number): number => Math.max(1, Math.ceil(steps / 200))

/** Six classes of three Gaussian clouds each in 32 dimensions, unit variance in every feature but for the centres. */
function clouds(engine: Engine, random: RandomStreams): { inputs: Tensor; labels: Int32Array } {
  const stream = random.stream('data')
  const centres = Float64Array.from({ length: CLASSES * CLOUDS * INPUTS }, () => stream.normal())
  const labels = engine.ints(ROWS)
  const numbers = new Float64Array(ROWS * INPUTS)
  for (let row = 0; row < ROWS; row++) {
    const cloud = row % (CLASSES * CLOUDS)
    labels[row] = cloud % CLASSES
    for (let i = 0; i < INPUTS; i++)
      numbers[row * INPUTS + i] = (centres[cloud * INPUTS + i] + 0.6 * stream.normal()) / Math.sqrt(1.36)
  }
  return { inputs: engine.tensor(numbers, [ROWS, INPUTS]), labels }
}

export const experiment = defineExperiment({
  id: 'init/training',
  version: 4,
  parameters,
  channels,
  presets: {
    tanh: {},
    relu: { activation: 'relu' },
    shallow: { activation: 'relu', layers: 2 },
    sigmoid: { activation: 'sigmoid' },
    slow: { rate: 0.01, steps: 200 },
    prelu: { activation: 'prelu', rate: 0.01, steps: 200 },
    adam: { optimizer: 'adam', rate: 0.001, steps: 2000 },
  },
  plots: ['loss', 'layers', 'gradient'],
  focus: { plots: ['loss'], parameters: ['activation', 'layers', 'optimizer'] },
  frames: ({ steps }) => Math.ceil(steps / strideOf(steps)) + 1,
  cost({ layers, units, batch, steps, activation, optimizer }) {
    const pieces = activation === 'maxout' ? 2 : 1
    const weights = pieces * (INPUTS * units + (layers - 1) * units * units) + units * CLASSES
    const hidden = new Array<number>(layers).fill(units)
    const net = { inputs: INPUTS, hidden, outputs: CLASSES, activation }
    // LSUV leaves behind what it saw of all rows.
    const looked = 4 * ROWS * layers * units * (pieces + ACTIVATION_SIZES[activation].forward)
    return {
      bytes: 4 * ROWS * (INPUTS + 1) + RULES.length * trainingBytes(net, batch, optimizer) + looked + 1000,
      operations: RULES.length * steps * (6 * batch * weights + 10 * weights),
    }
  },

  /** A frame is what every rule makes of the same batch after so many steps; a run of many shows every k-th and the last. */
  *run(values, { engine, random }) {
    const { layers, units, batch, steps, activation } = values
    const { inputs, labels } = clouds(engine, random)
    const statistics = new LayerStatistics(engine)
    const runs = RULES.map(({ rule, scale }) => {
      const streams = new RandomStreams(random.seed, engine.words)
      const network = createMlp({
        engine,
        streams,
        inputs: INPUTS,
        hidden: new Array<number>(layers).fill(units),
        outputs: CLASSES,
        activation,
        rule,
        scale,
        batch: inputs,
      })
      const trace: { now?: NetworkTrace } = {}
      const steps = train({
        engine,
        inputs,
        labels,
        batchSize: batch,
        stream: streams.stream('batches'),
        parameters: network.parameters,
        optimizer: OPTIMIZERS[values.optimizer](),
        schedule: () => values.rate,
        loss(x, of) {
          trace.now = network.forward(x)
          return softmaxCrossEntropy(trace.now.logits, of)
        },
      })
      return { network, trace, steps }
    })
    const loss = new Float64Array(RULES.length)
    const gradient = new Float64Array(RULES.length)
    const std = new Float64Array(RULES.length * layers)
    const stride = strideOf(steps)
    try {
      for (let step = 0; step <= steps; step++) {
        const shown = step % stride === 0 || step === steps
        for (const [index, { network, trace, steps: own }] of runs.entries()) {
          const done = own.next().value
          yield
          if (!done || !shown) {
            if (!done) loss[index] = Number.NaN
            continue
          }
          loss[index] = done.loss
          const first = network.hidden[0].affine.weights.grad
          gradient[index] = first ? statistics.of(first.data).std : Number.NaN
          trace.now?.layers.forEach(({ h }, layer) => {
            std[index * layers + layer] = statistics.of(h.data).std
          })
        }
        if (shown) yield { step, loss, std, gradient }
      }
    } finally {
      for (const { steps: own } of runs) own.return()
    }
  },
  reading,
  code,
})
