import { type Engine, softmaxCrossEntropy } from '../../../engine/index.ts'
import { defineExperiment } from '../../../lab/experiment.ts'
import { choice, integer, logReal, real, seed } from '../../../lab/parameter.ts'
import { accuracy } from '../../../nn/losses/accuracy.ts'
import { OPTIMIZERS } from '../../../nn/optimizers/table.ts'
import { evaluationBytes, type NetworkSize, trainingBytes } from '../../../nn/training/memory.ts'
import { train } from '../../../nn/training/train.ts'
import { CLASSES, type Digits, drawDigits, PIXELS } from '../digits.ts'
import { BatchedTest } from './batched-test.ts'
import { channels } from './channels.ts'
import { code } from './code.ts'
import { batchNoise } from './noise.ts'
import { NormalisedNet } from './normalised-net.ts'
import { reading } from './reading.ts'

/** Examples of each set. */
const TRAINING = 500
const TEST = 300

const parameters = {
  batch: integer({ default: 8, min: 2, max: 256, scale: 'log', group: 'training' }),
  training: choice(['batch', 'moving'], 'batch', { group: 'training' }),
  momentum: real({ default: 0.1, min: 0.01, max: 1, step: 0.01, group: 'training' }),
  rate: logReal({ default: 0.1, min: 0.001, max: 5, group: 'training' }),
  steps: integer({ default: 150, min: 10, max: 2000, scale: 'log', group: 'training' }),
  layers: integer({ default: 2, min: 1, max: 8, group: 'network' }),
  units: integer({ default: 48, min: 8, max: 128, scale: 'log', group: 'network' }),
  seed: seed(),
}

/** Steps between two frames, so that a run is at most about 30 frames. */
export const strideOf = (steps: number): number => Math.ceil(steps / 30)

function learned({ layers, units }: { readonly layers: number; readonly units: number }): number {
  return PIXELS * units + (layers - 1) * units * units + 3 * layers * units + (units + 1) * CLASSES
}

/** Share of the answers that are right among those that were given; 0 where none was. */
function share(answers: Int32Array, right: (answer: number, example: number) => boolean): number {
  let given = 0
  let found = 0
  answers.forEach((answer, example) => {
    if (answer < 0) return
    given++
    if (right(answer, example)) found++
  })
  return given > 0 ? found / given : 0
}

function withRunning(engine: Engine, net: NormalisedNet, { inputs, labels }: Digits): number {
  return engine.scope(() => engine.withoutGradients(() => accuracy(net.forward(inputs, 'running'), labels)))
}

/** Mean and variance of each unit of the first layer's pre-activations over the training set. */
function trueMoments(engine: Engine, net: NormalisedNet, { inputs }: Digits) {
  return engine.scope(() => {
    const z = engine.withoutGradients(() => net.dense[0].forward(inputs))
    const units = z.shape[1]
    const mean = new Float64Array(units)
    const variance = new Float64Array(units)
    for (let i = 0; i < z.size; i++) mean[i % units] += z.data[i] / TRAINING
    for (let i = 0; i < z.size; i++) variance[i % units] += (z.data[i] - mean[i % units]) ** 2 / TRAINING
    return { mean, variance }
  })
}

/** Root mean square over units of the running mean's distance from the true one, in units of σ. */
function lagOf(running: ArrayLike<number>, { mean, variance }: ReturnType<typeof trueMoments>): number {
  let sum = 0
  for (let k = 0; k < mean.length; k++) sum += (running[k] - mean[k]) ** 2 / (variance[k] + 1e-12)
  return Math.sqrt(sum / mean.length)
}

export const experiment = defineExperiment({
  id: 'batchnorm/train-vs-test',
  version: 1,
  parameters,
  channels,
  presets: {
    eight: {},
    two: { batch: 2 },
    four: { batch: 4 },
    large: { batch: 128 },
    lag: { momentum: 0.01, layers: 4, rate: 0.5, batch: 32, steps: 40 },
    moving: { training: 'moving' },
    'moving-fast': { training: 'moving', layers: 4, rate: 1, momentum: 0.01, batch: 32 },
    'batch-fast': { layers: 4, rate: 1, momentum: 0.01, batch: 32 },
  },
  plots: ['accuracy', 'noise', 'running', 'loss', 'bias'],
  focus: { plots: ['accuracy', 'noise'], parameters: ['batch', 'training'] },
  frames: ({ steps }) => Math.ceil(steps / strideOf(steps)) + 1,
  cost: (values) => {
    const weights = learned(values)
    const frames = Math.ceil(values.steps / strideOf(values.steps)) + 1
    const hidden = new Array<number>(values.layers).fill(values.units)
    const net: NetworkSize = {
      ...{ inputs: PIXELS, hidden, outputs: CLASSES },
      ...({ activation: 'relu', batchNorm: 'before' } as const),
    }
    // In training by moving averages: ten arrays there, eight of them beyond those of a batch, and three back.
    const moving = values.training === 'moving' ? 10 * values.batch * values.units * values.layers : 0
    // Answers of a batch: dense, batch norm and ReLU without gradients.
    const batched = values.batch * (PIXELS + 1 + 4 * values.units * values.layers + CLASSES)
    return {
      bytes:
        4 * ((TRAINING + TEST) * (PIXELS + 1) + moving + batched) +
        trainingBytes(net, values.batch) +
        evaluationBytes(net, TRAINING) +
        1000 * (values.layers + 2),
      operations:
        6 * values.steps * values.batch * weights +
        2 * frames * (2 * TRAINING + 3 * TEST) * weights +
        TRAINING * PIXELS * 400,
    }
  },

  *run({ batch, training, momentum, rate, steps, layers, units }, { engine, random }) {
    const digits = drawDigits(engine, random.stream('data'), { training: TRAINING, test: TEST })
    yield
    const net = new NormalisedNet({ engine, streams: random, layers, units, momentum })
    const batched = new BatchedTest(engine, net, digits.test, batch)
    const mixed = random.stream('noise', 1).permutation(TEST)
    const { labels } = digits.test
    const sorted = Int32Array.from({ length: TEST }, (_, i) => i).sort(
      (a, b) => labels[a] - labels[b] || a - b,
    )
    const noise = engine.scope(() => {
      const z = engine.withoutGradients(() => net.dense[0].forward(digits.training.inputs))
      return batchNoise(z.data, units, random.stream('noise'))
    })
    const run = train({
      engine,
      ...digits.training,
      batchSize: batch,
      stream: random.stream('batches'),
      parameters: net.parameters,
      optimizer: OPTIMIZERS.sgd(),
      schedule: () => rate,
      loss: (x, of) => softmaxCrossEntropy(net.forward(x, training), of),
    })
    const measure = () => {
      const right = (answer: number, example: number) => answer === labels[example]
      const mixedAnswers = batched.answers(mixed)
      const sortedAnswers = batched.answers(sorted)
      const both = mixedAnswers.map((answer, i) => (sortedAnswers[i] < 0 ? -1 : answer))
      const moments = trueMoments(engine, net, digits.training)
      const [norm] = net.norms
      let squares = 0
      for (let i = 0; i < layers; i++) for (const b of net.dense[i].bias?.data ?? []) squares += b * b
      return {
        trainAccuracy: withRunning(engine, net, digits.training),
        testAccuracy: withRunning(engine, net, digits.test),
        mixedAccuracy: share(mixedAnswers, right),
        sortedAccuracy: share(sortedAnswers, right),
        changed: share(both, (answer, i) => answer !== sortedAnswers[i]),
        batchMean: norm.batchMean.data[0],
        runningMean: norm.runningMean.data[0],
        trueMean: moments.mean[0],
        lag: lagOf(norm.runningMean.data, moments),
        biasNorm: Math.sqrt(squares),
      }
    }
    try {
      let loss = Number.NaN
      for (let step = 0; step <= steps; step++) {
        if (step > 0) {
          const { value } = run.next()
          yield
          loss = value ? value.loss : Number.NaN
        }
        if (step % strideOf(steps) === 0 || step === steps) yield { step, loss, ...measure(), ...noise }
      }
    } finally {
      run.return()
      batched.close()
    }
  },
  reading,
  code,
})
