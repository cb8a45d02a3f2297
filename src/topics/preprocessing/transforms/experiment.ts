import { defineExperiment } from '../../../lab/experiment.ts'
import { choice, integer, logReal, real, seed, toggle } from '../../../lab/parameter.ts'
import { drawCloud, joined } from '../cloud.ts'
import { type Moments, meanSquare, momentsOf } from '../moments.ts'
import { principalAxes } from '../principal.ts'
import { channels } from './channels.ts'
import { code } from './code.ts'
import { measureLeakage, REPETITIONS, testPointsFor } from './leakage.ts'
import { reading } from './reading.ts'
import { applyTransform, fitStates, STATES } from './states.ts'

function summary({ mean, covariance }: Moments): Float64Array {
  const { xx, xy, yy } = covariance
  return Float64Array.of(mean[0], mean[1], Math.sqrt(xx), Math.sqrt(yy), xx, xy, yy)
}

export const experiment = defineExperiment({
  id: 'preprocessing/transforms',
  version: 1,
  parameters: {
    state: choice(STATES, 'whitened'),
    fit: choice(['train', 'both'], 'train'),
    scaled: toggle(true, { group: 'transformation' }),
    points: integer({ default: 60, min: 8, max: 1000, scale: 'log' }),
    correlation: real({ default: 0.85, min: -0.98, max: 0.98, step: 0.01, group: 'data' }),
    std1: logReal({ default: 1.6, min: 0.05, max: 50, group: 'data' }),
    std2: logReal({ default: 0.8, min: 0.05, max: 50, group: 'data' }),
    mean1: real({ default: 3, min: -8, max: 8, step: 0.1, group: 'data' }),
    mean2: real({ default: 2.5, min: -8, max: 8, step: 0.1, group: 'data' }),
    drift: real({ default: 0, min: 0, max: 3, step: 0.05, unit: 'σ', group: 'data' }),
    seed: seed(5),
  },
  channels,
  presets: {
    original: { state: 'original' },
    centred: { state: 'centred' },
    normalised: { state: 'normalised' },
    decorrelated: { state: 'decorrelated' },
    whitened: { state: 'whitened' },
    rotated: { state: 'decorrelated', scaled: false },
    units: { state: 'normalised', std1: 40, std2: 0.5, mean1: 8, mean2: 0.4, correlation: 0.5 },
    leak: { fit: 'both', points: 12 },
    drift: { state: 'normalised', drift: 1.5 },
    hidden: { state: 'normalised', drift: 1.5, fit: 'both' },
  },
  plots: ['states', 'cloud', 'moments', 'leakage'],
  focus: { plots: ['cloud', 'leakage'], parameters: ['state', 'fit', 'points'] },
  frames: ({ state }) => STATES.indexOf(state) + 1,
  cost: ({ points }) => ({
    // Both splits as they were drawn, as they are shown, and in one.
    bytes: 8 * 3 * 2 * (points + testPointsFor(points)) + 4000,
    operations: REPETITIONS * points * 200 + points * 200,
  }),
  *run({ state, fit, scaled, points, drift, ...shape }, { engine, random }) {
    const std = [shape.std1, shape.std2] as const
    const train = { mean: [shape.mean1, shape.mean2], std, correlation: shape.correlation } as const
    const test = { ...train, mean: [shape.mean1 + drift * std[0], shape.mean2 + drift * std[1]] } as const
    const testPoints = testPointsFor(points)
    const trainCloud = drawCloud(random.stream('data', 0), points, train)
    const testCloud = drawCloud(random.stream('data', 1), testPoints, test)
    const transforms = fitStates(fit === 'train' ? trainCloud : joined(trainCloud, testCloud), scaled)
    const white = [trainCloud, testCloud].map((cloud) =>
      meanSquare(applyTransform(transforms.whitened, cloud)),
    )
    const { honest, leaked } = measureLeakage(random.stream('noise'), {
      ...{ points, testPoints, train, test },
      breathe: engine.breathe,
    })
    const leakage = [honest, leaked].flatMap((spread) => [spread.train, spread.test, spread.fresh])
    for (const [stage, name] of STATES.slice(0, STATES.indexOf(state) + 1).entries()) {
      const shownTrain = applyTransform(transforms[name], trainCloud)
      const shownTest = applyTransform(transforms[name], testCloud)
      const moments = momentsOf(shownTrain)
      const { values, cos, sin } = principalAxes(moments.covariance)
      yield {
        stage,
        train: shownTrain,
        test: shownTest,
        trainMoments: summary(moments),
        testMoments: summary(momentsOf(shownTest)),
        axes: Float64Array.of(...values, cos, sin),
        whiteSquare: Float64Array.from(white),
        leakage: Float64Array.from(leakage),
      }
    }
  },
  reading,
  code,
})
