import type { LabText } from '../../lab/text.ts'
import { number, percent } from './number.text.en.ts'

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
