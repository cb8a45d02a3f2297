import type { LabText, TopicText } from '../../lab/text.ts'
import { formatNumber } from '../../plot/format.ts'

const percent = (share: number | string) => `${formatNumber(Number(share) * 100, { digits: 2 })} %`
const number = (value: number | string) => formatNumber(Number(value))

const ACTIVATION_OPTIONS = {
  sigmoid: 'sigmoid',
  tanh: 'tanh',
  relu: 'ReLU',
  'leaky-relu': 'leaky ReLU',
  prelu: 'PReLU',
  elu: 'ELU',
  maxout: 'maxout',
}

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

const layerStatistics: LabText = {
  title: 'Layer statistics',
  lede: 'Push unit-Gaussian rows through a deep stack before any training, and watch the spread of each layer, forwards and then backwards.',
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
        `The std stays near ${number(n.last)}, but each layer hands back only ${percent(n.backward)} of the gradient: at layer 1 it is ${number(n.inputGradient)} of what it was at the top.`,
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
    gradients: 'Gradient std, on the way back',
    gradientAxis: 'std',
    shares: 'Saturated and dead',
    share: 'share',
    saturated: 'saturated',
    dead: 'dead',
    histograms: 'Distribution of the activations, layer by layer',
    bins: '30 bins on [−1, 1], each to its own height',
    activation: 'activation',
    linear: 'linear',
    log: 'log',
    waiting: 'Press Run',
  },
  summaries: {
    mean: (n) =>
      `Mean of each layer: from ${number(n.first)} at the input to ${number(n.last)} at layer ${n.layer}.`,
    std: (n) =>
      `Standard deviation of each layer: ${number(n.first)} at the input, ${number(n.last)} at layer ${n.layer}.`,
    gradients: (n) =>
      `Standard deviation of the gradient: ${number(n.last)} at the last layer, ${number(n.first)} back at the input.`,
    shares: (n) =>
      `At layer ${n.layer} ${percent(n.saturated)} of the activations are saturated, ${percent(n.dead)} of the units dead.`,
    histograms: (n) =>
      `Histograms of ${n.layers} layers; the std shrinks or grows from ${number(n.first)} to ${number(n.last)}.`,
  },
}

const symmetry: LabText = {
  title: 'Breaking symmetry',
  lede: 'Start every weight at the same value, train, and look at the columns: units that start as clones stay clones.',
  parameters: {
    start: {
      label: 'Weights start as',
      help: 'Zero, one constant for all, or small random numbers.',
      options: { zero: 'zero', constant: 'constant', random: 'random' },
    },
    scale: { label: 'Scale', help: 'The constant, or the standard deviation of the random start.' },
    jitter: {
      label: 'Added noise σ',
      help: 'A random number of this size on top of each weight. The tiniest noise is enough to break the symmetry; it only takes longer.',
    },
    activation: {
      label: 'Activation',
      help: 'With zero weights tanh and ReLU hand on zeros, sigmoid hands on one half: that decides which gradients are exactly zero.',
      options: { tanh: 'tanh', relu: 'ReLU', sigmoid: 'sigmoid' },
    },
    units: { label: 'Hidden units', help: 'Columns of the first weight matrix.' },
    rate: { label: 'Learning rate', help: 'Step of plain gradient descent on the whole data set.' },
    steps: { label: 'Steps', help: 'Steps of gradient descent in one run.' },
    seed: { label: 'Seed', help: 'Draws the data and the random start.' },
  },
  presets: {
    'zero-tanh': {
      label: 'zero, tanh',
      help: 'All weight gradients are exactly zero; only the output bias moves.',
    },
    'zero-relu': { label: 'zero, ReLU', help: 'As with tanh: nothing but the output bias moves.' },
    'zero-sigmoid': { label: 'zero, sigmoid', help: 'Weights move, but all units move alike.' },
    constant: { label: 'constant 0.5, tanh', help: 'Clones that learn together.' },
    noise: { label: 'constant 0.5 + a grain of noise', help: 'A millionth of noise, and the clones part.' },
    random: { label: '0.1 · randn, tanh', help: 'The usual cure.' },
  },
  channels: {
    loss: { label: 'Loss' },
    accuracy: { label: 'Accuracy' },
    weights: { label: 'W₁, one column per hidden unit' },
    gradients: { label: 'Gradient of W₁' },
    spread: {
      label: 'Largest difference between two columns of W₁',
      help: 'Exactly 0 means that all hidden units are the same function.',
    },
    hiddenGradient: { label: 'Largest gradient of a hidden weight' },
    outputGradient: { label: 'Largest gradient of an output weight' },
    biasMoved: { label: 'How far the output bias has moved' },
  },
  readings: {
    frozen: {
      title: 'Frozen',
      sentence: (n) =>
        `After ${n.step} steps every weight gradient is exactly 0. Only the output bias has moved, by ${number(n.bias)}; the loss is stuck at ${number(n.loss)}.`,
    },
    clones: {
      title: 'Clones',
      sentence: (n) =>
        `The weights have moved, yet after ${n.step} steps the ${n.units} columns are equal to the last bit: the net is one hidden unit wide (loss ${number(n.loss)}, accuracy ${percent(n.accuracy)}).`,
    },
    parting: {
      title: 'Parting, slowly',
      sentence: (n) =>
        `The columns differ by at most ${number(n.spread)}, ${number(n.growth)} times what they started with: the noise is being amplified (loss ${number(n.loss)}).`,
    },
    broken: {
      title: 'Symmetry broken',
      sentence: (n) =>
        `Each column has gone its own way (largest difference ${number(n.spread)}), and the loss is down to ${number(n.loss)}, accuracy ${percent(n.accuracy)}.`,
    },
  },
  words: {
    unit: 'hidden unit',
    input: 'input',
    value: 'value',
    step: 'step',
    loss: 'loss',
    difference: 'difference',
  },
  summaries: {
    weights: (n) =>
      `First weight matrix after ${n.step} steps, a column per hidden unit; the columns differ by at most ${number(n.spread)}.`,
    gradients: (n) => `Its gradient; the largest entry is ${number(n.gradient)}.`,
    loss: (n) => `Loss over the steps; now ${number(n.loss)} nats.`,
    spread: (n) => `Largest difference between two columns over the steps; now ${number(n.spread)}.`,
  },
}

const training: LabText = {
  title: 'Training from each rule',
  lede: 'One deep net, the same data and the same batches, started by different rules: see which of them learn at all.',
  parameters: {
    activation: {
      label: 'Activation',
      help: 'Each rule was derived for a family of activations; try a mismatch.',
      options: ACTIVATION_OPTIONS,
    },
    layers: {
      label: 'Hidden layers',
      help: 'With two layers almost any start works; with ten only the right ones do.',
    },
    units: { label: 'Units per layer', help: 'Width of every hidden layer.' },
    optimizer: {
      label: 'Optimizer',
      help: 'Adam divides each step by the size of past gradients, which hides vanishing gradients, up to a point.',
      options: { sgd: 'SGD', momentum: 'momentum', adam: 'Adam' },
    },
    rate: { label: 'Learning rate', help: 'The same for every rule.' },
    batch: { label: 'Batch size', help: 'Rows in each step.' },
    steps: { label: 'Steps', help: 'Steps of training for each rule.' },
    seed: { label: 'Seed', help: 'Data, batches and weights; all rules share the same stream of luck.' },
  },
  presets: {
    tanh: { label: 'tanh, 8 layers' },
    relu: { label: 'ReLU, 8 layers' },
    shallow: { label: 'ReLU, 2 layers', help: 'Shallow nets forgive a bad start.' },
    sigmoid: {
      label: 'sigmoid, 8 layers',
      help: 'No rule here saves a deep sigmoid net from slow gradients.',
    },
    adam: { label: 'tanh, Adam' },
  },
  channels: {
    loss: { label: 'Training loss' },
    std: { label: 'Std of each layer’s activations' },
    gradient: { label: 'Std of the first layer’s weight gradient' },
  },
  readings: {
    race: {
      title: 'So far',
      sentence: (n) =>
        `After ${n.step} steps ${n.best} is ahead with a loss of ${number(n.bestLoss)}; ${n.stuck === '' ? 'every rule has left the loss of guessing' : `${n.stuck} still stand at the loss of guessing, ${number(n.chance)}`}.`,
    },
    diverged: {
      title: 'Some blew up',
      sentence: (n) =>
        `After ${n.step} steps ${n.best} is ahead with a loss of ${number(n.bestLoss)}; ${n.diverged} gave numbers that are no longer finite.`,
    },
  },
  words: {
    step: 'step',
    loss: 'loss',
    std: 'std',
    layer: 'layer',
    guess: 'guessing',
    gradient: 'gradient, std',
  },
  summaries: {
    loss: (n) => `Loss of each rule after ${n.step} steps: ${n.list}.`,
    std: (n) => `Standard deviation of each layer after ${n.step} steps, a line per rule.`,
    gradient: (n) =>
      `Standard deviation of the gradient of the first layer’s weights over ${n.step} steps, a line per rule.`,
  },
}

export const text: TopicText = {
  title: 'Weight initialisation',
  question: 'How big should the first weights be?',
  lede: 'Push unit-Gaussian data through ten layers of 500 units, before any training. If the weights are too small the signal dies on the way; too large, and every unit saturates.',
  labs: { 'layer-statistics': layerStatistics, symmetry, training },
}
