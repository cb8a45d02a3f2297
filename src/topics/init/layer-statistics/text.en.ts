import type { Figures } from '../../../lab/reading.ts'
import type { TextOf } from '../../../lab/text.ts'
import { number, percent } from '../../number-words.en.ts'
import { ACTIVATION_OPTIONS } from '../activation.text.en.ts'
import { RULE_OPTIONS } from '../rules.text.en.ts'
import type { experiment } from './experiment.ts'
import type { predictions } from './predictions.ts'

/** What to say while layer 0, the input, is the newest. */
const computed = (n: Figures) => (n.layer === 0 ? 'No layer has been computed yet.' : undefined)

export const text = {
  parameters: {
    activation: {
      label: 'Activation',
      help: 'The function after each layer. tanh and sigmoid saturate; the ReLU family sets negative values to 0 or shrinks them.',
      options: ACTIVATION_OPTIONS,
    },
    rule: {
      label: 'Initialisation',
      help: 'How each weight is drawn. Only σ · randn and constant use the scale below; the other schemes compute it from the width of the layer.',
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
      help: 'Width n of the input and of every layer. The right scale is about 1/√n, so a fixed σ fits one width only.',
    },
    taper: {
      label: 'Width of the last layer ÷ input',
      help: 'Below 1 each layer is narrower than the one before. Then 1/n_in, which keeps the signal, and 1/n_out, which keeps the gradient, differ.',
    },
    rows: {
      label: 'Examples',
      help: 'More examples make the measured numbers more precise; they do not change what happens.',
    },
    bias: {
      label: 'Bias',
      help: 'The same constant for every unit. A bias of 0.01 was once advised for ReLU.',
    },
    seed: {
      label: 'Seed',
      help: 'Draws the examples, the weights and the gradient at the top.',
    },
  },
  presets: {
    'tanh-small': {
      label: '0.01 · randn, tanh',
      help: 'Small random numbers: the obvious first idea.',
    },
    'tanh-large': { label: '1.0 · randn, tanh', help: 'A hundred times as large.' },
    'tanh-xavier': { label: 'Xavier, tanh', help: 'Variance 1/n.' },
    'relu-xavier': {
      label: 'Xavier, ReLU',
      help: 'Variance 1/n, derived for a linear unit, used with ReLU.',
    },
    'relu-he': { label: 'He, ReLU', help: 'Variance 2/n.' },
    'relu-bias': {
      label: 'Xavier, ReLU, bias 0.01',
      help: 'Does a small positive bias make up for weights that are too small?',
    },
    'prelu-he': { label: 'He, PReLU', help: 'Variance 2/((1 + a²)n), with a = 0.25.' },
    'sigmoid-xavier': {
      label: 'Xavier, sigmoid',
      help: 'Compare the standard deviation of all outputs with the one across examples.',
    },
    'tanh-orthogonal': {
      label: 'orthogonal, tanh',
      help: 'Orthonormal columns: the matrix keeps the length of every vector.',
    },
    'relu-lsuv': {
      label: 'LSUV, ReLU',
      help: 'Each layer is scaled on the data until its pre-activations have unit variance.',
    },
    tapered: {
      label: 'Xavier 1/n_in, tapered',
      help: 'The last layer has a tenth of the width of the input.',
    },
    'tapered-glorot': {
      label: 'Glorot 2/(n_in + n_out), tapered',
      help: 'The compromise between both directions.',
    },
    'tanh-gain': { label: 'gain 5/3, tanh', help: 'Variance (5/3)²/n, PyTorch’s gain for tanh.' },
    zero: { label: 'zero, tanh', help: 'All weights are 0.' },
  },
  channels: {
    layer: { label: 'Layers computed' },
    mean: { label: 'Layer mean', help: 'Mean of all activations of a layer.' },
    std: {
      label: 'Layer std',
      help: 'Standard deviation of all activations of a layer, over units and examples.',
    },
    stdAcross: {
      label: 'Std across examples',
      help: 'Standard deviation of a unit’s activation over the examples, as the root mean square over the units: how much the layer says about the example.',
    },
    correlation: {
      label: 'Correlation of two examples',
      help: 'Pearson’s correlation over the units, averaged over pairs of examples.',
    },
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
        `The layer takes the standard deviation across examples from ${number(n.first)} to ${number(n.last)}, and the gradient comes back ${number(n.inputGradient)} times as large. Add layers to see what happens when this is repeated.`,
    },
    exploding: {
      title: 'Exploding signal',
      sentence: (n) =>
        `Each layer multiplies the standard deviation across examples by about ${number(n.ratio)}; at layer ${n.layers} it is ${number(n.last)}.`,
    },
    lost: {
      title: 'No gradient',
      sentence: (n) =>
        `The standard deviation across examples at layer ${n.layers} is ${number(n.last)}, but the gradient that comes back to ${n.layer === 0 ? 'the input is exactly 0.' : `layer ${n.layer} is exactly 0, and nothing below it can learn.`}`,
    },
    saturated: {
      title: 'Saturated, and the gradient explodes',
      sentence: (n) =>
        `${percent(n.saturated)} of the activations are saturated, and still each layer multiplies the gradient by ${number(n.backward)}: few units propagate it back, but they multiply it by large weights.`,
    },
    collapsing: {
      title: 'Every unit becomes a constant',
      sentence: (n) =>
        `The standard deviation over all outputs of layer ${n.layers} is ${number(n.pooled)}, but across examples it is ${number(n.last)}: each unit outputs nearly the same for every example. The gradient that comes back to the input is ${number(n.inputGradient)} times as large as at the top.`,
    },
    vanishing: {
      title: 'Vanishing signal',
      sentence: (n) =>
        `Each layer keeps about ${percent(n.ratio)} of the standard deviation across examples; at layer ${n.layers} it is ${number(n.last)}. The gradient comes back to the input ${number(n.inputGradient)} times as large as it was at the top.`,
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
      title: 'Signal and gradient pass',
      sentence: (n) =>
        `Each layer keeps ${percent(n.ratio)} of the standard deviation across examples (${number(n.last)} at layer ${n.layers}) and propagates back ${percent(n.backward)} of the gradient.`,
    },
    alike: {
      title: 'Both pass, but examples become alike',
      sentence: (n) =>
        `Each layer keeps ${percent(n.ratio)} of the standard deviation across examples and propagates back ${percent(n.backward)} of the gradient. But two examples, uncorrelated at the input, correlate at ${number(n.correlation, 2)} in layer ${n.layers}.`,
    },
  },
  words: {
    layer: 'layer',
    input: 'input',
    mean: 'mean',
    std: 'std',
    all: 'all outputs',
    across: 'across examples',
    correlation: 'correlation',
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
        `Standard deviation of each layer: ${number(n.first)} at the input, ${number(n.last)} at layer ${n.layer}; across examples ${number(n.across)} there.`,
    },
    correlation: {
      title: 'Correlation of two examples',
      summary: (n) =>
        computed(n) ??
        `Correlation of the outputs for two examples, averaged over pairs: ${number(n.first, 2)} at the input${Number.isFinite(n.last) ? `, ${number(n.last, 2)} at layer ${n.layer}` : ''}.`,
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
      options: { doubles: 'It grows', 'dies-later': 'It still vanishes', level: 'It stays level' },
      explain: (n) =>
        `Layer 1 has a std of ${number(n.first)}, layer ${n.layers} one of ${number(n.last)}: a factor of about 0.45 in each layer instead of 0.22, and ten layers multiply it ten times.`,
    },
    'sigmoid-signal': {
      question:
        'Ten layers of sigmoid with Xavier’s weights. The standard deviation over all outputs of layer 10 is 0.12, so the signal looks alive. Now take one unit of that layer. How much does its output vary from example to example?',
      options: {
        kept: 'About as much as in layer 1',
        weaker: 'Clearly less',
        gone: 'Hardly at all: less than a thousandth',
      },
      explain: (n) =>
        `Across examples the standard deviation is ${number(n.across)} at layer ${n.layers}, against ${number(n.first)} at layer 1. The ${number(n.pooled, 2)} are differences between units.`,
    },
    'relu-correlation': {
      question:
        'Ten layers of ReLU with He’s weights keep the size of the signal. Take two examples that are uncorrelated at the input. How strongly do their outputs correlate at layer 10?',
      options: { none: 'Below 0.2', some: 'Between 0.2 and 0.6', strong: 'Above 0.6' },
      explain: (n) =>
        `The correlation at layer ${n.layers} is ${number(n.last, 2)}, against ${number(n.first, 2)} at the input.`,
    },
  },
} satisfies TextOf<typeof experiment, typeof predictions>
