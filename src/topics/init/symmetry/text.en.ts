import type { LabText } from '../../../lab/text.ts'
import { number, percent, steps } from '../number.text.en.ts'

export const symmetry: LabText = {
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
      help: 'All weight gradients are exactly zero; only the output biases move.',
    },
    'zero-relu': { label: 'zero, ReLU', help: 'As with tanh: nothing but the output biases moves.' },
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
    biasMoved: { label: 'How far an output bias has moved' },
  },
  readings: {
    start: {
      title: 'Before the first step',
      sentence: (n) =>
        `${Number(n.spread) === 0 ? `The ${n.units} columns are equal to the last bit` : `The ${n.units} columns differ by at most ${number(n.spread)}`}; the loss is ${number(n.loss)}.`,
    },
    frozen: {
      title: 'Frozen',
      sentence: (n) =>
        `After ${steps(n.step)} every weight gradient is exactly 0. Only the output biases have moved, by up to ${number(n.bias)}, towards how common each class is; the loss is ${number(n.loss)}.`,
    },
    clones: {
      title: 'Clones',
      sentence: (n) =>
        `The weights have moved, yet after ${steps(n.step)} the ${n.units} columns are equal to the last bit: the net is one hidden unit wide (loss ${number(n.loss)}, accuracy ${percent(n.accuracy)}).`,
    },
    parting: {
      title: 'Parting',
      sentence: (n) =>
        `The columns differ by at most ${number(n.spread)}, after ${steps(n.step)} ${number(n.growth)} times as much as at the start: training amplifies the noise (loss ${number(n.loss)}).`,
    },
    broken: {
      title: 'Symmetry broken',
      sentence: (n) =>
        `Each column has gone its own way (largest difference ${number(n.spread)}), and after ${steps(n.step)} the loss is ${number(n.loss)}, accuracy ${percent(n.accuracy)}.`,
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
      `First weight matrix after ${steps(n.step)}, a column per hidden unit; the columns differ by at most ${number(n.spread)}.`,
    gradients: (n) =>
      `Gradient of the first weight matrix, a column per hidden unit; the largest entry is ${number(n.gradient)}.`,
    loss: (n) => `Loss over the steps; now ${number(n.loss)} nats.`,
    spread: (n) => `Largest difference between two columns over the steps; now ${number(n.spread)}.`,
  },
}
