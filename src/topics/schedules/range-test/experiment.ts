import { defineExperiment } from '../../../lab/experiment.ts'
import { choice, integer, logReal, real, seed, toggle } from '../../../lab/parameter.ts'
import { constant, type Schedule } from '../../../nn/schedules/schedule.ts'
import { Lane } from '../lane.ts'
import { drawSpirals, POINTS } from '../spiral-data.ts'
import { sizeOf, UNITS } from '../spiral-net.ts'
import { channels } from './channels.ts'
import { code } from './code.ts'
import { reading } from './reading.ts'
import { ladder, sweep } from './sweep.ts'

/** Constant rates that are tried after the sweep, and the steps of each. */
export const TRIALS = 13
export const TRIAL_STEPS = 600
/** Steps of a trial between two breaths. */
const BREATH = 50

const parameters = {
  lowest: logReal({ default: 1e-4, min: 1e-6, max: 0.1, group: 'rates' }),
  highest: logReal({ default: 3, min: 0.1, max: 30, group: 'rates' }),
  steps: integer({ default: 1000, min: 50, max: 2000, scale: 'log' }),
  growth: choice(['exponential', 'linear'], 'exponential', { group: 'rates' }),
  smoothing: real({ default: 0.95, min: 0, max: 0.98, step: 0.01 }),
  trials: toggle(true, { group: 'measurement' }),
  optimizer: choice(['momentum', 'adam'], 'momentum', { group: 'training' }),
  layers: integer({ default: 3, min: 1, max: 6, group: 'network' }),
  gain: real({ default: 1, min: 0.2, max: 4, step: 0.1, group: 'initialisation' }),
  batch: integer({ default: 10, min: 1, max: 300, scale: 'log', group: 'training' }),
  noise: real({ default: 0.1, min: 0, max: 0.3, step: 0.01, group: 'data' }),
  seed: seed(),
}

export const experiment = defineExperiment({
  id: 'schedules/range-test',
  version: 1,
  parameters,
  channels,
  presets: {
    momentum: {},
    adam: { optimizer: 'adam', lowest: 1e-5, highest: 1 },
    short: { steps: 100 },
    linear: { growth: 'linear' },
    'no-smoothing': { smoothing: 0 },
    'sharp-start': { layers: 4, gain: 3, batch: 20 },
  },
  plots: ['sweep', 'use', 'trials'],
  focus: { plots: ['sweep', 'use'], parameters: ['optimizer', 'steps', 'smoothing'] },
  undrawn: ({ trials }) => (trials ? [] : ['trials']),
  frames: ({ steps, trials }) => steps + (trials ? TRIALS : 0),
  cost({ layers, batch, steps, optimizer, trials }) {
    const size = sizeOf(layers)
    const slots = optimizer === 'adam' ? 2 : 1
    const each =
      (2 + slots) * size + batch * (4 * layers * UNITS + 24) + 2 * POINTS * (2 * layers * UNITS + 16)
    const all = steps + (trials ? TRIALS * TRIAL_STEPS : 0)
    return {
      bytes: 4 * (trials ? 2 : 1) * (6 * POINTS + each) + 20_000,
      operations: 100 * POINTS + size * (all * (6 * batch + 12) + 2 * TRIALS * POINTS),
    }
  },

  /** One frame for each step of the sweep, which ends early at a loss that is not finite; then one for each trial. */
  *run(values, context) {
    const { lowest, highest, growth, steps, smoothing, trials, optimizer, layers, gain, batch } = values
    const { engine, random } = context
    const lane = (own: typeof context, sets: ReturnType<typeof drawSpirals>, schedule: Schedule) =>
      new Lane({ engine: own.engine, seed: random.seed, ...sets, layers, gain, batch, optimizer, schedule })
    const own = lane(
      context,
      drawSpirals(engine, random.stream('data'), values.noise),
      sweep({ lowest, highest, growth, steps }),
    )
    const triedRate = ladder({ lowest, highest }, TRIALS)
    const triedLoss = new Float64Array(TRIALS).fill(Number.NaN)
    let mean = 0
    let kept = 1
    let smooth = Number.NaN
    let step = 0
    const frame = (tried: number) => ({
      step,
      rate: own.rate,
      loss: Number.isNaN(own.ended) ? own.batchLoss : Number.NaN,
      smooth,
      ended: own.ended,
      triedRate,
      triedLoss: triedLoss.slice(),
      tried,
    })
    while (step < steps && Number.isNaN(own.ended)) {
      own.advance()
      step++
      mean = smoothing * mean + (1 - smoothing) * own.batchLoss
      kept *= smoothing
      smooth = Number.isNaN(own.ended) ? mean / (1 - kept) : Number.NaN
      yield frame(0)
    }
    if (!trials) return
    for (let i = 0; i < TRIALS; i++) {
      const other = context.fork()
      try {
        const sets = drawSpirals(other.engine, other.random.stream('data'), values.noise)
        const trial = lane(other, sets, constant(triedRate[i]))
        for (let t = 1; t <= TRIAL_STEPS && Number.isNaN(trial.ended); t++) {
          trial.advance()
          if (t % BREATH === 0) yield
        }
        triedLoss[i] = trial.score().training.loss
      } finally {
        other.engine.dispose()
      }
      yield frame(i + 1)
    }
  },
  reading,
  code,
})
