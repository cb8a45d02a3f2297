import { defineExperiment } from '../../../lab/experiment.ts'
import { choice, integer, logReal, seed } from '../../../lab/parameter.ts'
import { drawExamples, EXAMPLE_BYTES, FUNCTIONS, INPUTS, operationsOf, ROWS } from '../deep-net.ts'
import { channels } from './channels.ts'
import { code } from './code.ts'
import { MULTIPLES, type Probe, ProbedNet, probedBytes } from './probed-net.ts'
import { reading } from './reading.ts'

const parameters = {
  activation: choice(FUNCTIONS, 'relu', { group: 'network' }),
  rate: logReal({ default: 0.03, min: 0.001, max: 3, group: 'training' }),
  layers: integer({ default: 8, min: 1, max: 30, group: 'network' }),
  units: integer({ default: 64, min: 8, max: 128, scale: 'log', group: 'network' }),
  scale: logReal({ default: 1, min: 0.1, max: 10, group: 'initialisation' }),
  batch: integer({ default: 50, min: 4, max: 200, scale: 'log', group: 'training' }),
  steps: integer({ default: 100, min: 10, max: 1000, scale: 'log', group: 'training' }),
  seed: seed(),
}

/** Steps between two looks, so that a run is at most about 50 frames. */
export const strideOf = (steps: number): number => Math.ceil(steps / 50)

export const experiment = defineExperiment({
  id: 'batchnorm/smoothness',
  version: 1,
  parameters,
  channels,
  presets: {
    relu: {},
    fast: { rate: 0.1 },
    tanh: { activation: 'tanh' },
    shallow: { layers: 2 },
  },
  plots: ['range', 'change', 'shift'],
  focus: { plots: ['range', 'shift'], parameters: ['activation', 'rate', 'layers'] },
  frames: ({ steps }) => Math.ceil(steps / strideOf(steps)),
  cost: (values) => ({
    bytes: EXAMPLE_BYTES + probedBytes(values, undefined) + probedBytes(values, 'before') + 1000,
    operations:
      2 * operationsOf(values) * values.steps * (1 + (MULTIPLES.length + 1) / strideOf(values.steps)) +
      100 * ROWS * INPUTS,
  }),

  /** A frame is a look at the step that both nets are about to take. */
  *run({ steps, ...settings }, { engine, random }) {
    const examples = drawExamples(engine, random)
    const nets = [undefined, 'before' as const].map(
      (place) => new ProbedNet(engine, random.seed, examples, settings, place),
    )
    try {
      for (let step = 0; step < steps; step++) {
        const looking = step % strideOf(steps) === 0
        const seen: Probe[] = []
        for (const net of nets) {
          seen.push(net.advance(looking))
          yield
        }
        if (!looking) continue
        const both = (name: keyof Probe) => Float64Array.from(seen, (probe) => probe[name])
        yield {
          step,
          loss: both('loss'),
          low: both('low'),
          high: both('high'),
          change: both('change'),
          shift: both('shift'),
        }
      }
    } finally {
      for (const net of nets) net.close()
    }
  },
  reading,
  code,
})
