import { defineExperiment } from '../../../lab/experiment.ts'
import { choice, integer, logReal, real, seed } from '../../../lab/parameter.ts'
import { channels } from './channels.ts'
import { code } from './code.ts'
import { arrivals, Crowd } from './crowd.ts'
import { arrivalStep, LANES, lanesOf } from './lanes.ts'
import { reading } from './reading.ts'
import { SURFACES } from './surfaces.ts'

const FRAMES = 120
/** Draws of noise between two breaths. */
const BREATH = 50_000

const parameters = {
  surface: choice(['saddle', 'plateau'], 'saddle', { group: 'surface' }),
  rate: logReal({ default: 0.05, min: 0.001, max: 1, group: 'rates' }),
  arrival: integer({ default: 30, min: 0, max: 90, unit: '%' }),
  decayed: choice(['exponential', 'inverse-time', 'step', 'cosine'], 'exponential', { group: 'rates' }),
  decay: logReal({ default: 5, min: 0.1, max: 100 }),
  cycles: integer({ default: 4, min: 1, max: 20 }),
  lowest: logReal({ default: 0.01, min: 0.001, max: 1, group: 'rates' }),
  offset: logReal({ default: 0.001, min: 1e-8, max: 0.3, group: 'surface' }),
  radius: real({ default: 4, min: 1.5, max: 8, step: 0.1, group: 'surface' }),
  noise: real({ default: 0, min: 0, max: 1, step: 0.01, group: 'training' }),
  rho: real({ default: 0, min: 0, max: 0.99, step: 0.01, group: 'training' }),
  runs: integer({ default: 100, min: 10, max: 400, scale: 'log', group: 'measurement' }),
  steps: integer({ default: 1000, min: 100, max: 5000, scale: 'log', group: 'training' }),
  seed: seed(),
}

/** Steps between two frames. */
const strideOf = (steps: number): number => Math.max(1, Math.ceil(steps / FRAMES))

export const experiment = defineExperiment({
  id: 'schedules/saddle',
  version: 1,
  parameters,
  channels,
  presets: {
    saddle: {},
    'fresh-rate': { arrival: 0 },
    'gentle-decay': { decayed: 'inverse-time' },
    noisy: { noise: 0.1 },
    plateau: { surface: 'plateau', rate: 0.5 },
    'noisy-plateau': { surface: 'plateau', rate: 0.5, noise: 0.3 },
  },
  plots: ['rate', 'staying', 'map', 'sums'],
  focus: { plots: ['rate', 'staying'], parameters: ['decay', 'arrival', 'cycles'] },
  frames({ steps, arrival }) {
    const left = steps - arrivalStep({ steps, arrival })
    return 1 + Math.ceil(left / strideOf(steps))
  },
  cost: ({ runs, steps, arrival }) => ({
    bytes: 8 * runs * (2 + 2 + 3 * 9) + 10_000,
    operations: runs * (steps - arrivalStep({ steps, arrival })) * (60 + 3 * 20) + 100 * runs,
  }),
  idle({ surface, decayed }) {
    const idle: ('offset' | 'radius' | 'decay')[] = [surface === 'saddle' ? 'radius' : 'offset']
    if (decayed === 'step' || decayed === 'cosine') idle.push('decay')
    return idle
  },

  /** All runs under all three schedules arrive at the same places and meet the same noise. Frame 0 is the arrival. */
  *run(values, { random }) {
    const { runs, steps, rho, noise } = values
    const start = arrivalStep(values)
    const schedules = lanesOf(values)
    const starts = arrivals(random.stream('init'), runs, values)
    const crowds = schedules.map(() => new Crowd(SURFACES[values.surface], starts, rho))
    const stream = random.stream('noise')
    const noises = new Float64Array(2 * runs)
    const three = (value: (crowd: Crowd, lane: number) => number) => Float64Array.from(crowds, value)
    const joined = (part: (crowd: Crowd) => Float64Array, width: number) => {
      const all = new Float64Array(LANES.length * width)
      crowds.forEach((crowd, lane) => {
        all.set(part(crowd), lane * width)
      })
      return all
    }
    const frame = (step: number) => ({
      step,
      rate: three((_, lane) => schedules[lane](step === start ? start : step - 1)),
      sum: three(({ sum }) => sum),
      staying: three(({ staying }) => staying),
      median: three(({ median }) => median),
      sumAtLeaving: joined(({ sumAtLeaving }) => sumAtLeaving, runs),
      places: joined(({ places }) => places, 2 * runs),
    })
    yield frame(start)
    const stride = strideOf(steps)
    let drawn = 0
    for (let step = start + 1; step <= steps; step++) {
      if (noise > 0) {
        for (let k = 0; k < noises.length; k++) noises[k] = noise * stream.normal()
        drawn += noises.length
      }
      crowds.forEach((crowd, lane) => {
        crowd.advance(schedules[lane](step - 1), noises)
      })
      if ((step - start) % stride === 0 || step === steps) yield frame(step)
      else if (drawn > BREATH) {
        drawn = 0
        yield
      }
    }
  },
  reading,
  code,
})
