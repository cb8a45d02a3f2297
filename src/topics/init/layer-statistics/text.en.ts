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

export const text = {
  parameters: {
    activation: {
      label: 'Activation',
      help: 'The function after each layer. tanh and sigmoid flatten what is large; the ReLU family cuts off or shrinks what is negative.',
      options: ACTIVATION_OPTIONS,
    },
    rule: {
      label: 'Weights start as',
      help: 'How each weight is drawn. Only σ · randn and constant use the scale below; the others work it out from the layer’s width.',
      options: RULE_OPTIONS,
    },
    scale: {
      label: 'Scale σ',
      help: 'Standard deviation of each weight (or its value, for constant). Each layer multiplies the spread by about σ√n: at n = 500, σ = 0.045 keeps it.',
    },
    layers: {
      label: 'Hidden layers',
      help: 'The deeper the stack, the more a small factor per layer adds up to.',
    },
    units: {
      label: 'Units per layer',
      help: 'Width n of every layer, the input included. The right scale is about 1/√n, so a fixed σ stops fitting when n changes.',
    },
    rows: {
      label: 'Rows of data',
      help: 'More rows make the measured numbers steadier; they do not change what happens.',
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
    'tanh-xavier': { label: 'Xavier, tanh', help: 'Variance 1/n: the spread fades only slowly.' },
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
      help: 'Share of activations where the slope is at most 5 % of the steepest slope of that function.',
    },
    dead: {
      label: 'Dead',
      help: 'Share of ReLU units that no row of the data switches on; 0 for other functions.',
    },
    gradientStd: {
      label: 'Gradient of the activations, std',
      help: 'A unit-Gaussian gradient is put on the last layer and sent back.',
    },
    weightGradientStd: { label: 'Gradient of the weights, std', help: 'Summed over the rows.' },
  },
  readings: {
    forward: {
      title: 'Going forward',
      sentence: (n) => `${n.layer} of ${n.layers} layers computed; the std is now ${number(n.last)}.`,
    },
    zero: {
      title: 'No signal at all',
      sentence: (n) =>
        `With these weights layer ${n.layer} and all after it give the same output for every row (std 0), and the gradient of the first weights is ${number(n.firstGradient)}.`,
    },
    vanishing: {
      title: 'Vanishing signal',
      sentence: (n) =>
        `Each layer keeps about ${percent(n.ratio)} of the spread of the one before; by layer ${n.layers} the std is ${number(n.last)}. The gradient sent back from there arrives at the input ${number(n.inputGradient)} times its size, and the gradient of the first weights has a std of ${number(n.firstGradient)}.`,
    },
    exploding: {
      title: 'Exploding signal',
      sentence: (n) =>
        `Each layer multiplies the spread by about ${number(n.ratio)}: by layer ${n.layers} the std is ${number(n.last)}.`,
    },
    saturated: {
      title: 'Saturated, and exploding on the way back',
      sentence: (n) =>
        `${percent(n.saturated)} of the activations sit where the slope is almost nothing, and still the gradient grows by a factor of ${number(n.backward)} in each layer on its way back: few units pass it on, but each multiplies it by large weights.`,
    },
    fading: {
      title: 'Forward fine, backward fading',
      sentence: (n) =>
        `The std stays near ${number(n.last)}, but each layer hands back only ${percent(n.backward)} of the gradient: at the input it is ${number(n.inputGradient)} of what it was at the top.`,
    },
    growing: {
      title: 'Forward fine, backward growing',
      sentence: (n) =>
        `The std stays near ${number(n.last)}, but the gradient grows by a factor of ${number(n.backward)} in each layer on its way back.`,
    },
    healthy: {
      title: 'Healthy',
      sentence: (n) =>
        `Each layer keeps ${percent(n.ratio)} of the spread (std ${number(n.last)} at layer ${n.layers}) and hands back ${percent(n.backward)} of the gradient: every layer can learn.`,
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
    bins: '30 bins on [−1, 1], each to its own height',
    activation: 'activation',
    linear: 'linear',
    log: 'log',
  },
  plots: {
    mean: {
      title: 'Layer mean',
      summary: (n) =>
        `Mean of each layer: from ${number(n.first)} at the input to ${number(n.last)} at layer ${n.layer}.`,
    },
    std: {
      title: 'Layer standard deviation',
      summary: (n) =>
        `Standard deviation of each layer: ${number(n.first)} at the input, ${number(n.last)} at layer ${n.layer}.`,
    },
    gradients: {
      title: 'Gradient std, on the way back',
      summary: (n) =>
        `Standard deviation of the gradient: ${number(n.last)} at the last layer, ${number(n.first)} back at the input.`,
    },
    shares: {
      title: 'Saturated and dead',
      summary: (n) =>
        `At layer ${n.layer} ${percent(n.saturated)} of the activations are saturated, ${percent(n.dead)} of the units dead.`,
    },
    histograms: {
      title: 'Distribution of the activations, layer by layer',
      summary: (n) =>
        `Histograms of the activations of ${n.layers} layers; the std goes from ${number(n.first)} at the input to ${number(n.last)} at layer ${n.layer}.`,
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
