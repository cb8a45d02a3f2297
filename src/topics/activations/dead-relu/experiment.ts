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
import { activeShare, columnNorms, Silence } from './hidden-units.ts'
import { reading } from './reading.ts'

export const ROWS = 160
const CLASSES = 2

const parameters = {
  activation: choice(['relu', 'leaky-relu', 'prelu', 'elu'], 'relu'),
  rate: logReal({ default: 3, min: 0.001, max: 10, live: true }),
  optimizer: choice(['sgd', 'momentum', 'adam'], 'sgd'),
  bias: real({ default: 0, min: -4, max: 4, step: 0.01 }),
  offset: real({ default: 0, min: -6, max: 6, step: 0.1 }),
  units: integer({ default: 24, min: 2, max: 64 }),
  batch: integer({ default: 32, min: 1, max: ROWS, scale: 'log' }),
  steps: integer({ default: 300, min: 10, max: 2000 }),
  seed: seed(),
}

export const experiment = defineExperiment({
  id: 'activations/dead-relu',
  version: 2,
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
    prelu: { activation: 'prelu', bias: -3, rate: 0.1 },
    elu: { activation: 'elu', bias: -3, rate: 1 },
    'elu-raw-data': { activation: 'elu', offset: 4, rate: 0.3 },
    adam: { optimizer: 'adam', rate: 1 },
  },
  plots: ['plane', 'counts', 'loss', 'active'],
  focus: { plots: ['plane', 'counts'], parameters: ['rate', 'bias', 'offset'] },
  frames: ({ steps }) => steps + 1,
  cost({ steps, units, batch, activation, optimizer }) {
    const net: NetworkSize = { inputs: 2, hidden: [units], outputs: CLASSES, activation }
    const frame = 8 * (3 * ROWS + 5 * units)
    return {
      bytes: 4 * 3 * ROWS + trainingBytes(net, batch, optimizer) + passBytes(net, ROWS) + frame,
      operations: steps * 6 * (batch + ROWS) * units * (2 + CLASSES),
    }
  },

  *run({ activation, rate: firstRate, optimizer, bias, offset, units, batch, steps }, { engine, random }) {
    const { points: inputs, labels } = quadrants(engine, random.stream('data'), ROWS, offset)
    const net = createMlp({
      engine,
      streams: random,
      inputs: 2,
      hidden: [units],
      outputs: CLASSES,
      activation,
      slopes: 'unit',
      rule: 'he',
      bias,
    })
    const [first] = net.hidden
    const [weights, start] = [first.affine.weights, first.affine.bias]
    if (!start) throw new Error('the hidden layer has no biases')

    const everything = engine.capture(() => {
      const { layers, logits } = net.forward(inputs)
      const loss = softmaxCrossEntropy(logits, labels)
      backward(loss)
      return { z: layers[0].z, logits, loss, dW: weights.grad, db: start.grad }
    })
    const { z, logits, loss, dW, db } = everything.result
    const points = new Float64Array(ROWS * 3)
    for (let i = 0; i < ROWS; i++) points.set([inputs.data[i * 2], inputs.data[i * 2 + 1], labels[i]], i * 3)
    const silence = new Silence()

    const measure = (step: number) => {
      everything.run()
      if (!Number.isFinite(loss.item()))
        throw new NonFiniteError({ step, operation: 'loss', value: loss.item() })
      const active = activeShare(z.data, ROWS, units)
      const gradientNorm = columnNorms(dW?.data ?? [], db?.data ?? [])
      silence.see(active)
      const lines = new Float64Array(units * 3)
      for (let j = 0; j < units; j++)
        lines.set([weights.data[j], weights.data[units + j], start.data[j]], j * 3)
      const silent = active.filter((share) => share === 0).length
      const dead = active.filter((share, unit) => share === 0 && gradientNorm[unit] === 0).length
      return {
        points,
        units: lines,
        active: active.map((share) => 100 * share),
        gradientNorm,
        silent,
        dead,
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
})
