import { defineExperiment } from '../../../lab/experiment.ts'
import { choice, integer, logReal, seed } from '../../../lab/parameter.ts'
import { LayerStatistics } from '../../../nn/statistics/layer-statistics.ts'
import { bytesOf, DeepNet, drawExamples, FUNCTIONS, INPUTS, operationsOf, ROWS } from '../deep-net.ts'
import { channels } from './channels.ts'
import { code } from './code.ts'
import { reading } from './reading.ts'

const parameters = {
  scale: logReal({ default: 0.3, min: 0.01, max: 100, group: 'initialisation' }),
  rate: logReal({ default: 0.1, min: 0.0001, max: 10, group: 'training' }),
  placement: choice(['before', 'after'], 'before', { group: 'network' }),
  activation: choice(FUNCTIONS, 'relu', { group: 'network' }),
  layers: integer({ default: 8, min: 1, max: 50, group: 'network' }),
  units: integer({ default: 64, min: 8, max: 128, scale: 'log', group: 'network' }),
  batch: integer({ default: 50, min: 4, max: 200, scale: 'log', group: 'training' }),
  steps: integer({ default: 200, min: 10, max: 2000, scale: 'log', group: 'training' }),
  seed: seed(),
}

/** Steps between two frames, so that a run is at most about 100 frames. */
export const strideOf = (steps: number): number => Math.ceil(steps / 100)

export const experiment = defineExperiment({
  id: 'batchnorm/training',
  version: 1,
  parameters,
  channels,
  presets: {
    small: {},
    he: { scale: 1 },
    large: { scale: 3 },
    fast: { scale: 1, rate: 1 },
    tanh: { activation: 'tanh', scale: 10 },
    sigmoid: { activation: 'sigmoid', scale: 1 },
    after: { placement: 'after' },
    deep: { layers: 30, scale: 1 },
  },
  plots: ['loss', 'std', 'gradients', 'gamma', 'beta', 'bias'],
  focus: { plots: ['loss', 'std'], parameters: ['scale', 'rate'] },
  frames: ({ steps }) => Math.ceil(steps / strideOf(steps)) + 1,
  cost: (values) => ({
    bytes: 2 * bytesOf(values) + 4 * ROWS * (INPUTS + 1),
    operations: 2 * (values.steps + 1) * operationsOf(values) + 100 * ROWS * INPUTS,
  }),

  /** A frame is what both nets make of the same batch after so many steps. */
  *run({ placement, steps, ...settings }, { engine, random }) {
    const { layers } = settings
    const examples = drawExamples(engine, random)
    const statistics = new LayerStatistics(engine)
    const nets = [undefined, placement].map(
      (place) => new DeepNet(engine, random.seed, examples, settings, place),
    )
    const [, normalised] = nets
    const table = () => new Float64Array(2 * layers)
    const frame = {
      loss: new Float64Array(2),
      recent: new Float64Array(2),
      ...{ mean: table(), std: table(), gradientStd: table(), biasGradient: table() },
      gamma: new Float64Array(layers),
      beta: new Float64Array(layers),
      gammaSpread: new Float64Array(layers),
      betaSpread: new Float64Array(layers),
    }
    const measure = (net: DeepNet, row: number) => {
      frame.loss[row] = net.loss
      frame.recent[row] = net.recent
      net.network.hidden.forEach(({ affine }, layer) => {
        const at = row * layers + layer
        const h = net.trace?.layers[layer].h
        const moments = h && !net.diverged ? statistics.of(h.data) : { mean: Number.NaN, std: Number.NaN }
        frame.mean[at] = moments.mean
        frame.std[at] = moments.std
        const [dW, db] = [affine.weights.grad, affine.bias?.grad]
        frame.gradientStd[at] = dW && !net.diverged ? statistics.of(dW.data).std : Number.NaN
        frame.biasGradient[at] = db && !net.diverged ? statistics.norm(db.data) : Number.NaN
      })
    }
    const measureScales = () => {
      normalised.network.hidden.forEach(({ norm }, layer) => {
        if (!norm) return
        const gamma = statistics.of(norm.gamma.data)
        const beta = statistics.of(norm.beta.data)
        frame.gamma[layer] = gamma.mean
        frame.beta[layer] = beta.mean
        frame.gammaSpread[layer] = gamma.std
        frame.betaSpread[layer] = beta.std
      })
    }
    try {
      for (let step = 0; step <= steps; step++) {
        for (const net of nets) {
          net.advance()
          yield
        }
        if (step % strideOf(steps) !== 0 && step !== steps) continue
        nets.forEach(measure)
        measureScales()
        yield { step, ...frame }
      }
    } finally {
      for (const net of nets) net.close()
    }
  },
  reading,
  code,
})
