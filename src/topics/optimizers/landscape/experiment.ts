import { createEngine, parseExpression } from '../../../engine/index.ts'
import { defineExperiment } from '../../../lab/experiment.ts'
import { choice, integer, logReal, real, seed, text, toggle } from '../../../lab/parameter.ts'
import { channels } from './channels.ts'
import { code } from './code.ts'
import { chosen, NAMES, type Name, optimizerOf } from './optimizers.ts'
import { reading } from './reading.ts'
import { Runner } from './runner.ts'
import { curvatures, floorOf, QUARTER, SURFACES, surfaceOf } from './surfaces.ts'

/** Frames of a run, at most; each one holds all steps since the last. */
const FRAMES = 500
export const strideOf = (steps: number) => Math.ceil(steps / FRAMES)

const rate = (fallback: number) => logReal({ default: fallback, min: 1e-4, max: 10, group: 'rates' })
const shown = (fallback: boolean) => toggle(fallback, { group: 'optimizers' })
const mean = (fallback: number) =>
  real({ default: fallback, min: 0, max: 0.999, step: 0.005, group: 'constants' })
const place = (fallback: number) =>
  real({ default: fallback, min: -10, max: 10, step: 0.05, instant: true, group: 'surface' })

const parameters = {
  surface: choice(SURFACES, 'ravine', { group: 'surface' }),
  condition: logReal({ default: 100, min: 1, max: 1000, instant: true, group: 'surface' }),
  angle: real({ default: 0, min: -90, max: 90, step: 1, unit: '°', instant: true, group: 'surface' }),
  expression: text({
    default: '(x^2 + y - 5)^2/50 + (x + y^2 - 3)^2/50',
    longest: 200,
    examples: [
      '(x^2 + y - 5)^2/50 + (x + y^2 - 3)^2/50',
      'sin(x) * cos(y) + (x^2 + y^2)/20',
      'abs(x) + 3*abs(y)',
      'log(1 + x^2 + 10*y^2)',
      'max(x^2, y^2)/4',
      'x^2 - y^2',
    ],
    check(given) {
      const parsed = parseExpression(given)
      return parsed.ok ? undefined : parsed.fault
    },
    group: 'surface',
  }),
  startX: place(-3.5),
  startY: place(1.2),
  noise: real({ default: 0, min: 0, max: 2, step: 0.02, instant: true, group: 'surface' }),
  sgd: shown(true),
  momentum: shown(true),
  nesterov: shown(false),
  adagrad: shown(false),
  rmsprop: shown(false),
  adam: shown(true),
  adamRaw: shown(false),
  adamw: shown(false),
  sgdRate: { ...rate(1.9), instant: true },
  momentumRate: { ...rate(0.2), instant: true },
  nesterovRate: { ...rate(0.2), instant: true },
  adagradRate: { ...rate(0.3), instant: true },
  rmspropRate: { ...rate(0.03), instant: true },
  adamRate: { ...rate(0.1), instant: true },
  adamRawRate: { ...rate(0.1), instant: true },
  adamwRate: { ...rate(0.1), instant: true },
  rho: { ...mean(0.9), instant: true },
  alpha: mean(0.99),
  beta1: mean(0.9),
  beta2: { ...mean(0.999), max: 0.9999, step: 0.001 },
  decay: real({ default: 0.01, min: 0, max: 1, step: 0.01, group: 'constants' }),
  printed: toggle(false, { group: 'constants' }),
  vectors: choice(['none', ...NAMES], 'adam', { group: 'optimizers' }),
  steps: integer({ default: 250, min: 1, max: 10_000, scale: 'log', group: 'surface' }),
  seed: seed(),
}

const only = (...names: readonly Name[]) =>
  Object.fromEntries(
    (['sgd', 'momentum', 'nesterov', 'adagrad', 'rmsprop', 'adam', 'adamRaw', 'adamw'] as const).map(
      (name) => [name, names.includes(name)],
    ),
  ) as Record<Name, boolean>
const all = { nesterov: true, adagrad: true, rmsprop: true }

export const experiment = defineExperiment({
  id: 'optimizers/landscape',
  version: 1,
  parameters,
  channels,
  presets: {
    ravine: {},
    rotated: { angle: 45, startX: -3.32, startY: -1.63 },
    'too-fast': { ...only('sgd'), sgdRate: 2.02, vectors: 'sgd' },
    'every-optimizer': { ...all },
    saddle: {
      surface: 'saddle',
      startX: -3,
      startY: 0.001,
      sgdRate: 0.3,
      adagrad: true,
      rmsprop: true,
      steps: 60,
    },
    'monkey-saddle': {
      surface: 'monkey',
      startX: 0.4,
      startY: 0.4,
      ...all,
      sgdRate: 0.1,
      momentumRate: 0.02,
      nesterovRate: 0.02,
      adamRate: 0.05,
      rmspropRate: 0.02,
    },
    'several-minima': {
      surface: 'minima',
      startX: -3.9,
      startY: 3.6,
      sgdRate: 0.2,
      momentumRate: 0.2,
      adamRate: 0.2,
    },
    rosenbrock: {
      surface: 'rosenbrock',
      startX: -1.5,
      startY: 2.5,
      ...all,
      sgdRate: 0.3,
      momentumRate: 0.05,
      nesterovRate: 0.05,
      rmspropRate: 0.03,
      adamRate: 0.1,
      steps: 1000,
    },
    beale: {
      surface: 'beale',
      startX: -2,
      startY: -1.5,
      ...all,
      sgdRate: 0.2,
      momentumRate: 0.05,
      nesterovRate: 0.05,
      rmspropRate: 0.05,
      adamRate: 0.1,
      steps: 1000,
    },
    cliff: {
      surface: 'cliff',
      startX: -3.5,
      startY: 1,
      ...all,
      sgdRate: 1,
      momentumRate: 0.5,
      nesterovRate: 0.5,
      steps: 200,
    },
    noise: { noise: 0.3, adagrad: true, sgdRate: 0.5, steps: 300 },
    'own-expression': {
      surface: 'free',
      startX: -3.5,
      startY: -3,
      sgdRate: 0.3,
      momentumRate: 0.05,
      adamRate: 0.1,
    },
    'momentum-as-printed': {
      ...only('momentum', 'nesterov'),
      vectors: 'momentum',
      printed: true,
      momentumRate: 0.01,
      nesterovRate: 0.01,
      steps: 40,
    },
    'rmsprop-as-printed': { ...only('rmsprop'), printed: true, vectors: 'rmsprop' },
    'adam-as-printed': { ...only('adam'), printed: true, steps: 60 },
  },
  plots: ['map', 'loss', 'arrivals'],
  focus: { plots: ['map', 'loss'], parameters: ['surface', 'condition', 'angle'] },
  frames: ({ steps }) => 1 + Math.ceil(steps / strideOf(steps)),
  cost(values) {
    const { steps, surface, expression } = values
    const runners = Math.max(1, chosen(values).length)
    const size = surface === 'free' ? expression.length : 40
    return {
      bytes: 4000 + runners * 600 + strideOf(steps) * runners * 24 + 60 * size,
      operations: steps * runners * 2 * (5 * size + 60),
    }
  },
  idle: (values) => [
    ...(values.surface === 'ravine' ? [] : (['condition', 'angle'] as const)),
    ...(values.surface === 'free' ? [] : (['expression'] as const)),
    ...(values.noise > 0 ? [] : (['seed'] as const)),
    ...(['sgd', 'momentum', 'nesterov', 'adagrad', 'rmsprop', 'adam', 'adamRaw', 'adamw'] as const).flatMap(
      (name) => (values[name] ? [] : [`${name}Rate` as const]),
    ),
    ...(values.momentum || values.nesterov ? [] : (['rho'] as const)),
    ...(values.rmsprop ? [] : (['alpha'] as const)),
    ...(values.adam || values.adamRaw || values.adamw ? [] : (['beta1', 'beta2'] as const)),
    ...(values.adamw ? [] : (['decay'] as const)),
    ...(values.momentum || values.nesterov || values.rmsprop || values.adam ? [] : (['printed'] as const)),
  ],

  /** All runners get the same noise. Frame 0 is the start. */
  *run(values, { random }) {
    const { steps, startX, startY, noise, angle } = values
    const engine = createEngine({ precision: 'f64' })
    try {
      const names = chosen(values)
      const surface = surfaceOf(values)
      const runnersOn = ({ f, least }: typeof surface, start: readonly [number, number]) =>
        names.map(
          (name) => new Runner(engine, f, optimizerOf(name, values), values[`${name}Rate`], start, least),
        )
      const runners = runnersOn(surface, [startX, startY])
      const turned = values.surface === 'ravine' ? runnersOn(...theOther(values)) : []
      const stride = strideOf(steps)
      const path = new Float64Array(3 * stride * names.length).fill(Number.NaN)
      const [curvature] = curvatures(surface.f, startX, startY)
      const stream = random.stream('noise')
      const both = (of: (runner: Runner) => ArrayLike<number>) =>
        Float64Array.from(runners.flatMap((runner) => Array.from(of(runner))))
      const one = (of: (runner: Runner) => number, from = runners) =>
        Float64Array.from(names, (_, i) => (from[i] ? of(from[i]) : Number.NaN))
      const [c, s] = floorOf(angle === 0 ? QUARTER : -angle)
      const note = (row: number) => {
        runners.forEach(({ x, y, loss }, i) => {
          path.set([x, y, loss], 3 * (row * names.length + i))
        })
      }
      const frame = (step: number) => ({
        step,
        curvature: Number.isFinite(curvature) ? curvature : Number.NaN,
        least: surface.least ?? Number.NaN,
        path: path.slice(),
        loss: one(({ loss }) => loss),
        gradient: both(({ gradient }) => gradient),
        velocity: both((runner) => runner.velocity()),
        move: both(({ move }) => move),
        reached: one(({ reached }) => reached),
        turned: one(({ reached }) => reached, turned),
        left: one(({ left }) => left),
      })
      note(stride - 1)
      yield frame(0)
      let noted = 0
      path.fill(Number.NaN)
      for (let step = 1; step <= steps; step++) {
        const noiseX = noise > 0 ? noise * stream.normal() : 0
        const noiseY = noise > 0 ? noise * stream.normal() : 0
        for (const runner of runners) runner.advance(noiseX, noiseY)
        for (const runner of turned) runner.advance(c * noiseX - s * noiseY, s * noiseX + c * noiseY)
        note(noted++)
        if (noted < stride && step < steps) continue
        // A part that is not full ends where the full ones do.
        path.copyWithin(3 * (stride - noted) * names.length, 0, 3 * noted * names.length)
        path.fill(Number.NaN, 0, 3 * (stride - noted) * names.length)
        yield frame(step)
        path.fill(Number.NaN)
        noted = 0
      }
    } finally {
      engine.dispose()
    }
  },
  reading,
  code,
})

/** The same ravine in the other direction, and the start that lies there as the start lies here. */
function theOther(values: Parameters<typeof surfaceOf>[0] & { startX: number; startY: number }) {
  const { angle, startX: x, startY: y } = values
  const turn = angle === 0 ? QUARTER : -angle
  const [c, s] = floorOf(turn)
  const surface = surfaceOf({ ...values, angle: angle === 0 ? QUARTER : 0 })
  return [surface, [c * x - s * y, s * x + c * y]] as const
}
