import type { TextOf } from '../../../lab/text.ts'
import { count, number, percent } from '../../number-words.en.ts'
import { FUNCTION_NAMES } from '../words.text.en.ts'
import type { experiment } from './experiment.ts'
import type { predictions } from './predictions.ts'

const { maxout, ...OPTIONS } = FUNCTION_NAMES

/** False before the first frame, when only pinned runs are drawn, and for what is not computed yet. */
const known = (value: number | string) => Number.isFinite(value)

export const text = {
  parameters: {
    activation: {
      label: 'Activation',
      help: 'The function after each layer. Maxout passes a gradient to one of two lines and has no slope of its own, so it is left out.',
      options: OPTIONS,
    },
    scale: {
      label: 'Pre-activation scale',
      help: 'Standard deviation of the pre-activations. The weights of each layer are scaled until it is exact.',
    },
    shift: {
      label: 'Shift',
      help: 'A bias that all units share: it moves the pre-activations without larger weights.',
    },
    layers: { label: 'Layers', help: 'Each layer multiplies the gradient once more.' },
    units: {
      label: 'Units per layer',
      help: 'Wider layers make the measured numbers more precise.',
    },
    rows: { label: 'Examples', help: 'Examples that are propagated through the network.' },
    seed: { label: 'Seed', help: 'Draws data, weights and the gradient at the top.' },
  },
  presets: {
    sigmoid: { label: 'sigmoid, scale 1', help: 'Hardly a unit is saturated.' },
    'sigmoid-large': {
      label: 'sigmoid, scale 6.3',
      help: 'Larger pre-activations, which need larger weights.',
    },
    'sigmoid-shifted': {
      label: 'sigmoid, shifted by 5',
      help: 'A bias moves all pre-activations to where the slope is small.',
    },
    'sigmoid-underflow': {
      label: 'sigmoid, 60 layers',
      help: 'A deeper network, with pre-activations of standard deviation 0.4.',
    },
    tanh: { label: 'tanh' },
    'tanh-large': {
      label: 'tanh, scale 6.3',
      help: 'Most units are saturated.',
    },
    relu: { label: 'ReLU', help: 'Half of the slopes are 0, the other half exactly 1.' },
    'relu-large': { label: 'ReLU, scale 6.3', help: 'The same units are active at every scale.' },
    'relu-shifted': { label: 'ReLU, shifted by −3', help: 'Few units are active.' },
    'leaky-relu-shifted': { label: 'leaky ReLU, shifted by −3' },
    elu: { label: 'ELU' },
  },
  channels: {
    layer: { label: 'Layer' },
    slopes: { label: 'Slopes per bin' },
    meanSlope: { label: 'Mean slope' },
    flat: { label: 'Slopes below 0.01' },
    gradient: {
      label: 'Gradient at each layer',
    },
    slopesAlone: {
      label: 'Product of the slopes alone',
    },
    sweep: {
      label: 'Gradient at the input, for every scale',
    },
  },
  readings: {
    'under-way': {
      title: 'Layer by layer',
      sentence: (n) =>
        `Layer ${n.layer} of ${n.layers}: its slopes are ${number(n.meanSlope)} on average, and ${percent(n.flat)} of them are below 0.01.`,
    },
    blocked: {
      title: 'Every slope of a layer is 0',
      sentence: (n) =>
        `At layer ${n.layer} of ${n.layers} the slope of ${FUNCTION_NAMES[n.activation]} is exactly 0 in every unit, for every example: nothing of the gradient gets past it.`,
    },
    underflow: {
      title: 'Too small for float32',
      sentence: (n) =>
        `After ${n.passed} of ${n.layers} layers on the way back, at layer ${n.lost}, the gradient is below 1.18×10⁻³⁸, the smallest normal number of float32; at the input it is ${number(n.first)}.`,
    },
    overflow: {
      title: 'Too large for float32',
      sentence: (n) =>
        `Through ${count(n.layers, 'layer')} of ${FUNCTION_NAMES[n.activation]} the gradient grows until, at layer ${n.layer}, it is larger than float32 can hold.`,
    },
    vanishing: {
      title: 'Vanishing',
      sentence: (n) =>
        `Through ${count(n.layers, 'layer')} of ${FUNCTION_NAMES[n.activation]} a gradient shrinks to ${number(n.ratio)} of what it was; ${percent(n.flat)} of the slopes are below 0.01. The slopes alone would leave ${number(n.slopesAlone)}; the weights do the rest.`,
    },
    'saturated-exploding': {
      title: 'Saturated, and exploding',
      sentence: (n) =>
        `${percent(n.flat)} of the slopes of ${FUNCTION_NAMES[n.activation]} are below 0.01 and alone would leave ${number(n.slopesAlone)} of the gradient. But pre-activations of this scale need large weights, and these multiply what gets through: the gradient at the input is ${number(n.ratio)} times as large as at the top.`,
    },
    exploding: {
      title: 'Exploding',
      sentence: (n) =>
        `The gradient grows to ${number(n.ratio)} times its size through ${count(n.layers, 'layer')} of ${FUNCTION_NAMES[n.activation]}. With the slopes alone (${number(n.meanSlope)} on average) it would be ${number(n.slopesAlone)} times its size; the weights do the rest.`,
    },
    carried: {
      title: 'The gradient keeps its size',
      sentence: (n) =>
        `Through ${count(n.layers, 'layer')} of ${FUNCTION_NAMES[n.activation]} the gradient arrives with ${number(n.ratio)} times its size. With the slopes alone it would be ${number(n.slopesAlone)} times; the weights do the rest.`,
    },
  },
  words: {
    bins: '30 bins from −0.25 to 1.25, mean below',
    slope: 'slope',
    layer: 'layer',
    lostAt: 'below float32’s smallest normal at layer',
    rms: 'root mean square',
    smallestNormal: 'float32’s smallest normal, 1.18×10⁻³⁸',
    slopesAlone: 'slopes alone',
    gradient: 'gradient',
    share: 'share',
    flat: 'below 0.01',
    meanSlope: 'mean slope',
    sweepNote: 'this depth and shift, every function',
    scale: 'pre-activation scale',
    ratio: 'input ÷ top',
  },
  plots: {
    histograms: {
      title: 'Slopes f′ in each layer',
      summary: (n) =>
        `Histograms of the slope of ${n.activation} in each of ${count(n.layers, 'layer')}${known(n.slope) ? `; in the last one the mean slope is ${number(n.slope)}` : ''}.`,
    },
    gradient: {
      title: 'Gradient at each layer',
      summary: (n) =>
        `The gradient’s root mean square from the top${known(n.last) ? `, ${number(n.last)},` : ''} back to the input${known(n.first) ? `, ${number(n.first)}` : ''}, on a log axis, and what the slopes alone would leave.`,
    },
    shares: {
      title: 'Slopes below 0.01, and the mean slope',
      summary: (n) =>
        `Share of slopes below 0.01 and mean slope per layer${known(n.flat) ? `; in the last layer ${percent(n.flat)} are below 0.01` : ''}.`,
    },
    sweep: {
      title: 'Gradient at the input, for every scale',
      summary: (n) =>
        `What share of a gradient reaches the input through ${count(n.layers, 'layer')}, for pre-activation scales from 0.1 to 10, one line per function.`,
    },
  },
  predictions: {
    'large-sums': {
      question:
        'Twelve layers of tanh, pre-activations with a standard deviation of 6.3: most units are saturated. What happens to the gradient on its way back?',
      options: { vanishes: 'It vanishes', keeps: 'It keeps its size', explodes: 'It explodes' },
      explain: (n) =>
        `The gradient at the input is ${number(n.ratio)} times as large as at the top, although ${percent(n.flat)} of the slopes in the last layer are below 0.01. With slopes alone it would almost vanish; large weights multiply what gets through.`,
    },
  },
} satisfies TextOf<typeof experiment, typeof predictions>
