import { defineExperiment } from '../../../lab/experiment.ts'
import { choice, integer, logReal, real, seed } from '../../../lab/parameter.ts'
import { OPTIMIZERS } from '../../../nn/optimizers/table.ts'
import { probabilityOf, scoreOf } from '../evaluation.ts'
import { drawNoisyPoints, tableOf } from '../noisy-points.ts'
import { planeOf } from '../plane.ts'
import { channels } from './channels.ts'
import { code } from './code.ts'
import { costOf } from './cost.ts'
import { decoupledOnWeights } from './decoupled.ts'
import { Learner } from './learner.ts'
import { reading } from './reading.ts'

/** Half of the square that the boundary is drawn on. */
const REACH = 1.8
/** Weights smaller than this are near zero. */
const NEAR_ZERO = 0.01

const PENALTIES = ['l2', 'l1', 'elastic', 'max-norm'] as const

const parameters = {
  penalty: choice(PENALTIES, 'l2', { group: 'regularisation' }),
  strength: logReal({ default: 0.01, min: 0.00001, max: 1, group: 'regularisation' }),
  mix: real({ default: 0.5, min: 0, max: 1, step: 0.01, group: 'regularisation' }),
  decay: logReal({ default: 1, min: 0.001, max: 10, group: 'regularisation' }),
  radius: logReal({ default: 0.5, min: 0.1, max: 10, group: 'regularisation' }),
  optimizer: choice(['adam', 'momentum', 'sgd'], 'adam', { group: 'training' }),
  rate: logReal({ default: 0.003, min: 0.0001, max: 1, group: 'training' }),
  steps: integer({ default: 1000, min: 20, max: 10000, scale: 'log', group: 'training' }),
  units: integer({ default: 32, min: 4, max: 64, scale: 'log', group: 'network' }),
  points: integer({ default: 60, min: 20, max: 500, scale: 'log', group: 'data' }),
  noise: real({ default: 0.3, min: 0, max: 0.6, step: 0.01, group: 'data' }),
  seed: seed(),
}

/** Steps between two frames, so that a run is at most about 50 frames. */
const strideOf = (steps: number): number => Math.ceil(steps / 50)

interface Choice {
  readonly penalty: (typeof PENALTIES)[number]
  readonly strength: number
  readonly mix: number
}

/** Factors of Σ|W| and of ½ΣW². */
export function factorsOf({ penalty, strength, mix }: Choice): { readonly l1: number; readonly l2: number } {
  if (penalty === 'l1') return { l1: strength, l2: 0 }
  if (penalty === 'l2') return { l1: 0, l2: strength }
  if (penalty === 'elastic') return { l1: mix * strength, l2: (1 - mix) * strength }
  return { l1: 0, l2: 0 }
}

/** Decoupled decay stands beside L2 under Adam, where the two differ. */
const isDecoupled = ({ penalty, optimizer }: { readonly penalty: string; readonly optimizer: string }) =>
  penalty === 'l2' && optimizer === 'adam'

const share = (weights: Float32Array) =>
  weights.filter((w) => Math.abs(w) < NEAR_ZERO).length / weights.length
const normOf = (weights: Float32Array) => Math.sqrt(weights.reduce((total, w) => total + w * w, 0))

export const experiment = defineExperiment({
  id: 'regularization/penalties',
  version: 1,
  parameters,
  channels,
  presets: {
    l2: {},
    'same-lambda': { decay: 0.01 },
    l1: { penalty: 'l1', strength: 0.003 },
    elastic: { penalty: 'elastic', strength: 0.005 },
    'max-norm': { penalty: 'max-norm' },
    sgd: { optimizer: 'sgd', rate: 0.1 },
    'too-strong': { strength: 1 },
    'more-data': { points: 500 },
  },
  plots: ['boundary', 'loss', 'weights', 'plane', 'zeros', 'shrink'],
  focus: { plots: ['boundary', 'weights'], parameters: ['penalty', 'strength'] },
  frames: ({ steps }) => Math.ceil(steps / strideOf(steps)) + 1,
  cost: costOf,
  idle: ({ penalty, optimizer }) => [
    ...(isDecoupled({ penalty, optimizer }) ? [] : (['decay'] as const)),
    ...(penalty === 'max-norm' ? (['strength'] as const) : (['radius'] as const)),
    ...(penalty === 'elastic' ? [] : (['mix'] as const)),
  ],
  undrawn: (values) => (isDecoupled(values) ? [] : ['shrink']),

  *run(
    { penalty, strength, mix, decay, radius, optimizer, rate, steps, units, points, noise },
    { engine, random },
  ) {
    const data = drawNoisyPoints(engine, random.stream('data'), { points, noise })
    const shared = { engine, seed: random.seed, points: data.training, units, rate }
    const plain = new Learner({ ...shared, optimizer: OPTIMIZERS[optimizer]() })
    const held = new Learner({
      ...shared,
      optimizer: OPTIMIZERS[optimizer](),
      penalty: factorsOf({ penalty, strength, mix }),
      maxNorm: penalty === 'max-norm' ? radius : undefined,
    })
    const decoupled = isDecoupled({ penalty, optimizer })
      ? new Learner({ ...shared, optimizer: decoupledOnWeights(decay, rate) })
      : undefined
    const learners = [plain, held, ...(decoupled ? [decoupled] : [])]
    const scores = learners.flatMap(({ forward }) => [
      scoreOf(engine, forward, data.training),
      scoreOf(engine, forward, data.validation),
    ])
    const maps = [plain, held].map(({ forward }) => probabilityOf(engine, forward, planeOf(engine, REACH)))
    const table = tableOf(data.training)
    const six = (values: readonly number[]) =>
      Float64Array.from({ length: 6 }, (_, i) => values[i] ?? Number.NaN)
    const three = (values: readonly number[]) =>
      Float64Array.from({ length: 3 }, (_, i) => values[i] ?? Number.NaN)
    const measure = () => {
      const measured = scores.map((score) => score())
      const weights = learners.map((learner) => learner.weights)
      return {
        losses: six(measured.map(({ loss }) => loss)),
        accuracies: six(measured.map(({ accuracy }) => accuracy)),
        plain: maps[0](),
        penalized: maps[1](),
        plainWeights: weights[0],
        weights: weights[1],
        decoupledWeights: weights[2] ?? new Float32Array(weights[0].length).fill(Number.NaN),
        gradientSize: held.gradientSize,
        nearZero: three(weights.map(share)),
        norms: three(weights.map(normOf)),
        limited: held.limited,
      }
    }
    try {
      for (let step = 0; step <= steps; step++) {
        if (step > 0) {
          for (const learner of learners) learner.advance()
          if (step % 10 === 0) yield
        }
        if (step % strideOf(steps) !== 0 && step !== steps) continue
        yield
        yield { step, ...measure(), points: table }
      }
    } finally {
      for (const learner of learners) learner.close()
    }
  },
  reading,
  code,
})
