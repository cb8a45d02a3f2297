import { defineExperiment } from '../../../lab/experiment.ts'
import { choice, integer, logReal, real, seed } from '../../../lab/parameter.ts'
import { drawCloud } from '../cloud.ts'
import { principalAxes } from '../principal.ts'
import { recordedSteps } from '../sensitivity/descent.ts'
import { applyTransform, fitStates } from '../transforms/states.ts'
import { channels } from './channels.ts'
import { code } from './code.ts'
import { quadratic, secondMoments } from './quadratic.ts'
import { reading } from './reading.ts'

/** w*, the weights that the targets were made with, in the coordinates of the preprocessed data. */
export const TARGET = [1.5, -1] as const
/** Share of the initial distance at which w* counts as reached. */
const REACHED = 0.01

const spread = (value: number) => logReal({ default: value, min: 0.1, max: 4, instant: true, group: 'data' })
const centre = (value: number) =>
  real({ default: value, min: -6, max: 6, step: 0.05, instant: true, group: 'data' })

export const experiment = defineExperiment({
  id: 'preprocessing/curvature',
  version: 1,
  parameters: {
    state: choice(['original', 'centred', 'normalised', 'whitened'], 'original'),
    mean1: centre(4),
    mean2: centre(2),
    std1: spread(1),
    std2: spread(1),
    correlation: real({ default: 0, min: -0.95, max: 0.95, step: 0.01, instant: true, group: 'data' }),
    rate: real({ default: 0.5, min: 0.05, max: 1, step: 0.01, instant: true, group: 'training' }),
    steps: integer({ default: 1000, min: 20, max: 20000, scale: 'log', group: 'training' }),
    points: integer({ default: 100, min: 10, max: 400, group: 'data' }),
    seed: seed(),
  },
  channels,
  presets: {
    raw: {},
    centred: { state: 'centred' },
    'raw-units': { state: 'centred', std1: 4, std2: 0.4 },
    standardised: { state: 'normalised', std1: 4, std2: 0.4 },
    correlated: { state: 'normalised', correlation: 0.9 },
    whitened: { state: 'whitened', correlation: 0.9 },
    oscillating: { rate: 0.97 },
  },
  plots: ['cloud', 'preprocessed', 'path', 'distance'],
  focus: { plots: ['cloud', 'path'], parameters: ['state', 'mean1', 'std1'] },
  frames: ({ steps }) => recordedSteps(steps).length,
  cost: ({ points, steps }) => ({
    bytes: 8 * 2 * 6 * points + 8 * recordedSteps(steps).length + 2000,
    operations: 40 * points + 30 * steps,
  }),

  *run({ state, rate, steps, points, ...shape }, { random }) {
    const raw = drawCloud(random.stream('data'), points, {
      mean: [shape.mean1, shape.mean2],
      std: [shape.std1, shape.std2],
      correlation: shape.correlation,
    })
    const preprocessed = applyTransform(fitStates(raw, true)[state], raw)
    const hessian = secondMoments(preprocessed)
    const [largest, smallest] = principalAxes(hessian).values
    const constant = {
      raw,
      preprocessed,
      hessian: Float64Array.of(hessian.xx, hessian.xy, hessian.yy),
      curvatures: Float64Array.of(largest, smallest),
    }
    const step = (2 * rate) / largest
    // Of w − w*, from w = 0.
    let [u, v] = [-TARGET[0], -TARGET[1]]
    const start = Math.sqrt(u * u + v * v)
    let reached = Number.NaN
    let done = 0
    for (const shown of recordedSteps(steps)) {
      while (done < shown) {
        const { gradient } = quadratic(hessian, u, v)
        u -= step * gradient[0]
        v -= step * gradient[1]
        done++
        if (Number.isNaN(reached) && Math.sqrt(u * u + v * v) <= REACHED * start) reached = done
      }
      yield {
        step: done,
        w1: TARGET[0] + u,
        w2: TARGET[1] + v,
        distance: Math.sqrt(u * u + v * v),
        loss: quadratic(hessian, u, v).loss,
        reached,
        ...constant,
      }
    }
  },

  reading,
  code,
})
