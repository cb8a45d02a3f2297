import { defineExperiment } from '../../../lab/experiment.ts'
import { choice, integer, logReal, real, seed } from '../../../lab/parameter.ts'
import { channels } from './channels.ts'
import { code } from './code.ts'
import { CHANNELS, IMAGES, SIDE } from './image-size.ts'
import { normalisedPlanes } from './planes.ts'
import { reading } from './reading.ts'
import { runningAverages } from './running.ts'
import { STAGES, type Stages, type Statistics, statisticsOf, stepByStep } from './stages.ts'

export const EXAMPLES = 4
export const FEATURES = 2

const cell = (value: number) => real({ default: value, min: -100, max: 100, step: 0.5, group: 'data' })

const parameters = {
  gradient: choice(['first', 'equal', 'own', 'mixed'], 'first'),
  scaling: choice(['free', 'identity', 'notes'], 'free'),
  mode: choice(['train', 'test'], 'train'),
  ...{ a1: cell(1), a2: cell(2), a3: cell(3), a4: cell(6) },
  ...{ b1: cell(40), b2: cell(60), b3: cell(50), b4: cell(90) },
  gammaA: real({ default: 1, min: -5, max: 5, step: 0.1, group: 'network' }),
  betaA: real({ default: 0, min: -5, max: 5, step: 0.1, group: 'network' }),
  gammaB: real({ default: 1, min: -5, max: 5, step: 0.1, group: 'network' }),
  betaB: real({ default: 0, min: -5, max: 5, step: 0.1, group: 'network' }),
  epsilon: logReal({ default: 1e-5, min: 1e-8, max: 1, group: 'network' }),
  momentum: real({ default: 0.1, min: 0.01, max: 1, step: 0.01, group: 'training' }),
  batches: integer({ default: 50, min: 1, max: 500, scale: 'log', group: 'training' }),
  size: integer({ default: 4, min: 2, max: 64, scale: 'log', group: 'training' }),
  seed: seed(),
}

/** Gradients of the loss with respect to y [4, 2]; 'own' is x̂ itself. */
const GRADIENTS = {
  first: [1, 1, 0, 0, 0, 0, 0, 0],
  equal: [1, 1, 1, 1, 1, 1, 1, 1],
  mixed: [0.5, -1, -0.8, 0.3, 0.4, 0.6, -0.2, -0.5],
}

interface Scaling {
  readonly scaling: 'free' | 'identity' | 'notes'
  readonly gammaA: number
  readonly betaA: number
  readonly gammaB: number
  readonly betaB: number
  readonly epsilon: number
}

/** γ and β as set, or those that undo the normalisation: exactly, or as the notes have them, without ε. */
function scaleAndShift(values: Scaling, { mean, variance }: Statistics) {
  if (values.scaling === 'free') {
    return {
      gamma: Float64Array.of(values.gammaA, values.gammaB),
      beta: Float64Array.of(values.betaA, values.betaB),
    }
  }
  const added = values.scaling === 'identity' ? values.epsilon : 0
  return {
    gamma: Float64Array.from(variance, (value) => Math.sqrt(value + added)),
    beta: Float64Array.from(mean),
  }
}

/** The channels as they stand after the stages 1 … `reached`. */
function revealed(stages: Stages, reached: number): Stages {
  const entries = STAGES.map((name, i) => [
    name,
    i < reached ? stages[name] : new Float64Array(stages[name].length).fill(Number.NaN),
  ])
  return Object.fromEntries(entries) as Stages
}

export const experiment = defineExperiment({
  id: 'batchnorm/step-by-step',
  version: 1,
  parameters,
  channels,
  presets: {
    coupled: {},
    equal: { gradient: 'equal' },
    own: { gradient: 'own' },
    identity: { scaling: 'identity' },
    notes: { scaling: 'notes', epsilon: 0.1 },
    constant: { a1: 2, a2: 2, a3: 2, a4: 2 },
    test: { mode: 'test' },
    lag: { mode: 'test', batches: 5 },
  },
  plots: ['stages', 'batch', 'identity', 'running-mean', 'running-variance', 'planes'],
  focus: { plots: ['stages', 'batch'], parameters: ['gradient', 'scaling', 'mode'] },
  frames: () => STAGES.length,
  cost: ({ batches, size }) => ({
    bytes: 4 * 4 * IMAGES * CHANNELS * SIDE * SIDE + 8 * 12 * (batches + 1),
    operations: 200 * batches * size + 4e6,
  }),

  /** A frame for each stage: the forward pass, then the backward. */
  *run(values, { engine, random }) {
    const x = [
      ...[values.a1, values.b1, values.a2, values.b2],
      ...[values.a3, values.b3, values.a4, values.b4],
    ]
    const own = statisticsOf(x, FEATURES)
    const running = runningAverages({
      stream: random.stream('batches'),
      population: own,
      size: values.size,
      batches: values.batches,
      momentum: values.momentum,
    })
    const last = values.batches * FEATURES
    const fixed =
      values.mode === 'test'
        ? { mean: running.mean.slice(last), variance: running.variance.slice(last) }
        : undefined
    const used = fixed ?? own
    const { gamma, beta } = scaleAndShift(values, used)
    const options = { x, gamma, beta, epsilon: values.epsilon, fixed }
    const upstream =
      values.gradient === 'own'
        ? stepByStep({ ...options, upstream: GRADIENTS.equal }).normalised
        : GRADIENTS[values.gradient]
    const stages = stepByStep({ ...options, upstream })
    const constant = {
      ...normalisedPlanes(engine, random.stream('data'), values.epsilon),
      ...{ gamma, beta },
      batchMeans: running.batchMean,
      batchVariances: running.batchVariance,
      runningMeans: running.mean,
      runningVariances: running.variance,
      biasedVariances: running.biasedVariance,
    }
    for (let stage = 1; stage <= STAGES.length; stage++) {
      yield { stage, ...constant, ...revealed(stages, stage) }
    }
  },
  reading,
  code,
  idle: ({ scaling }) => (scaling === 'free' ? [] : ['gammaA', 'betaA', 'gammaB', 'betaB']),
})
