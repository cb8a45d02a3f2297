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
      help: 'The function after each layer. Maxout hands a gradient to one of two lines; it has no slope of its own, so it is not here.',
      options: OPTIONS,
    },
    scale: {
      label: 'Pre-activation scale',
      help: 'Standard deviation of the sums before the function; weights are scaled until it is exact. Further out, sigmoid and tanh are flat.',
    },
    shift: {
      label: 'Shift',
      help: 'A bias that all units share: it moves sums to the flat side without larger weights.',
    },
    layers: { label: 'Layers', help: 'The gradient is multiplied once in each.' },
    units: {
      label: 'Units per layer',
      help: 'Wider layers make the numbers steadier.',
    },
    rows: { label: 'Rows of data', help: 'Inputs sent through.' },
    seed: { label: 'Seed', help: 'Draws data, weights and the gradient at the top.' },
  },
  presets: {
    sigmoid: { label: 'sigmoid', help: 'Nothing is saturated, and still the gradient fades.' },
    'sigmoid-large': {
      label: 'sigmoid, large sums',
      help: 'Many units are flat, and the gradient fades less: larger weights make up for it.',
    },
    'sigmoid-shifted': {
      label: 'sigmoid, shifted by 5',
      help: 'All units on the flat side: the gradient is gone.',
    },
    'sigmoid-underflow': {
      label: 'sigmoid, 60 layers',
      help: 'Below the smallest number that float32 holds in full precision.',
    },
    tanh: { label: 'tanh' },
    'tanh-large': {
      label: 'tanh, large sums',
      help: 'Most slopes are next to nothing, and the gradient explodes.',
    },
    relu: { label: 'ReLU', help: 'Half of the slopes are 0, the other half exactly 1.' },
    'relu-large': { label: 'ReLU, large sums', help: 'The same half stays on, whatever the scale.' },
    'relu-shifted': { label: 'ReLU, shifted by −3', help: 'Few units are on for any row.' },
    'leaky-relu-shifted': { label: 'leaky ReLU, shifted by −3' },
    elu: { label: 'ELU' },
  },
  channels: {
    layer: { label: 'Layer under way' },
    slopes: { label: 'Slopes per bin' },
    meanSlope: { label: 'Mean slope' },
    flat: { label: 'Flat' },
    gradient: {
      label: 'Gradient at each layer',
    },
    slopesAlone: {
      label: 'Product of the slopes alone',
    },
    sweep: {
      label: 'What reaches the input, for every scale',
    },
  },
  readings: {
    'under-way': {
      title: 'On the way',
      sentence: (n) =>
        `Layer ${n.layer} of ${n.layers}: its slopes are ${number(n.meanSlope)} on average, and ${percent(n.flat)} of them are nearer to zero than 0.01.`,
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
        `Through ${count(n.layers, 'layer')} of ${FUNCTION_NAMES[n.activation]} a gradient shrinks to ${number(n.ratio)} of what it was; ${percent(n.flat)} of the slopes are nearer to zero than 0.01. On their own the slopes would leave ${number(n.slopesAlone)} of it.`,
    },
    'saturated-exploding': {
      title: 'Saturated, and exploding',
      sentence: (n) =>
        `${percent(n.flat)} of the slopes of ${FUNCTION_NAMES[n.activation]} are nearer to zero than 0.01, and on their own they would leave ${number(n.slopesAlone)} of the gradient. But it takes large weights to keep the pre-activations at this scale, and those multiply what gets through: the input receives ${number(n.ratio)} times what was sent.`,
    },
    exploding: {
      title: 'Exploding',
      sentence: (n) =>
        `The gradient grows to ${number(n.ratio)} times its size through ${count(n.layers, 'layer')} of ${FUNCTION_NAMES[n.activation]}. With the slopes alone (${number(n.meanSlope)} on average) it would be ${number(n.slopesAlone)} times its size; the weights do the rest.`,
    },
    carried: {
      title: 'Carried through',
      sentence: (n) =>
        `Through ${count(n.layers, 'layer')} of ${FUNCTION_NAMES[n.activation]} the gradient arrives with ${number(n.ratio)} times its size; ${percent(n.flat)} of the slopes are nearer to zero than 0.01. With the slopes alone it would be ${number(n.slopesAlone)} times; the weights do the rest.`,
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
    flat: 'flat',
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
      title: 'Flat slopes, and the mean slope',
      summary: (n) =>
        `Share of flat slopes and mean slope per layer${known(n.flat) ? `; in the last layer ${percent(n.flat)} are flat` : ''}.`,
    },
    sweep: {
      title: 'What reaches the input, for every scale',
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
        `${percent(n.flat)} of the slopes in the last layer are nearer to zero than 0.01, and yet the input receives ${number(n.ratio)} times the gradient that was sent.`,
    },
  },
} satisfies TextOf<typeof experiment, typeof predictions>
