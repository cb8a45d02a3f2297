import { defineExperiment } from '../../../lab/experiment.ts'
import { choice, integer, real, seed } from '../../../lab/parameter.ts'
import { BatchOrder } from '../../../nn/training/batches.ts'
import { channels, LAYER } from './channels.ts'
import { code } from './code.ts'
import { centred, firstColumns, outputsOf, unitOn } from './data.ts'
import { Descent } from './descent.ts'
import { oneSigned } from './least-squares.ts'
import { reading } from './reading.ts'

/** Examples; of more inputs there are more, EXAMPLES_PER_INPUT each. */
export const ROWS = 256
const EXAMPLES_PER_INPUT = 20
const rowsFor = (fanIn: number) => Math.max(ROWS, EXAMPLES_PER_INPUT * fanIn)
/** The first two rows and columns of H [n, n]. */
const ofPlane = (h: Float64Array, n: number) => Float64Array.of(h[0], h[1], h[n], h[n + 1])
const weight = (value: number) => real({ default: value, min: -2, max: 2, step: 0.05 })

const parameters = {
  inputs: choice(['sigmoid', 'relu', 'tanh'], 'sigmoid'),
  fanIn: integer({ default: 2, min: 2, max: 100, scale: 'log' }),
  batch: integer({ default: 1, min: 1, max: ROWS, scale: 'log' }),
  step: real({ default: 0.5, min: 0.05, max: 1.1, step: 0.05 }),
  rates: choice(['own', 'same'], 'own'),
  target1: weight(1.5),
  target2: weight(-1),
  steps: integer({ default: 120, min: 10, max: 600 }),
  seed: seed(),
}

export const experiment = defineExperiment({
  id: 'activations/zigzag',
  version: 2,
  parameters,
  channels,
  presets: {
    'one-example': { batch: 1 },
    'mini-batch': { batch: 32 },
    'all-data': { batch: ROWS },
    'many-inputs': { batch: ROWS, fanIn: 20, steps: 600 },
    'same-rate': { batch: ROWS, step: 0.95, rates: 'same' },
    relu: { inputs: 'relu' },
    tanh: { inputs: 'tanh' },
    'lucky-direction': { target1: 1.5, target2: 1.2 },
  },
  plots: ['uncentred-path', 'centred-path', 'uncentred-signs', 'centred-signs', 'loss', 'one-sign'],
  focus: { plots: ['uncentred-path', 'centred-path'], parameters: ['inputs', 'batch', 'fanIn'] },
  frames: ({ steps }) => steps + 1,
  cost({ steps, batch, fanIn }) {
    const rows = rowsFor(fanIn)
    const columns = Math.max(LAYER.inputs, fanIn)
    const used = batch === ROWS ? rows : batch
    return {
      // Numbers before and after the activation and their gradients, which go before a centred copy is made, and what is kept.
      bytes: 8 * rows * 5 * columns + 4 * used + 8 * 6 * fanIn * fanIn + 16_000,
      operations: steps * used * 8 * (fanIn + LAYER.inputs * LAYER.units) + rows * fanIn * fanIn * 4 + 1e6,
    }
  },

  *run({ inputs, fanIn, batch: size, step, rates, target1, target2, steps }, { engine, random }) {
    const rows = rowsFor(fanIn)
    const columns = Math.max(LAYER.inputs, fanIn)
    const batch = size === ROWS ? rows : size
    const raw = outputsOf(random, inputs, rows, columns)
    yield
    const wanted = random.stream('init')
    const layerTarget = Float64Array.from({ length: LAYER.inputs * LAYER.units }, () => wanted.normal())
    const target = Array.from({ length: fanIn }, (_, i) => (i % 2 === 0 ? target1 : target2))
    const descents = [raw, centred(raw, rows, columns)].map((x) => {
      const own = firstColumns(x, rows, columns, LAYER.inputs)
      return {
        plane: new Descent(unitOn(x, rows, columns, target), batch, engine.breathe),
        layer: new Descent({ x: own, rows, ...LAYER, target: layerTarget }, batch, engine.breathe),
      }
    })
    const [positive, zero] = descents
    const limits = (own: (typeof descents)[number]) => (rates === 'same' ? positive : own)
    const order = new BatchOrder(random.stream('batches'), rows)
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
      positiveCurvature: ofPlane(positive.plane.curvature, fanIn),
      centredCurvature: ofPlane(zero.plane.curvature, fanIn),
      positiveCondition: positive.plane.condition,
      centredCondition: zero.plane.condition,
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
