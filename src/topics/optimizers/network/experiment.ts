import { choice, integer, real, seed } from '../../../lab/parameter.ts'
import { defineSweep } from '../../../lab/sweep.ts'
import { CLASSES, COUNT, parametersOf, trainCell } from './cell.ts'
import { channels } from './channels.ts'
import { code } from './code.ts'
import { CHECKPOINTS, lanesOf, RATES, WIDTH } from './lanes.ts'
import { reading } from './reading.ts'

export const experiment = defineSweep({
  id: 'optimizers/network',
  version: 1,
  parameters: {
    rate: choice(RATES, '0.01', { group: 'training' }),
    steps: integer({ default: 200, min: 25, max: 2000, scale: 'log', group: 'training' }),
    decay: real({ default: 0, min: 0, max: 0.5, step: 0.005, group: 'training' }),
    batch: integer({ default: 32, min: 4, max: 200, scale: 'log', group: 'training' }),
    units: integer({ default: 24, min: 4, max: 64, scale: 'log', group: 'network' }),
    noise: real({ default: 0.06, min: 0, max: 0.2, step: 0.01, group: 'data' }),
    seed: seed(),
  },
  channels,
  presets: {
    'one-rate': {},
    'high-rate': { rate: '0.3' },
    long: { steps: 800 },
    'small-batches': { batch: 4 },
    'weight-decay': { decay: 0.02 },
  },
  plots: ['rates', 'one-rate', 'own-best', 'ratio', 'ranking'],
  focus: { plots: ['one-rate', 'own-best'], parameters: ['rate', 'steps', 'decay'] },
  cost({ units, batch, steps, decay }) {
    const cells = lanesOf(decay).length * RATES.length
    const weights = parametersOf(units)
    const row = 4 * (2 + 7 * units + 4 * CLASSES)
    return {
      bytes: 4 * 8 * weights + (batch + COUNT) * row + 8 * cells * WIDTH,
      operations: cells * (6 * weights * batch * steps + 2 * weights * COUNT * CHECKPOINTS + 2e6),
    }
  },
  cellWidth: WIDTH,
  cellCount: ({ decay }) => lanesOf(decay).length * RATES.length,
  cell: trainCell,
  frame(results, done, { steps, decay }) {
    const cells = lanesOf(decay).length * RATES.length
    const series = (part: number) =>
      Float64Array.from(
        { length: cells * CHECKPOINTS },
        (_, i) => results[Math.floor(i / CHECKPOINTS) * WIDTH + part * CHECKPOINTS + (i % CHECKPOINTS)],
      )
    const single = (part: number) =>
      Float64Array.from({ length: cells }, (_, cell) => results[cell * WIDTH + 3 * CHECKPOINTS + part])
    return {
      done,
      checkpoints: Float64Array.from({ length: CHECKPOINTS }, (_, i) =>
        Math.round(((i + 1) * steps) / CHECKPOINTS),
      ),
      training: series(0),
      validation: series(1),
      ratio: series(2),
      accuracy: single(0),
      norm: single(1),
      low: single(2),
      high: single(3),
    }
  },
  reading,
  code,
})
