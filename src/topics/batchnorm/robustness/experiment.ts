import type { RunContext } from '../../../lab/experiment.ts'
import { choice, integer, logReal, seed } from '../../../lab/parameter.ts'
import { defineSweep } from '../../../lab/sweep.ts'
import { LayerStatistics } from '../../../nn/statistics/layer-statistics.ts'
import { trainingBytes } from '../../../nn/training/memory.ts'
import {
  DeepNet,
  type DeepNetSettings,
  deepNetSize,
  drawExamples,
  EXAMPLE_BYTES,
  FUNCTIONS,
  INPUTS,
  operationsOf,
  ROWS,
} from '../deep-net.ts'
import { evenFactors } from './axes.ts'
import { channels } from './channels.ts'
import { code } from './code.ts'
import { reading } from './reading.ts'

const parameters = {
  size: integer({ default: 8, min: 2, max: 12, group: 'measurement' }),
  slowest: logReal({ default: 0.001, min: 0.0001, max: 0.1, group: 'measurement' }),
  fastest: logReal({ default: 10, min: 0.2, max: 10, group: 'measurement' }),
  smallest: logReal({ default: 0.1, min: 0.01, max: 0.8, group: 'measurement' }),
  largest: logReal({ default: 10, min: 1.25, max: 100, group: 'measurement' }),
  placement: choice(['before', 'after'], 'before', { group: 'network' }),
  activation: choice(FUNCTIONS, 'relu', { group: 'network' }),
  layers: integer({ default: 8, min: 1, max: 20, group: 'network' }),
  units: integer({ default: 64, min: 8, max: 128, scale: 'log', group: 'network' }),
  batch: integer({ default: 50, min: 4, max: 200, scale: 'log', group: 'training' }),
  steps: integer({ default: 200, min: 10, max: 1000, scale: 'log', group: 'training' }),
  seed: seed(),
}

/** Numbers of a cell: loss of its last ten steps, loss at the start, norm of the first layer's weight gradient there. */
const WIDTH = 3

interface MapValues extends Omit<DeepNetSettings, 'rate' | 'scale'> {
  readonly size: number
  readonly slowest: number
  readonly fastest: number
  readonly smallest: number
  readonly largest: number
}

const ratesOf = (values: MapValues) => evenFactors(values.slowest, values.fastest, values.size)
const scalesOf = (values: MapValues) => evenFactors(values.smallest, values.largest, values.size)

/** Runs 2i and 2i + 1 are those of place i of the map, without and with batch norm. */
function placeOf(index: number, size: number) {
  const place = index >> 1
  return { row: Math.floor(place / size), column: place % size, normalised: index % 2 === 1 }
}

/** One run of batchnorm/training, of one of its two nets. */
function* train(
  values: MapValues & { readonly placement: 'before' | 'after'; readonly steps: number },
  index: number,
  { engine, random }: RunContext,
): Generator<undefined, Float64Array> {
  const { row, column, normalised } = placeOf(index, values.size)
  const settings = { ...values, rate: ratesOf(values)[column], scale: scalesOf(values)[row] }
  const examples = drawExamples(engine, random)
  const net = new DeepNet(engine, random.seed, examples, settings, normalised ? values.placement : undefined)
  try {
    net.advance()
    const gradient = net.network.hidden[0].affine.weights.grad
    const norm = gradient ? new LayerStatistics(engine).norm(gradient.data) : Number.NaN
    const first = net.loss
    yield
    for (let step = 1; step <= values.steps; step++) {
      net.advance()
      yield
    }
    return Float64Array.of(net.recent, first, norm)
  } finally {
    net.close()
  }
}

export const experiment = defineSweep({
  id: 'batchnorm/robustness',
  version: 1,
  parameters,
  channels,
  presets: {
    relu: {},
    tanh: { activation: 'tanh' },
    sigmoid: { activation: 'sigmoid' },
    after: { placement: 'after' },
    shallow: { layers: 2 },
    brief: { steps: 50 },
  },
  plots: ['without', 'with', 'gradient', 'start', 'effective'],
  focus: { plots: ['without', 'with'], parameters: ['activation', 'layers', 'steps'] },
  cost: (values) => {
    const runs = 2 * values.size * values.size
    return {
      // One cell at a time, those with batch norm being the larger ones.
      bytes:
        EXAMPLE_BYTES +
        trainingBytes(deepNetSize(values, values.placement), values.batch) +
        8 * values.size * (5 * values.size + 6) +
        1000,
      operations: runs * ((values.steps + 1) * operationsOf(values) + 100 * ROWS * INPUTS),
    }
  },
  cellWidth: WIDTH,
  cellCount: ({ size }) => 2 * size * size,
  cell: train,
  frame(results, done, values) {
    const { size } = values
    const map = (normalised: number) =>
      Float64Array.from({ length: size * size }, (_, place) => results[(2 * place + normalised) * WIDTH])
    const start = (normalised: number, number: number) =>
      Float64Array.from({ length: size }, (_, row) => results[(2 * row * size + normalised) * WIDTH + number])
    return {
      done,
      rates: ratesOf(values),
      scales: scalesOf(values),
      without: map(0),
      with: map(1),
      lossWithout: start(0, 1),
      lossWith: start(1, 1),
      gradientWithout: start(0, 2),
      gradientWith: start(1, 2),
    }
  },
  reading,
  code,
})
