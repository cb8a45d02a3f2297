import { defineExperiment } from '../../lab/experiment.ts'
import { choice, integer, logReal, real, seed, toggle } from '../../lab/parameter.ts'
import { drawCloud, joined } from './cloud.ts'
import { measureLeakage, REPETITIONS } from './leakage.ts'
import { type Moments, meanSquare, momentsOf } from './moments.ts'
import { principalAxes } from './principal.ts'
import { applyTransform, fitStates, STATES } from './states.ts'
import { transformsCode } from './transforms-code.ts'

/** Test points for this many training points. */
export function testPointsFor(points: number): number {
  return Math.round(points / 2)
}

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
    scaled: toggle(true),
    points: integer({ default: 60, min: 8, max: 1000, scale: 'log' }),
    correlation: real({ default: 0.85, min: -0.98, max: 0.98, step: 0.01 }),
    std1: logReal({ default: 1.6, min: 0.05, max: 50 }),
    std2: logReal({ default: 0.8, min: 0.05, max: 50 }),
    mean1: real({ default: 3, min: -8, max: 8, step: 0.1 }),
    mean2: real({ default: 2.5, min: -8, max: 8, step: 0.1 }),
    drift: real({ default: 0, min: 0, max: 3, step: 0.05, unit: 'σ' }),
    seed: seed(5),
  },
  channels: {
    /** Index into STATES. */
    stage: { kind: 'scalar' },
    train: { kind: 'table', columns: 2 },
    test: { kind: 'table', columns: 2 },
    /** [mean1, mean2, std1, std2, variance1, covariance, variance2] of the training points in this state. */
    trainMoments: { kind: 'vector' },
    testMoments: { kind: 'vector' },
    /** [λ1, λ2, cos, sin] of the training covariance in this state. */
    axes: { kind: 'vector' },
    /** Mean squared length per feature after whitening, [train, test]. */
    whiteSquare: { kind: 'vector' },
    /** The same over many splits: fitted on train [train, test, fresh], then fitted on both [train, test, fresh]. */
    leakage: { kind: 'vector' },
  },
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
  frames: ({ state }) => STATES.indexOf(state) + 1,
  cost: ({ points }) => ({
    bytes: 8 * points * (8 + 6 * STATES.length),
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
  reading(log, { fit, drift }) {
    const frame = log.at(log.length - 1)
    if (!frame) return undefined
    const [mean1, mean2, std1, std2, variance1, covariance, variance2] = frame.trainMoments
    const [testMean1, testMean2, testStd1, testStd2] = frame.testMoments
    const [, test, fresh, , leakedTest, leakedFresh] = frame.leakage
    const moved = { mean1, mean2, std1, std2, testMean1, testMean2, testStd1, testStd2, drift }
    if (fit === 'both' && frame.stage > 0) {
      const key = drift > 0 ? 'hidden' : 'leak'
      return { key, tone: 'warn', numbers: { ...moved, test, fresh, leakedTest, leakedFresh } }
    }
    if (drift > 0 && frame.stage > 0) return { key: 'drift', tone: 'neutral', numbers: moved }
    const correlation = covariance / Math.sqrt(variance1 * variance2)
    const [largest, smallest] = frame.axes
    const shape = { variance1, covariance, variance2, correlation, largest, smallest }
    return {
      key: STATES[frame.stage],
      tone: frame.stage === 0 ? 'neutral' : 'good',
      numbers: { ...moved, ...shape, ratio: largest / smallest, test, fresh },
    }
  },
  code: transformsCode,
})
