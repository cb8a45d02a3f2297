import { RandomStreams } from '../../../engine/index.ts'
import { defineExperiment } from '../../../lab/experiment.ts'
import { choice, integer, logReal, real, seed } from '../../../lab/parameter.ts'
import type { Schedule } from '../../../nn/schedules/schedule.ts'
import { constant } from '../../../nn/schedules/schedule.ts'
import { Lane } from '../lane.ts'
import { drawSpirals, POINTS } from '../spiral-data.ts'
import { sizeOf, UNITS } from '../spiral-net.ts'
import { channels } from './channels.ts'
import { code } from './code.ts'
import { reading } from './reading.ts'
import { SCHEDULES, scheduleOf, withoutWarmUp } from './schedule-of.ts'
import { SEQUENCES, StepNoise } from './step-noise.ts'

/** Each of the first steps has a frame; then there is one every `strideOf` steps. */
const CLOSE = 32
const FRAMES = 200
/** Steps in which the noise of Adam's step is measured. */
export const NOISE_STEPS = 200

const point = (value: number) => logReal({ default: value, min: 1e-4, max: 1, group: 'rates' })

const parameters = {
  schedule: choice(SCHEDULES, 'cosine'),
  rate: logReal({ default: 0.05, min: 1e-4, max: 3 }),
  warmUp: choice(['none', 'constant', 'gradual'], 'none'),
  warmUpShare: integer({ default: 10, min: 1, max: 50, unit: '%', group: 'rates' }),
  drops: integer({ default: 2, min: 1, max: 6, group: 'rates' }),
  factor: real({ default: 0.1, min: 0.05, max: 0.9, step: 0.05, group: 'rates' }),
  decay: logReal({ default: 5, min: 0.1, max: 1000, group: 'rates' }),
  lowest: logReal({ default: 0.01, min: 1e-4, max: 1, group: 'rates' }),
  cycles: integer({ default: 4, min: 1, max: 12, group: 'rates' }),
  point1: point(0.05),
  point2: point(1),
  point3: point(0.5),
  point4: point(0.2),
  point5: point(0.05),
  point6: point(0.005),
  beside: choice(['constant', 'without-warm-up', 'nothing'], 'constant', { group: 'measurement' }),
  optimizer: choice(['momentum', 'adam'], 'momentum', { group: 'training' }),
  layers: integer({ default: 3, min: 1, max: 6, group: 'network' }),
  gain: real({ default: 1, min: 0.2, max: 4, step: 0.1, group: 'initialisation' }),
  batch: integer({ default: 10, min: 1, max: 300, scale: 'log', group: 'training' }),
  steps: integer({ default: 1500, min: 50, max: 6000, scale: 'log', group: 'training' }),
  noise: real({ default: 0.1, min: 0, max: 0.3, step: 0.01, group: 'data' }),
  seed: seed(),
}

/** Weights three times as large as He's, in four layers: the curvature of the loss is high at the start. */
const SHARP = {
  layers: 4,
  gain: 3,
  batch: 20,
  rate: 0.03,
  warmUpShare: 20,
  beside: 'without-warm-up',
} as const

/** Steps between two frames, once the first ones are over. */
export const strideOf = (steps: number): number => Math.max(1, Math.ceil(steps / FRAMES))

const isShown = (step: number, steps: number): boolean =>
  step <= CLOSE || step % strideOf(steps) === 0 || step === steps

/** Frame 0 is the network before its first step. */
function framesOf(steps: number): number {
  let frames = 0
  for (let step = 0; step <= steps; step++) if (isShown(step, steps)) frames++
  return frames
}

export const experiment = defineExperiment({
  id: 'schedules/training',
  version: 1,
  parameters,
  channels,
  presets: {
    constant: { schedule: 'constant', beside: 'nothing' },
    step: { schedule: 'step' },
    exponential: { schedule: 'exponential' },
    'inverse-time': { schedule: 'inverse-time' },
    cosine: {},
    'no-warm-up': { ...SHARP, beside: 'nothing' },
    'constant-warm-up': { ...SHARP, warmUp: 'constant' },
    'gradual-warm-up': { ...SHARP, warmUp: 'gradual' },
    cyclic: { schedule: 'cyclic' },
    'one-cycle': { schedule: 'one-cycle', rate: 0.1 },
    drawn: { schedule: 'drawn' },
    adam: { optimizer: 'adam', rate: 0.02 },
    'adam-warm-up': {
      optimizer: 'adam',
      rate: 0.02,
      warmUp: 'gradual',
      beside: 'without-warm-up',
    },
  },
  plots: ['rate', 'loss', 'ratio', 'step-noise', 'accuracy'],
  focus: { plots: ['rate', 'loss'], parameters: ['schedule', 'rate', 'warmUp'] },
  frames: ({ steps }) => framesOf(steps),
  cost({ layers, batch, steps, optimizer, beside }) {
    const size = sizeOf(layers)
    const lanes = beside === 'nothing' ? 1 : 2
    const slots = optimizer === 'adam' ? 2 : 1
    const watched = optimizer === 'adam' ? Math.min(steps, NOISE_STEPS) : 0
    const perLane =
      (2 + slots) * size + batch * (4 * layers * UNITS + 24) + 2 * POINTS * (2 * layers * UNITS + 16)
    const ofNoise = watched > 0 ? 4 * SEQUENCES * size + batch * (4 * layers * UNITS + 24) + size : 0
    return {
      bytes: 4 * (6 * POINTS + lanes * perLane + ofNoise) + 20_000,
      operations:
        100 * POINTS +
        lanes * size * (steps * (6 * batch + 12) + 4 * framesOf(steps) * POINTS) +
        watched * SEQUENCES * size * (6 * batch + 30),
    }
  },
  idle(values) {
    const { schedule, warmUp } = values
    const used: Partial<Record<typeof schedule, readonly string[]>> = {
      step: ['drops', 'factor'],
      exponential: ['decay'],
      'inverse-time': ['decay'],
      cosine: ['lowest'],
      cyclic: ['lowest', 'cycles'],
      drawn: ['point1', 'point2', 'point3', 'point4', 'point5', 'point6'],
    }
    const special = [
      'drops',
      'factor',
      'decay',
      'lowest',
      'cycles',
      'point1',
      'point2',
      'point3',
      'point4',
      'point5',
      'point6',
    ] as const
    const idle: (keyof typeof values)[] = special.filter((name) => !used[schedule]?.includes(name))
    if (withoutWarmUp(values)) idle.push('warmUp', 'warmUpShare')
    else if (warmUp === 'none') idle.push('warmUpShare')
    return idle
  },
  undrawn: ({ optimizer }) => (optimizer === 'adam' ? [] : ['step-noise']),

  /** Ends early when the chosen schedule, and what stands beside it, have come to values that are not finite. */
  *run(values, { engine, random }) {
    const { layers, gain, batch, steps, optimizer, beside, noise } = values
    const sets = drawSpirals(engine, random.stream('data'), noise)
    const lane = (schedule: Schedule) =>
      new Lane({ engine, seed: random.seed, ...sets, layers, gain, batch, optimizer, schedule })
    const schedules = [scheduleOf(values)]
    if (beside === 'constant') schedules.push(constant(values.rate))
    if (beside === 'without-warm-up') schedules.push(scheduleOf({ ...values, warmUp: 'none' }))
    const lanes = schedules.map(lane)
    const stepNoise =
      optimizer === 'adam'
        ? new StepNoise({
            engine,
            net: lanes[0].net,
            training: sets.training,
            batch,
            streams: new RandomStreams(random.seed, engine.words),
          })
        : undefined
    const pair = (value: (one: Lane, index: number) => number) =>
      Float64Array.from([0, 1], (i) => (lanes[i] ? value(lanes[i], i) : Number.NaN))
    const frame = (step: number, { size, noise }: { readonly size: number; readonly noise: number }) => {
      const scores = lanes.map((one) => one.score())
      return {
        step,
        rate: pair((one, i) => (step === 0 ? schedules[i](0) : one.rate)),
        loss: pair((_, i) => scores[i].training.loss),
        accuracy: pair((_, i) => 100 * scores[i].validation.accuracy),
        ratio: pair((one) => one.ratio),
        ended: pair((one) => one.ended),
        stepSize: size,
        stepNoise: noise,
      }
    }
    const unmeasured = { size: Number.NaN, noise: Number.NaN }
    yield frame(0, unmeasured)
    for (let step = 1; step <= steps; step++) {
      const shown = isShown(step, steps)
      const measured =
        stepNoise && step <= NOISE_STEPS && Number.isNaN(lanes[0].ended) ? stepNoise.measure() : unmeasured
      for (const one of lanes) one.advance(shown)
      const over = lanes.every(({ ended }) => !Number.isNaN(ended))
      if (shown || over) yield frame(step, measured)
      if (over) return
    }
  },
  reading,
  code,
})
