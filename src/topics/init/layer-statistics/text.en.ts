import type { Figures } from '../../../lab/reading.ts'
import type { TextOf } from '../../../lab/text.ts'
import { number, percent } from '../../number-words.en.ts'
import { ACTIVATION_OPTIONS } from '../activation.text.en.ts'
import type { experiment } from './experiment.ts'
import type { predictions } from './predictions.ts'

const RULE_OPTIONS = {
  zero: 'zero',
  constant: 'constant',
  normal: 'σ · randn',
  xavier: 'Xavier, 1/n_in',
  'xavier-average': 'Xavier, 2/(n_in + n_out)',
  he: 'He, 2/n_in',
  'prelu-he': 'He for PReLU, 2/((1 + a²) n_in)',
  orthogonal: 'orthogonal',
  lsuv: 'LSUV',
}

/** What to say while layer 0, the input, is the newest. */
const computed = (n: Figures) => (n.layer === 0 ? 'No layer has been computed yet.' : undefined)

export const text = {
  parameters: {
    activation: {
      label: 'Activation',
      help: 'The function after each layer. tanh and sigmoid flatten what is large; the ReLU family cuts off or shrinks what is negative.',
      options: ACTIVATION_OPTIONS,
    },
    rule: {
      label: 'Initialisation',
      help: 'How each weight is drawn. Only σ · randn and constant use the scale below; the others work it out from the layer’s width.',
      options: RULE_OPTIONS,
    },
    scale: {
      label: 'Scale σ',
      help: 'Standard deviation of each weight (or its value, for constant). Each layer multiplies the standard deviation by about σ√n: at n = 500, σ = 0.045 keeps it.',
    },
    layers: {
      label: 'Hidden layers',
      help: 'The deeper the network, the more a small factor per layer matters.',
    },
    units: {
      label: 'Units per layer',
      help: 'Width n of every layer, the input included. The right scale is about 1/√n, so a fixed σ stops fitting when n changes.',
    },
    rows: {
      label: 'Examples',
      help: 'More examples make the measured numbers steadier; they do not change what happens.',
    },
    bias: {
      label: 'Bias',
      help: 'The same constant in every unit. 0.01 was once advised for ReLU; see how little it does when the weights are right.',
    },
    seed: {
      label: 'Seed',
      help: 'Another seed draws other data and other weights. The picture should stay the same.',
    },
  },
  presets: {
    'tanh-small': {
      label: '0.01 · randn, tanh',
      help: 'The first idea in every course, and the first failure.',
    },
    'tanh-large': { label: '1.0 · randn, tanh', help: 'Every unit is pinned at −1 or 1.' },
    'tanh-xavier': { label: 'Xavier, tanh', help: 'Variance 1/n: the standard deviation fades only slowly.' },
    'relu-xavier': {
      label: 'Xavier, ReLU',
      help: 'The same rule with ReLU loses half the power in each layer.',
    },
    'relu-he': { label: 'He, ReLU', help: 'Variance 2/n makes up for the half that ReLU cuts off.' },
    'relu-bias': {
      label: 'Xavier, ReLU, bias 0.01',
      help: 'A small positive bias keeps units alive but does not keep the signal.',
    },
    'prelu-he': { label: 'He, PReLU', help: 'Variance 2/((1 + a²)n), with a = 0.25.' },
    'sigmoid-xavier': {
      label: 'Xavier, sigmoid',
      help: 'Outputs sit around 0.5, and gradients shrink in every layer.',
    },
    'tanh-orthogonal': {
      label: 'orthogonal, tanh',
      help: 'Orthonormal columns: lengths are kept exactly until tanh bends them.',
    },
    'relu-lsuv': {
      label: 'LSUV, ReLU',
      help: 'Each layer is scaled on the data until its output has unit variance.',
    },
    zero: { label: 'zero, tanh', help: 'Nothing in, nothing back.' },
  },
  channels: {
    layer: { label: 'Layers computed' },
    mean: { label: 'Layer mean', help: 'Mean of all activations of a layer.' },
    std: { label: 'Layer std', help: 'Standard deviation of all activations of a layer.' },
    histogram: { label: 'Activations per bin' },
    saturated: {
      label: 'Saturated',
      help: 'Share of activations where the slope is at most 5% of the steepest slope of that function.',
    },
    dead: {
      label: 'Dead',
      help: 'Share of ReLU units that are inactive for every example; 0 for other functions.',
    },
    gradientStd: {
      label: 'Gradient of the activations, std',
      help: 'A unit-Gaussian gradient starts at the last layer and is propagated back.',
    },
    weightGradientStd: { label: 'Gradient of the weights, std', help: 'Summed over the examples.' },
  },
  readings: {
    input: {
      title: 'At the input',
      sentence: (n) => `The examples have a standard deviation of ${number(n.std)}.`,
    },
    forward: {
      title: 'Going forward',
      sentence: (n) => `At layer ${n.layer} of ${n.layers} the standard deviation is ${number(n.last)}.`,
    },
    backward: {
      title: 'Going back',
      sentence: (n) =>
        `The gradient has come back from layer ${n.layers} to layer ${n.layer}; its standard deviation there is ${number(n.gradient)}.`,
    },
    zero: {
      title: 'No signal',
      sentence: (n) =>
        `From layer ${n.layer} of ${n.layers} on, the output is the same for every example, up to rounding. The gradient that comes back to the input has a standard deviation of ${number(n.gradient)}.`,
    },
    single: {
      title: 'One layer',
      sentence: (n) =>
        `The layer takes the standard deviation from ${number(n.first)} to ${number(n.last)}, and the gradient comes back ${number(n.inputGradient)} times as large. Add layers to see what happens when this is repeated.`,
    },
    exploding: {
      title: 'Exploding signal',
      sentence: (n) =>
        `Each layer multiplies the standard deviation by about ${number(n.ratio)}; at layer ${n.layers} it is ${number(n.last)}.`,
    },
    lost: {
      title: 'No gradient',
      sentence: (n) =>
        `The standard deviation at layer ${n.layers} is ${number(n.last)}, but the gradient that comes back to ${n.layer === 0 ? 'the input is exactly 0.' : `layer ${n.layer} is exactly 0, and nothing below it can learn.`}`,
    },
    saturated: {
      title: 'Saturated, and the gradient explodes',
      sentence: (n) =>
        `${percent(n.saturated)} of the activations are saturated, and still each layer multiplies the gradient by ${number(n.backward)}: few units propagate it back, but each multiplies it by large weights.`,
    },
    vanishing: {
      title: 'Vanishing signal',
      sentence: (n) =>
        `Each layer keeps about ${percent(n.ratio)} of the standard deviation; at layer ${n.layers} it is ${number(n.last)}. The gradient comes back to the input ${number(n.inputGradient)} times as large as it was at the top.`,
    },
    fading: {
      title: 'Signal level, gradient vanishing',
      sentence: (n) =>
        `The standard deviation stays near ${number(n.last)}, but each layer propagates back only ${percent(n.backward)} of the gradient: at the input it is ${number(n.inputGradient)} times as large as at the top.`,
    },
    growing: {
      title: 'Signal level, gradient exploding',
      sentence: (n) =>
        `The standard deviation stays near ${number(n.last)}, but each layer multiplies the gradient by ${number(n.backward)} on its way back.`,
    },
    dead: {
      title: 'Level, but many units are dead',
      sentence: (n) =>
        `The signal and the gradient keep their size, but in layer ${n.layer} ${percent(n.dead)} of the units are inactive for every example and cannot learn. A wider network loses fewer.`,
    },
    clones: {
      title: 'Level, but all units are equal',
      sentence: (n) =>
        `Each layer keeps ${percent(n.ratio)} of the standard deviation and propagates back ${percent(n.backward)} of the gradient. But all its weights are equal, so its units output the same number and would learn the same thing.`,
    },
    healthy: {
      title: 'Healthy',
      sentence: (n) =>
        `Each layer keeps ${percent(n.ratio)} of the standard deviation (${number(n.last)} at layer ${n.layers}) and propagates back ${percent(n.backward)} of the gradient: every layer can learn.`,
    },
  },
  words: {
    layer: 'layer',
    input: 'input',
    mean: 'mean',
    std: 'std',
    activations: 'activations',
    weights: 'weights',
    gradientAxis: 'std',
    share: 'share',
    saturated: 'saturated',
    dead: 'dead',
    printed: 'printed in the notes',
    measured: 'measured here',
    bins: '30 bins on [−1, 1], each to its own height',
    activation: 'activation',
    linear: 'linear',
    log: 'log',
  },
  plots: {
    mean: {
      title: 'Layer mean',
      summary: (n) =>
        computed(n) ??
        `Mean of each layer: from ${number(n.first)} at the input to ${number(n.last)} at layer ${n.layer}.`,
    },
    std: {
      title: 'Layer standard deviation',
      summary: (n) =>
        computed(n) ??
        `Standard deviation of each layer: ${number(n.first)} at the input, ${number(n.last)} at layer ${n.layer}.`,
    },
    gradients: {
      title: 'Gradient std, on the way back',
      summary: (n) =>
        Number.isFinite(n.last)
          ? `Standard deviation of the gradient: ${number(n.last)} at layer ${n.layers}, ${number(n.first)} back at ${n.layer === 0 ? 'the input' : `layer ${n.layer}`}.`
          : 'No gradient has been propagated back yet.',
    },
    shares: {
      title: 'Saturated and dead',
      summary: (n) =>
        computed(n) ??
        `At layer ${n.layer}, ${percent(n.saturated)} of the activations are saturated, ${percent(n.dead)} of the units dead.`,
    },
    histograms: {
      title: 'Distribution of the activations, layer by layer',
      summary: (n) =>
        computed(n) ??
        `Histograms of the activations, up to layer ${n.layer} of ${n.layers}; the standard deviation goes from ${number(n.first)} at the input to ${number(n.last)}.`,
    },
  },
  predictions: {
    'double-scale': {
      question:
        'Double the small scale, from σ = 0.01 to σ = 0.02. What happens to the standard deviation of layer 10?',
      options: { doubles: 'It grows', 'dies-later': 'It still dies, only later', level: 'It stays level' },
      explain: (n) =>
        `Layer 1 has a std of ${number(n.first)}, layer ${n.layers} one of ${number(n.last)}: a factor of about 0.45 in each layer instead of 0.22, which ten layers still turn into almost nothing.`,
    },
    'saturated-gradient': {
      question:
        'With σ = 1 almost every tanh unit is saturated: its slope is nearly zero. What happens to a gradient that is sent back from layer 10?',
      options: { vanishes: 'It vanishes', keeps: 'It keeps its size', explodes: 'It explodes' },
      explain: (n) => `At the input the gradient is ${number(n.ratio, 2)} times as large as at the top.`,
    },
  },
} satisfies TextOf<typeof experiment, typeof predictions>
