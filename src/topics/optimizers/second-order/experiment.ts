import { parseExpression } from '../../../engine/index.ts'
import { defineExperiment } from '../../../lab/experiment.ts'
import { choice, integer, logReal, real, seed, text } from '../../../lab/parameter.ts'
import { SURFACES, surfaceOf } from '../landscape/surfaces.ts'
import { channels } from './channels.ts'
import { code } from './code.ts'
import { createMethod, METHODS } from './methods.ts'
import { Objective, type Point } from './objective.ts'
import { reading } from './reading.ts'

/** Farther away than this a path has left the plane. */
const FARTHEST = 1e4
/** Share of the first loss above the minimum at which a method has arrived. */
const TARGET = 1e-6

const place = (fallback: number) =>
  real({ default: fallback, min: -10, max: 10, step: 0.05, instant: true, group: 'surface' })

export const experiment = defineExperiment({
  id: 'optimizers/second-order',
  version: 1,
  parameters: {
    surface: choice(SURFACES, 'rosenbrock', { group: 'surface' }),
    condition: { ...logReal({ default: 100, min: 1, max: 1000, group: 'surface' }), instant: true },
    angle: real({ default: 30, min: -90, max: 90, step: 1, unit: '°', group: 'surface' }),
    expression: text({
      default: 'log(1 + x^2 + 10*y^2)',
      longest: 200,
      examples: ['log(1 + x^2 + 10*y^2)', 'x^4/10 + y^2', 'exp(x/4) + exp(-x/4) + y^2', 'x^2 - y^2'],
      check(given) {
        const parsed = parseExpression(given)
        return parsed.ok ? undefined : parsed.fault
      },
      group: 'surface',
    }),
    startX: place(-1.5),
    startY: place(2.5),
    noise: { ...real({ default: 0, min: 0, max: 1, step: 0.01, group: 'surface' }), instant: true },
    rate: { ...logReal({ default: 0.3, min: 1e-3, max: 10, group: 'training' }), instant: true },
    momentumRate: { ...logReal({ default: 0.05, min: 1e-3, max: 10, group: 'training' }), instant: true },
    rho: real({ default: 0.9, min: 0, max: 0.999, step: 0.005, group: 'training' }),
    history: integer({ default: 5, min: 1, max: 20, group: 'training' }),
    steps: integer({ default: 200, min: 5, max: 1000, scale: 'log', group: 'training' }),
    seed: seed(),
  },
  channels,
  presets: {
    rosenbrock: {},
    ravine: { surface: 'ravine', startX: -3.5, startY: 1.2, rate: 1.9, momentumRate: 0.2 },
    'to-a-saddle': { surface: 'saddle', startX: -3, startY: 0.5, rate: 0.3, momentumRate: 0.05, steps: 60 },
    'mini-batches': {
      surface: 'ravine',
      startX: -3.5,
      startY: 1.2,
      noise: 0.2,
      rate: 0.5,
      momentumRate: 0.05,
    },
  },
  plots: ['map', 'loss', 'table', 'memory', 'work', 'time'],
  focus: { plots: ['map', 'loss'], parameters: ['surface', 'noise', 'rate'] },
  frames: ({ steps }) => steps + 1,
  cost: ({ steps, surface, expression, history }) => ({
    bytes: 3000 + 100 * history,
    operations: steps * 60 * (5 * (surface === 'free' ? expression.length : 40) + 20),
  }),
  idle: ({ surface, noise }) => [
    ...(surface === 'ravine' ? [] : (['condition', 'angle'] as const)),
    ...(surface === 'free' ? [] : (['expression'] as const)),
    ...(noise > 0 ? [] : (['seed'] as const)),
  ],

  /** All methods see the same mini-batches: in each step the same tilt of the surface. */
  *run(values, { random }) {
    const { steps, startX, startY, noise } = values
    const { f, least } = surfaceOf(values)
    const stream = random.stream('noise')
    const lanes = METHODS.map((name) => ({
      step: createMethod(name, values),
      objective: new Objective(f),
      at: [startX, startY] as Point,
      arrived: Number.NaN,
    }))
    const first = f.value(startX, startY)
    const target = least === undefined ? Number.NaN : least + TARGET * (first - least)
    const each = (of: (lane: (typeof lanes)[number]) => number) => Float64Array.from(lanes, of)
    const lossAt = ([x, y]: Point) => {
      const loss = f.value(x, y)
      return Number.isFinite(loss) ? loss : Number.NaN
    }
    const frame = (step: number) => ({
      step,
      least: least ?? Number.NaN,
      x: each(({ at }) => at[0]),
      y: each(({ at }) => at[1]),
      loss: each(({ at }) => lossAt(at)),
      evaluations: each(({ objective }) => objective.evaluations),
      arrived: each(({ arrived }) => arrived),
    })
    yield frame(0)
    for (let step = 1; step <= steps; step++) {
      const tilt: Point = noise > 0 ? [noise * stream.normal(), noise * stream.normal()] : [0, 0]
      for (const lane of lanes) {
        if (Number.isNaN(lane.at[0])) continue
        lane.objective.tilt = tilt
        lane.at = lane.step(lane.objective, lane.at)
        const [x, y] = lane.at
        if (!(Math.abs(x) <= FARTHEST && Math.abs(y) <= FARTHEST)) lane.at = [Number.NaN, Number.NaN]
        const below = f.value(lane.at[0], lane.at[1]) <= target
        if (!below) lane.arrived = Number.NaN
        else if (Number.isNaN(lane.arrived)) lane.arrived = lane.objective.evaluations
      }
      yield frame(step)
    }
  },
  reading,
  code,
})
