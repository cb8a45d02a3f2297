import { backward, softmaxCrossEntropy } from '../../../engine/index.ts'
import { defineExperiment } from '../../../lab/experiment.ts'
import { NonFiniteError } from '../../../lab/nonfinite.ts'
import { choice, integer, logReal, real, seed } from '../../../lab/parameter.ts'
import { accuracy } from '../../../nn/losses/accuracy.ts'
import { createMlp } from '../../../nn/mlp.ts'
import { OPTIMIZERS } from '../../../nn/optimizers/table.ts'
import { type NetworkSize, passBytes, trainingBytes } from '../../../nn/training/memory.ts'
import { train } from '../../../nn/training/train.ts'
import { quadrants } from '../cloud.ts'
import { channels } from './channels.ts'
import { code } from './code.ts'
import { activeShare, columnNorms, countUnits, Silence } from './hidden-units.ts'
import { reading } from './reading.ts'

export const ROWS = 160
const CLASSES = 2

const parameters = {
  activation: choice(['relu', 'leaky-relu', 'prelu', 'elu'], 'relu', { group: 'network' }),
  rate: logReal({ default: 3, min: 0.001, max: 10, live: true }),
  optimizer: choice(['sgd', 'momentum', 'adam'], 'sgd', { group: 'training' }),
  bias: real({ default: 0, min: -4, max: 4, step: 0.01 }),
  offset: real({ default: 0, min: -6, max: 6, step: 0.1 }),
  units: integer({ default: 24, min: 2, max: 64, group: 'network' }),
  layers: integer({ default: 1, min: 1, max: 12, group: 'network' }),
  batch: integer({ default: 32, min: 1, max: ROWS, scale: 'log', group: 'training' }),
  steps: integer({ default: 300, min: 10, max: 2000, group: 'training' }),
  seed: seed(),
}

export const experiment = defineExperiment({
  id: 'activations/dead-relu',
  version: 3,
  parameters,
  channels,
  presets: {
    fast: { rate: 3 },
    calm: { rate: 0.1 },
    'positive-bias': { rate: 3, bias: 0.01 },
    'raw-data': { offset: 4, rate: 0.3 },
    'raw-data-fast': { offset: 4, rate: 1 },
    'negative-bias': { bias: -3, rate: 0.3 },
    'leaky-relu': { activation: 'leaky-relu', bias: -3, rate: 0.3 },
    prelu: { activation: 'prelu', bias: -3, rate: 0.3 },
    elu: { activation: 'elu', bias: -3, rate: 0.3 },
    'elu-raw-data': { activation: 'elu', offset: 4, rate: 0.3 },
    adam: { optimizer: 'adam', rate: 1 },
    deep: { layers: 12, units: 4, rate: 0.1 },
    'deep-elu': { layers: 12, units: 4, rate: 0.1, activation: 'elu' },
  },
  plots: ['plane', 'counts', 'loss', 'active', 'layers'],
  focus: { plots: ['plane', 'counts'], parameters: ['rate', 'bias', 'offset'] },
  frames: ({ steps }) => steps + 1,
  cost({ steps, units, layers, batch, activation, optimizer }) {
    const hidden = new Array<number>(layers).fill(units)
    const net: NetworkSize = { inputs: 2, hidden, outputs: CLASSES, activation }
    const frame = 8 * (3 * ROWS + (3 + 2 * layers) * units + layers)
    return {
      bytes: 4 * 3 * ROWS + trainingBytes(net, batch, optimizer) + passBytes(net, ROWS) + frame,
      operations: steps * 6 * (batch + ROWS) * units * (2 + (layers - 1) * units + CLASSES),
    }
  },

  *run(values, { engine, random }) {
    const { activation, rate: firstRate, optimizer, bias, offset, units, layers, batch, steps } = values
    const { points: inputs, labels } = quadrants(engine, random.stream('data'), ROWS, offset)
    const net = createMlp({
      engine,
      streams: random,
      inputs: 2,
      hidden: new Array<number>(layers).fill(units),
      outputs: CLASSES,
      activation,
      slopes: 'unit',
      rule: 'he',
      bias,
    })
    const affine = net.hidden.map(({ affine: { weights, bias: start } }) => {
      if (!start) throw new Error('a hidden layer has no biases')
      return { weights, start }
    })
    const [{ weights, start }] = affine

    const everything = engine.capture(() => {
      const trace = net.forward(inputs)
      const loss = softmaxCrossEntropy(trace.logits, labels)
      backward(loss)
      return {
        logits: trace.logits,
        loss,
        layers: trace.layers.map(({ z }, i) => ({ z, dW: affine[i].weights.grad, db: affine[i].start.grad })),
      }
    })
    const { logits, loss } = everything.result
    const points = new Float64Array(ROWS * 3)
    for (let i = 0; i < ROWS; i++) points.set([inputs.data[i * 2], inputs.data[i * 2 + 1], labels[i]], i * 3)
    const silence = new Silence()

    const measure = (step: number) => {
      everything.run()
      if (!Number.isFinite(loss.item()))
        throw new NonFiniteError({ step, operation: 'loss', value: loss.item() })
      const activity = everything.result.layers.map(({ z, dW, db }) => ({
        active: activeShare(z.data, ROWS, units),
        gradientNorm: columnNorms(dW?.data ?? [], db?.data ?? []),
      }))
      const all = countUnits(activity)
      silence.see(activity.map(({ active }) => active))
      const lines = new Float64Array(units * 3)
      for (let j = 0; j < units; j++)
        lines.set([weights.data[j], weights.data[units + j], start.data[j]], j * 3)
      return {
        points,
        units: lines,
        active: activity[0].active.map((share) => 100 * share),
        gradientNorm: activity[0].gradientNorm,
        ...all,
        fell: silence.fell,
        returned: silence.returned,
        loss: loss.item(),
        accuracy: 100 * accuracy(logits, labels),
      }
    }

    let rate = firstRate
    rate = (yield measure(0))?.rate ?? rate
    const training = train({
      engine,
      inputs,
      labels,
      batchSize: batch,
      stream: random.stream('batches'),
      parameters: net.parameters,
      optimizer: OPTIMIZERS[optimizer](),
      schedule: () => rate,
      loss: (x, batchLabels) => softmaxCrossEntropy(net.forward(x).logits, batchLabels),
    })
    try {
      for (const { step, nonFinite } of training) {
        if (nonFinite) throw new NonFiniteError(nonFinite)
        rate = (yield measure(step))?.rate ?? rate
        if (step === steps) return
      }
    } finally {
      everything.dispose()
    }
  },

  reading,
  code,
  undrawn: ({ layers }) => (layers === 1 ? ['layers'] : []),
})
