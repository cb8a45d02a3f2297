import { defineExperiment } from '../../../lab/experiment.ts'
import { choice, integer, real, seed } from '../../../lab/parameter.ts'
import { BatchOrder } from '../../../nn/training/batches.ts'
import { channels, LAYER } from './channels.ts'
import { code } from './code.ts'
import { centred, firstColumns, handedOn } from './data.ts'
import { Descent } from './descent.ts'
import { oneSigned } from './least-squares.ts'
import { reading } from './reading.ts'

export const ROWS = 256
const target = (value: number) => real({ default: value, min: -2, max: 2, step: 0.05 })

const parameters = {
  inputs: choice(['sigmoid', 'relu', 'tanh'], 'sigmoid'),
  batch: integer({ default: 1, min: 1, max: ROWS, scale: 'log' }),
  step: real({ default: 0.5, min: 0.05, max: 1.1, step: 0.05 }),
  rates: choice(['own', 'same'], 'own'),
  target1: target(1.5),
  target2: target(-1),
  steps: integer({ default: 120, min: 10, max: 600 }),
  seed: seed(),
}

export const experiment = defineExperiment({
  id: 'activations/zigzag',
  version: 1,
  parameters,
  channels,
  presets: {
    'one-example': { batch: 1 },
    'mini-batch': { batch: 32 },
    'all-data': { batch: ROWS },
    'same-rate': { batch: ROWS, step: 0.95, rates: 'same' },
    relu: { inputs: 'relu' },
    tanh: { inputs: 'tanh' },
    'lucky-direction': { target1: 1.5, target2: 1.2 },
  },
  plots: ['uncentred-path', 'centred-path', 'uncentred-signs', 'centred-signs', 'loss', 'one-sign'],
  focus: { plots: ['uncentred-path', 'centred-path'], parameters: ['inputs', 'batch', 'step'] },
  frames: ({ steps }) => steps + 1,
  cost: ({ steps, batch }) => ({
    // Numbers before and after the activation with its gradients, as they are drawn and centred, and two columns of each.
    bytes: 8 * ROWS * (6 * LAYER.inputs + 4) + 4 * batch + 16_000,
    operations: steps * batch * 8 * (2 + LAYER.inputs * LAYER.units) + 1e6,
  }),

  *run({ inputs, batch, step, rates, target1, target2, steps }, { random }) {
    const raw = handedOn(random, inputs, ROWS, LAYER.inputs)
    const wanted = random.stream('init')
    const layerTarget = Float64Array.from({ length: LAYER.inputs * LAYER.units }, () => wanted.normal())
    const descents = [raw, centred(raw, ROWS, LAYER.inputs)].map((x) => ({
      plane: new Descent(firstColumns(x, ROWS, LAYER.inputs, [target1, target2]), batch),
      layer: new Descent({ x, rows: ROWS, ...LAYER, target: layerTarget }, batch),
    }))
    const [positive, zero] = descents
    const limits = (own: (typeof descents)[number]) => (rates === 'same' ? positive : own)
    const order = new BatchOrder(random.stream('batches'), ROWS)
    const index = new Int32Array(batch)
    const frame = () => ({
      positive1: positive.plane.weights[0],
      positive2: positive.plane.weights[1],
      centred1: zero.plane.weights[0],
      centred2: zero.plane.weights[1],
      positiveLoss: positive.plane.loss,
      centredLoss: zero.plane.loss,
      positiveRate: step * limits(positive).plane.limit,
      centredRate: step * limits(zero).plane.limit,
      positiveOneSigned: 100 * oneSigned(positive.layer.dW, LAYER.inputs, LAYER.units),
      centredOneSigned: 100 * oneSigned(zero.layer.dW, LAYER.inputs, LAYER.units),
      positiveGradient: positive.layer.dW,
      centredGradient: zero.layer.dW,
      positiveCurvature: positive.plane.curvature,
      centredCurvature: zero.plane.curvature,
    })
    yield { ...frame(), positiveOneSigned: Number.NaN, centredOneSigned: Number.NaN }
    for (let done = 0; done < steps; done++) {
      order.fill(index)
      for (const own of descents) {
        own.plane.step(index, step * limits(own).plane.limit)
        own.layer.step(index, step * limits(own).layer.limit)
      }
      yield frame()
    }
  },

  reading,
  code,
})
