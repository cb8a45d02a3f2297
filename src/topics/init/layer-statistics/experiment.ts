import { backward, type Engine, type NdArray, type RandomStreams, Tensor } from '../../../engine/index.ts'
import { exp, log as ln } from '../../../engine/math/f64.ts'
import { defineExperiment } from '../../../lab/experiment.ts'
import { NonFiniteError } from '../../../lab/nonfinite.ts'
import { choice, integer, logReal, real, seed } from '../../../lab/parameter.ts'
import { type Activation, settingsOf } from '../../../nn/activations/activation.ts'
import { ACTIVATION_SIZES, ONE_OPERATION } from '../../../nn/activations/sizes.ts'
import { ACTIVATIONS } from '../../../nn/activations/table.ts'
import { scaleToUnitVariance } from '../../../nn/initialisers/lsuv.ts'
import { INITIALISERS, type InitialiserName } from '../../../nn/initialisers/table.ts'
import { DenseLayer } from '../../../nn/layers/dense-layer.ts'
import { LayerStatistics } from '../../../nn/statistics/layer-statistics.ts'
import { BINS, channels } from './channels.ts'
import { code } from './code.ts'
import { reading } from './reading.ts'

const parameters = {
  activation: choice(['sigmoid', 'tanh', 'relu', 'leaky-relu', 'prelu', 'elu', 'maxout'], 'tanh', {
    group: 'network',
  }),
  rule: choice(
    [
      'zero',
      'constant',
      'normal',
      'xavier',
      'xavier-average',
      'tanh-gain',
      'he',
      'prelu-he',
      'orthogonal',
      'lsuv',
    ],
    'normal',
  ),
  scale: logReal({ default: 0.01, min: 0.0001, max: 10 }),
  layers: integer({ default: 10, min: 1, max: 30, group: 'network' }),
  units: integer({ default: 500, min: 4, max: 2000, scale: 'log', group: 'network' }),
  taper: logReal({ default: 1, min: 0.1, max: 1, group: 'network' }),
  rows: integer({ default: 1000, min: 4, max: 10000, scale: 'log', group: 'data' }),
  bias: real({ default: 0, min: 0, max: 0.1, step: 0.005, group: 'initialisation' }),
  seed: seed(),
}

/** Units of the input and of each layer: `taper` times as many in the last as in the input, by equal factors. */
export function widthsOf(layers: number, units: number, taper: number): number[] {
  return Array.from({ length: layers + 1 }, (_, l) =>
    Math.max(1, Math.round(taper === 1 ? units : units * exp((ln(taper) * l) / layers))),
  )
}

/** One layer with its output for the data: what is needed to go back through it. */
interface Layer {
  readonly input: Tensor
  readonly dense: DenseLayer
  readonly output: Tensor
}

interface Start {
  readonly activation: Activation
  readonly rule: InitialiserName
  readonly scale: number
  readonly units: number
  readonly bias: number
}

/** Layer number `index` (1, 2, …) on the rows of `rows`. */
function layerOn(engine: Engine, random: RandomStreams, rows: NdArray, index: number, start: Start): Layer {
  const { activation, scale, units, bias } = start
  const initialiser = INITIALISERS[start.rule]
  const settings = settingsOf(activation)
  const input = engine.parameter(new Tensor(engine, rows, false))
  const weights = initialiser.weights({
    engine,
    stream: random.stream('init', index),
    fanIn: rows.shape[1],
    fanOut: units * activation.pieces,
    scale,
    slope: settings.slope,
  })
  const dense = new DenseLayer({ layer: index, weights, bias })
  if (initialiser.dataDependent) scaleToUnitVariance(weights, () => dense.forward(input))
  return { input, dense, output: activation.apply(dense.forward(input), settings) }
}

export const experiment = defineExperiment({
  id: 'init/layer-statistics',
  version: 3,
  parameters,
  channels,
  presets: {
    'tanh-small': {},
    'tanh-large': { scale: 1 },
    'tanh-xavier': { rule: 'xavier' },
    'relu-xavier': { activation: 'relu', rule: 'xavier' },
    'relu-he': { activation: 'relu', rule: 'he' },
    'relu-bias': { activation: 'relu', rule: 'xavier', bias: 0.01 },
    'prelu-he': { activation: 'prelu', rule: 'prelu-he' },
    'sigmoid-xavier': { activation: 'sigmoid', rule: 'xavier' },
    'tanh-orthogonal': { rule: 'orthogonal' },
    'relu-lsuv': { activation: 'relu', rule: 'lsuv' },
    tapered: { rule: 'xavier', taper: 0.1 },
    'tapered-glorot': { rule: 'xavier-average', taper: 0.1 },
    'tanh-gain': { rule: 'tanh-gain' },
    zero: { rule: 'zero' },
  },
  plots: ['mean', 'std', 'correlation', 'gradients', 'shares', 'histograms'],
  focus: { plots: ['std'], parameters: ['rule', 'scale'] },
  frames: ({ layers }) => 2 * layers + 1,
  cost({ layers, units, taper, rows, activation, rule }) {
    const pieces = activation === 'maxout' ? 2 : 1
    const size = ACTIVATION_SIZES[activation]
    const { forward, backward } = size.learned ? ONE_OPERATION : size
    const looks = rule === 'orthogonal' || rule === 'lsuv'
    const widths = widthsOf(layers, units, taper)
    let numbers = rows * (widths[0] + widths[layers])
    let operations = 0
    for (let l = 1; l <= layers; l++) {
      const [fanIn, own] = [widths[l - 1], widths[l]]
      // z and h with their gradients, the gradient of the input, the weights and biases with theirs.
      numbers += rows * (own * (pieces + forward + backward) + fanIn)
      numbers += 2 * pieces * (fanIn + 1) * own + BINS
      operations += pieces * fanIn * own * (6 * rows + (looks ? 2 * own : 0))
    }
    const passing = activation === 'relu' || rule === 'lsuv' ? rows * units * pieces + units : 0
    return {
      bytes: 4 * (numbers + passing) + 8 * units + 8 * (layers + 1) * (BINS + 10) + 1000,
      operations,
    }
  },

  /** Frames 0 … L: the input and the layers going forward; frames L+1 … 2L: the gradients of layers L … 1. */
  *run(values, { engine, random }) {
    const { layers, rows, units } = values
    const widths = widthsOf(layers, units, values.taper)
    const count = layers + 1
    const statistics = new LayerStatistics(engine)
    const unknown = () => new Float64Array(count).fill(Number.NaN)
    const frame = {
      layer: 0,
      mean: unknown(),
      std: unknown(),
      stdAcross: unknown(),
      correlation: unknown(),
      histogram: new Float64Array(count * BINS).fill(Number.NaN),
      saturated: unknown(),
      dead: unknown(),
      gradientStd: unknown(),
      weightGradientStd: unknown(),
    }
    const activation: Activation = ACTIVATIONS[values.activation]
    const measure = (index: number, h: NdArray) => {
      engine.breathe()
      const { mean, std } = statistics.of(h.data)
      if (!Number.isFinite(std))
        throw new NonFiniteError({ step: index, layer: index, operation: 'dense', value: std })
      frame.layer = index
      frame.mean[index] = mean
      frame.std[index] = std
      frame.stdAcross[index] = statistics.stdAcrossExamples(h)
      engine.breathe()
      frame.correlation[index] = statistics.correlationOfExamples(h)
      frame.histogram.set(statistics.histogram(h.data, BINS), index * BINS)
    }

    const data = engine.normal(random.stream('data'), [rows, units])
    measure(0, data.value)
    yield frame

    const stack: Layer[] = []
    for (let index = 1; index <= layers; index++) {
      const below = stack.at(-1)?.output ?? data
      const layer = layerOn(engine, random, below.value, index, {
        ...values,
        units: widths[index],
        activation,
      })
      stack.push(layer)
      measure(index, layer.output.value)
      const h = layer.output.value
      frame.saturated[index] = statistics.fractionWithin(h.data, activation.saturated(settingsOf(activation)))
      frame.dead[index] = activation.name === 'relu' ? statistics.deadUnits(h) : 0
      yield frame
    }

    let dOut = engine.normal(random.stream('noise'), [rows, widths[layers]]).value
    frame.gradientStd[layers] = statistics.of(dOut.data).std
    for (let index = layers; index >= 1; index--) {
      const { input, dense, output } = stack[index - 1]
      backward(output, dOut)
      frame.weightGradientStd[index] = statistics.of((dense.weights.grad as NdArray).data).std
      dOut = input.grad as NdArray
      frame.gradientStd[index - 1] = statistics.of(dOut.data).std
      if (!Number.isFinite(frame.gradientStd[index - 1])) {
        const value = frame.gradientStd[index - 1]
        throw new NonFiniteError({ step: 2 * layers + 1 - index, layer: index, operation: 'backward', value })
      }
      yield frame
    }
  },
  reading,
  code,
  idle: ({ rule }) => (rule === 'normal' || rule === 'constant' ? [] : ['scale']),
})
