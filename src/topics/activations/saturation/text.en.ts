import type { LabText } from '../../../lab/text.ts'
import { FUNCTION_NAMES, nameOf, number, percent } from '../words.text.en.ts'

const { maxout: _, ...OPTIONS } = FUNCTION_NAMES

export const saturation: LabText = {
  title: 'How much gradient reaches layer 1',
  lede: 'Send data up through a stack of layers and a gradient back down, and see what the slopes, and what the weights, do to it.',
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
        `Layer ${n.layer} of ${n.layers}: its slopes are ${number(n.meanSlope)} on average, and ${percent(n.flat)} of them are flatter than 0.01.`,
    },
    underflow: {
      title: 'Too small for float32',
      sentence: (n) =>
        `After ${n.passed} of ${n.layers} layers on the way down, at layer ${n.lost}, the gradient is below 1.18×10⁻³⁸, the smallest normal number of float32; at the input it is ${number(n.first)}. The slopes alone leave ${number(n.slopesAlone)}.`,
    },
    vanishing: {
      title: 'Vanishing',
      sentence: (n) =>
        `Through ${n.layers} layers of ${nameOf(n.activation)} a gradient shrinks to ${number(n.ratio)} of what it was. The slopes are ${number(n.meanSlope)} on average and ${percent(n.flat)} are flat; alone they would leave ${number(n.slopesAlone)}.`,
    },
    'saturated-exploding': {
      title: 'Saturated, and exploding',
      sentence: (n) =>
        `${percent(n.flat)} of the slopes of ${nameOf(n.activation)} are flat, and alone they would leave ${number(n.slopesAlone)} of the gradient. But it takes large weights to keep the sums at this scale, and those multiply what gets through: the input receives ${number(n.ratio)} times what was sent.`,
    },
    exploding: {
      title: 'Exploding',
      sentence: (n) =>
        `The gradient grows to ${number(n.ratio)} times its size through ${n.layers} layers of ${nameOf(n.activation)}: the weights enlarge it by more than the slopes (${number(n.meanSlope)} on average) take away.`,
    },
    carried: {
      title: 'Carried through',
      sentence: (n) =>
        `Through ${n.layers} layers of ${nameOf(n.activation)}, ${number(n.ratio)} of the gradient arrives. ${percent(n.flat)} of the slopes are flat; alone they would leave ${number(n.slopesAlone)}, and the weights make up for the rest.`,
    },
  },
  words: {
    histograms: 'Slopes f′ in each layer',
    bins: '30 bins from −0.25 to 1.25, mean below',
    slope: 'slope',
    layer: 'layer',
    lostAt: 'below float32’s smallest normal at layer',
    rms: 'root mean square',
    smallestNormal: 'float32’s smallest normal, 1.18×10⁻³⁸',
    slopesAlone: 'slopes alone',
    gradient: 'gradient',
    flatTitle: 'Flat slopes, and the mean slope',
    share: 'share',
    flat: 'flat',
    meanSlope: 'mean slope',
    sweepNote: 'this depth and shift, every function',
    scale: 'pre-activation scale',
    ratio: 'input ÷ top',
  },
  summaries: {
    histograms: (n) =>
      `Histograms of the slope of ${n.activation} in each of ${n.layers} layers. In the last one the mean slope is ${number(n.slope)}.`,
    gradient: (n) =>
      `The gradient’s root mean square from the top, ${number(n.last)}, down to the input, ${number(n.first)}, on a log axis, and what the slopes alone would leave.`,
    flat: (n) =>
      `Share of flat slopes and mean slope per layer; in the last layer ${percent(n.flat)} are flat.`,
    sweep: (n) =>
      `What share of a gradient reaches the input through ${n.layers} layers, for pre-activation scales from 0.1 to 10, one line per function.`,
  },
}
