import { defineExperiment } from '../../../lab/experiment.ts'
import { choice, integer, logReal, seed, toggle } from '../../../lab/parameter.ts'
import { LayerStatistics } from '../../../nn/statistics/layer-statistics.ts'
import { evaluationBytes, trainingBytes } from '../../../nn/training/memory.ts'
import { digitNetSize, weightsOf } from '../digit-net.ts'
import { digitBytes, drawDigits, PIXELS } from '../digits.ts'
import { channels } from './channels.ts'
import { code } from './code.ts'
import { ladderOf } from './ladder.ts'
import { Lane, MEASURED } from './lane.ts'
import { type Birth, operationIndex } from './operations.ts'
import { reading } from './reading.ts'

export const EXAMPLES = 400
/** Frames of a run, at most. */
const FRAMES = 400
const parameters = {
  rate: logReal({ default: 0.1, min: 1e-5, max: 1000, live: true }),
  ladder: toggle(true),
  pixels: choice(['standardised', 'raw'], 'standardised', { group: 'data' }),
  layers: integer({ default: 3, min: 1, max: 8, group: 'network' }),
  units: integer({ default: 32, min: 4, max: 128, scale: 'log', group: 'network' }),
  optimizer: choice(['sgd', 'momentum', 'adam'], 'sgd', { group: 'training' }),
  batch: integer({ default: 32, min: 2, max: 200, scale: 'log', group: 'training' }),
  steps: integer({ default: 400, min: 20, max: 2000, scale: 'log', group: 'training' }),
  seed: seed(),
}

/** Steps between two frames. */
export const strideOf = (steps: number): number => Math.max(1, Math.ceil(steps / FRAMES))

export const experiment = defineExperiment({
  id: 'babysitting/learning-rate',
  version: 1,
  parameters,
  channels,
  presets: {
    ladder: {},
    'too-low': { rate: 0.001, ladder: false },
    good: { rate: 0.1, ladder: false },
    'too-high': { rate: 1, ladder: false },
    diverging: { rate: 10, ladder: false },
    'raw-pixels': { rate: 0.1, ladder: false, pixels: 'raw' },
    adam: { rate: 0.001, optimizer: 'adam' },
  },
  plots: ['loss', 'doctor', 'accuracy', 'rate'],
  focus: { plots: ['loss'], parameters: ['rate', 'ladder'] },
  frames: ({ steps }) => Math.ceil(steps / strideOf(steps)) + 1,
  cost({ layers, units, batch, steps, ladder, optimizer }) {
    const lanes = ladder ? 5 : 1
    const weights = weightsOf({ layers, units })
    const net = digitNetSize({ layers, units })
    const frames = Math.ceil(steps / strideOf(steps)) + 1
    const lane = digitBytes(MEASURED) + trainingBytes(net, batch, optimizer) + evaluationBytes(net, MEASURED)
    return {
      bytes: digitBytes(EXAMPLES) + lanes * (lane + 1000),
      operations:
        60 * EXAMPLES * PIXELS + lanes * (steps * (6 * batch + 12) + 2 * frames * MEASURED) * weights,
    }
  },

  /** Frame 0 is the networks before their first step. Ends early when the chosen run, or every run, has ended. */
  *run(values, { engine, random }) {
    const { ladder, layers, units, optimizer, batch, steps } = values
    const sets = { training: EXAMPLES, validation: 0 }
    const digits = drawDigits(engine, random.stream('data'), sets, { training: values.pixels }).training
    const { min, max } = new LayerStatistics(engine).of(digits.inputs.data)
    const rates = [values.rate, ...(ladder ? ladderOf(values.rate) : [])]
    const lanes = rates.map(
      () => new Lane({ engine, seed: random.seed, digits, layers, units, optimizer, batch }),
    )
    const column = (value: (lane: Lane) => number | undefined) =>
      Float64Array.from(lanes, (lane) => value(lane) ?? Number.NaN)
    const born = (value: (birth: Birth) => number) => column(({ birth }) => birth && value(birth))
    const frame = (step: number) => {
      for (const lane of lanes) lane.measure()
      return {
        step,
        rate: Float64Array.from(rates),
        loss: column(({ loss }) => loss),
        accuracy: column(({ accuracy }) => accuracy),
        firstLoss: column(({ firstLoss }) => firstLoss),
        tripled: column(({ tripled }) => tripled),
        ended: born((birth) => birth.step),
        bornLayer: born(({ layer }) => layer),
        bornOperation: born(({ operation }) => operationIndex(operation)),
        lossBefore: born(({ lossBefore }) => lossBefore),
        preActivationBefore: born(({ preActivation }) => preActivation),
        weightBefore: born(({ weight }) => weight),
        weightAtStart: born(({ start }) => start),
        largestInput: Math.max(-min, max),
      }
    }
    const stride = strideOf(steps)
    const change = (patch: { readonly rate?: number } | undefined) => {
      if (patch?.rate !== undefined) rates[0] = patch.rate
    }
    try {
      change(yield frame(0))
      for (let step = 1; step <= steps; step++) {
        lanes.forEach((lane, i) => {
          lane.advance(rates[i])
        })
        const over = lanes.every(({ birth }) => birth)
        if (over || step % stride === 0 || step === steps) change(yield frame(step))
        if (over) return
      }
    } finally {
      for (const lane of lanes) lane.close()
    }
  },
  reading,
  code,
})
