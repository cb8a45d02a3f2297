import { type Engine, softmaxCrossEntropy } from '../../../engine/index.ts'
import { defineExperiment } from '../../../lab/experiment.ts'
import { choice, integer, logReal, seed } from '../../../lab/parameter.ts'
import type { Mlp, NetworkTrace } from '../../../nn/mlp.ts'
import { OPTIMIZERS } from '../../../nn/optimizers/table.ts'
import { LayerStatistics } from '../../../nn/statistics/layer-statistics.ts'
import { evaluationBytes, trainingBytes } from '../../../nn/training/memory.ts'
import { train } from '../../../nn/training/train.ts'
import { createDigitNet, digitNetSize, weightsOf } from '../digit-net.ts'
import { digitBytes, drawDigits, firstOf, PIXELS } from '../digits.ts'
import { Evaluation } from '../evaluation.ts'
import { ACTIVATION_BINS, channels, GRADIENT_BINS } from './channels.ts'
import { code } from './code.ts'
import { countPowers } from './powers.ts'
import { normOf, updateRatio } from './ratio.ts'
import { reading } from './reading.ts'

const EXAMPLES = 400
const MEASURED = 100
/** Frames of a run, at most. */
const FRAMES = 200
/** Activations between these are drawn. */
const RANGES = { relu: [0, 5], tanh: [-1, 1] } as const

const parameters = {
  optimizer: choice(['sgd', 'momentum', 'adam'], 'sgd'),
  rate: logReal({ default: 0.03, min: 1e-5, max: 10, live: true }),
  norm: choice(['none', 'batch-norm'], 'none'),
  gain: logReal({ default: 1, min: 0.1, max: 10, group: 'initialisation' }),
  activation: choice(['relu', 'tanh'], 'relu', { group: 'network' }),
  layers: integer({ default: 3, min: 1, max: 8, group: 'network' }),
  units: integer({ default: 48, min: 4, max: 128, scale: 'log', group: 'network' }),
  batch: integer({ default: 32, min: 2, max: 200, scale: 'log', group: 'training' }),
  steps: integer({ default: 400, min: 20, max: 4000, scale: 'log', group: 'training' }),
  seed: seed(),
}

/** Steps between two frames. */
export const strideOf = (steps: number): number => Math.max(1, Math.ceil(steps / FRAMES))

/** Multiplies the weights of the hidden layers. */
function enlarge(engine: Engine, net: Mlp, gain: number): void {
  for (const { affine } of net.hidden) engine.kernels.scale(affine.weights.data, affine.weights.data, gain)
}

export const experiment = defineExperiment({
  id: 'babysitting/update-ratio',
  version: 1,
  parameters,
  channels,
  presets: {
    sgd: {},
    'too-low': { rate: 0.0003 },
    'too-high': { rate: 1 },
    adam: { optimizer: 'adam', rate: 0.001 },
    'batch-norm': { norm: 'batch-norm', rate: 0.3 },
    'batch-norm-enlarged': { norm: 'batch-norm', rate: 0.3, gain: 10 },
    tanh: { activation: 'tanh' },
  },
  plots: ['ratio', 'loss', 'norm', 'activations', 'gradients'],
  focus: { plots: ['ratio', 'loss'], parameters: ['rate', 'optimizer', 'norm'] },
  frames: ({ steps }) => 1 + Math.ceil((steps - 1) / strideOf(steps)),
  cost({ activation, layers, units, batch, steps, optimizer, norm }) {
    const weights = weightsOf({ layers, units })
    const batchNorm = norm === 'batch-norm' ? ('before' as const) : undefined
    const net = digitNetSize({ layers, units, activation, batchNorm })
    const frame = 8 * (layers * (ACTIVATION_BINS + GRADIENT_BINS + 2) + GRADIENT_BINS + 8)
    const frames = Math.ceil(steps / strideOf(steps))
    return {
      bytes:
        digitBytes(EXAMPLES + MEASURED) +
        trainingBytes(net, batch, optimizer) +
        evaluationBytes(net, MEASURED) +
        frame,
      operations:
        60 * EXAMPLES * PIXELS + weights * (steps * (6 * batch + 12) + frames * (2 * MEASURED + 60)),
    }
  },

  /** A frame is what one step did: the first one, then one for each stride of steps, and the last. */
  *run(values, { engine, random }) {
    const { layers, units, batch, steps, activation } = values
    const statistics = new LayerStatistics(engine)
    const digits = drawDigits(engine, random.stream('data'), { training: EXAMPLES, validation: 0 }).training
    const net = createDigitNet({
      engine,
      streams: random,
      layers,
      units,
      activation,
      rule: activation === 'relu' ? 'he' : 'xavier',
      batchNorm: values.norm === 'batch-norm' ? 'before' : undefined,
    })
    enlarge(engine, net, values.gain)
    const evaluation = new Evaluation(engine, net, firstOf(digits, MEASURED))
    let rate: number = values.rate
    let trace: NetworkTrace | undefined
    const course = train({
      engine,
      inputs: digits.inputs,
      labels: digits.labels,
      batchSize: batch,
      stream: random.stream('batches'),
      parameters: net.parameters,
      optimizer: OPTIMIZERS[values.optimizer](),
      schedule: () => rate,
      loss: (x, labels) => {
        trace = net.forward(x)
        return softmaxCrossEntropy(trace.logits, labels)
      },
    })
    const weights = [...net.hidden.map(({ affine }) => affine), net.output].map((layer) => layer.weights)
    const [low, high] = RANGES[activation]
    const activations = new Float64Array(layers * ACTIVATION_BINS)
    const gradients = new Float64Array(weights.length * GRADIENT_BINS)
    const stride = strideOf(steps)
    try {
      for (let step = 1; step <= steps; step++) {
        const shown = (step - 1) % stride === 0 || step === steps
        const before = shown ? weights.map(({ data }) => data.slice()) : []
        const { value: done } = course.next()
        if (!done) return
        if (!shown && !done.nonFinite) continue
        trace?.layers.forEach(({ h }, layer) => {
          const counts = statistics.histogram(h.data, ACTIVATION_BINS, low, high)
          activations.set(counts, layer * ACTIVATION_BINS)
        })
        weights.forEach(({ grad }, layer) => {
          if (grad)
            countPowers(grad.data, gradients.subarray(layer * GRADIENT_BINS, (layer + 1) * GRADIENT_BINS))
        })
        const patch = yield {
          step,
          rate,
          loss: done.nonFinite ? Number.NaN : done.loss,
          accuracy: 100 * evaluation.score().accuracy,
          ratio: Float64Array.from(weights, ({ data }, i) =>
            before[i] ? updateRatio(before[i], data) : Number.NaN,
          ),
          weightNorm: Float64Array.from(weights, ({ data }, i) => normOf(before[i] ?? data)),
          activationRange: Float64Array.of(low, high),
          activations,
          gradients,
        }
        if (patch?.rate !== undefined) rate = patch.rate
        if (done.nonFinite) return
      }
    } finally {
      course.return()
      evaluation.close()
    }
  },
  reading,
  code,
})
