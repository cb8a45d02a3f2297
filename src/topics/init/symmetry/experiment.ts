import {
  backward,
  type Engine,
  type RandomStreams,
  softmaxCrossEntropy,
  type Tensor,
} from '../../../engine/index.ts'
import { defineExperiment } from '../../../lab/experiment.ts'
import { finite } from '../../../lab/nonfinite.ts'
import { choice, integer, logReal, real, seed } from '../../../lab/parameter.ts'
import { settingsOf } from '../../../nn/activations/activation.ts'
import { ACTIVATIONS } from '../../../nn/activations/table.ts'
import { DenseLayer } from '../../../nn/layers/dense-layer.ts'
import { accuracy } from '../../../nn/losses/accuracy.ts'
import { sgd } from '../../../nn/optimizers/sgd.ts'
import { tensorsOf } from '../../../nn/parameter.ts'
import { type NetworkSize, networkBytes, passBytes } from '../../../nn/training/memory.ts'
import { channels } from './channels.ts'
import { code } from './code.ts'
import { reading } from './reading.ts'

/** Features, classes and rows of the data. */
export const INPUTS = 6
export const CLASSES = 3
export const ROWS = 150
/** Classes of six rows in turn: shares 1/2, 1/3 and 1/6, so that even the best constant guess has something to learn. */
const TURN = [0, 0, 0, 1, 1, 2]
/** Distance of the class centres from 0, in standard deviations of a class. */
const CENTRE = 1.6

const parameters = {
  start: choice(['zero', 'constant', 'random'], 'constant'),
  scale: logReal({ default: 0.5, min: 0.001, max: 2 }),
  jitter: real({ default: 0, min: 0, max: 0.01, step: 0.000001 }),
  noiseOn: choice(['weights', 'w1', 'w2', 'biases'], 'weights'),
  activation: choice(['tanh', 'relu', 'sigmoid'], 'tanh'),
  units: integer({ default: 8, min: 2, max: 16 }),
  rate: logReal({ default: 0.5, min: 0.01, max: 5, live: true }),
  steps: integer({ default: 300, min: 10, max: 2000, scale: 'log' }),
  seed: seed(),
}

/** What the memory of the network depends on; its three activations take the same. */
const netOf = (units: number): NetworkSize => ({
  ...{ inputs: INPUTS, hidden: [units], outputs: CLASSES },
  activation: 'tanh',
})

/** Three Gaussian clouds in six dimensions of 75, 50 and 25 rows: x [ROWS, INPUTS]. */
function clouds(engine: Engine, random: RandomStreams): { x: Tensor; labels: Int32Array } {
  const stream = random.stream('data')
  const centres = Array.from({ length: CLASSES * INPUTS }, () => (stream.bernoulli(0.5) ? CENTRE : -CENTRE))
  const labels = engine.ints(ROWS)
  const numbers = Float64Array.from({ length: ROWS * INPUTS }, (_, p) => {
    const row = Math.floor(p / INPUTS)
    const label = TURN[row % TURN.length]
    labels[row] = label
    return centres[label * INPUTS + (p % INPUTS)] + stream.normal()
  })
  return { x: engine.tensor(numbers, [ROWS, INPUTS]), labels }
}

/** Largest difference between two entries of a row of W [rows, columns]: 0 when all columns are equal. */
export function columnSpread(weights: ArrayLike<number>, columns: number): number {
  let spread = 0
  for (let row = 0; row < weights.length; row += columns) {
    let low = weights[row]
    let high = weights[row]
    for (let j = 1; j < columns; j++) {
      low = Math.min(low, weights[row + j])
      high = Math.max(high, weights[row + j])
    }
    spread = Math.max(spread, high - low)
  }
  return spread
}

/** Wᵀ [CLASSES, units] of W [units, CLASSES]. */
function transposed(weights: ArrayLike<number>, units: number): Float32Array {
  return Float32Array.from(
    { length: weights.length },
    (_, p) => weights[(p % units) * CLASSES + Math.floor(p / units)],
  )
}

function largest(values: ArrayLike<number>): number {
  let most = 0
  for (let i = 0; i < values.length; i++) most = Math.max(most, Math.abs(values[i]))
  return most
}

export const experiment = defineExperiment({
  id: 'init/symmetry',
  version: 4,
  parameters,
  channels,
  presets: {
    'zero-tanh': { start: 'zero' },
    'zero-relu': { start: 'zero', activation: 'relu' },
    'zero-sigmoid': { start: 'zero', activation: 'sigmoid' },
    constant: {},
    noise: { jitter: 0.000001, steps: 1000 },
    'noise-w1': { jitter: 0.01, noiseOn: 'w1' },
    'noise-w2': { jitter: 0.01, noiseOn: 'w2' },
    'noise-biases': { jitter: 0.01, noiseOn: 'biases' },
    random: { start: 'random', scale: 0.1 },
  },
  plots: ['weights', 'gradients', 'output-weights', 'output-gradients', 'loss', 'differences'],
  focus: { plots: ['weights'], parameters: ['start', 'jitter', 'activation'] },
  frames: ({ steps }) => steps + 1,
  cost: ({ units, steps }) => ({
    // The weights, the noise on them and its frame; then the pass over all rows.
    bytes:
      4 * ROWS * (INPUTS + 1) +
      networkBytes(netOf(units)) +
      passBytes(netOf(units), ROWS) +
      4 * units * (3 * INPUTS + 3 * CLASSES + 1) +
      1000,
    operations: 6 * steps * ROWS * units * (INPUTS + CLASSES),
  }),

  /** Frame 0 is the start; each further one follows a step of gradient descent on all rows. */
  *run(values, { engine, random }) {
    const { start, scale, jitter, noiseOn, units, steps } = values
    const { x, labels } = clouds(engine, random)
    const init = random.stream('init')
    const weights = (name: 'w1' | 'w2', rows: number, columns: number): Tensor => {
      const own =
        start === 'random'
          ? engine.normal(init, [rows, columns], { std: scale })
          : engine.zeros([rows, columns])
      if (start === 'constant') engine.kernels.fill(own.data, scale)
      const noise = engine.normal(random.stream('noise'), [rows, columns], { std: jitter })
      if (noiseOn === 'weights' || noiseOn === name) engine.kernels.add(own.data, noise.data, own.data)
      return own
    }
    const hidden = new DenseLayer({ layer: 1, weights: weights('w1', INPUTS, units), bias: 0 })
    const output = new DenseLayer({ layer: 2, weights: weights('w2', units, CLASSES), bias: 0 })
    if (noiseOn === 'biases' && hidden.bias) {
      const noise = engine.normal(random.stream('noise'), [units], { std: jitter })
      engine.kernels.add(hidden.bias.data, noise.data, hidden.bias.data)
    }
    const moved = tensorsOf([...hidden.parameters, ...output.parameters])
    const activation = ACTIVATIONS[values.activation]
    const rule = sgd()
    const state = rule.init(engine, moved)
    const pass = () => {
      const logits = output.forward(activation.apply(hidden.forward(x), settingsOf(activation)))
      const loss = softmaxCrossEntropy(logits, labels)
      backward(loss)
      return { logits, loss }
    }

    const forward = engine.capture(pass)
    // The state's rate is still 0, so this first update moves nothing.
    const update = engine.capture(() => rule.update(moved, state))
    const frame = (step: number) => ({
      step,
      loss: finite(forward.result.loss.item(), { step, operation: 'loss' }),
      accuracy: accuracy(forward.result.logits, labels),
      weights: Float32Array.from(hidden.weights.data),
      gradients: Float32Array.from(hidden.weights.grad?.data ?? []),
      outputWeights: transposed(output.weights.data, units),
      outputGradients: transposed(output.weights.grad?.data ?? [], units),
      spread: columnSpread(hidden.weights.data, units),
      outputSpread: columnSpread(transposed(output.weights.data, units), units),
      hiddenGradient: largest(hidden.weights.grad?.data ?? []),
      outputGradient: largest(output.weights.grad?.data ?? []),
      biasMoved: largest(output.bias?.data ?? []),
    })
    yield frame(0)
    let rate = values.rate
    for (let step = 1; step <= steps; step++) {
      rule.advance(state, rate)
      update.run()
      forward.run()
      const patch = yield frame(step)
      rate = patch?.rate ?? rate
    }
  },
  reading,
  code,
  idle: ({ start }) => (start === 'zero' ? ['scale'] : []),
})
