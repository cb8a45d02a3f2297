import type { TextOf } from '../../../lab/text.ts'
import { count, number, percent, plain } from '../../number-words.en.ts'
import type { experiment } from './experiment.ts'
import type { predictions } from './predictions.ts'

export const text = {
  parameters: {
    start: {
      label: 'Initialisation',
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
      help: 'With zero weights tanh and ReLU output zeros, sigmoid outputs one half: that decides which gradients are exactly zero.',
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
    noise: {
      label: 'constant 0.5 + noise of size 10⁻⁶',
      help: 'A perturbation of a millionth, and the clones part.',
    },
    random: { label: '0.1 · randn, tanh', help: 'The usual cure.' },
  },
  channels: {
    step: { label: 'Step' },
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
        `${n.spread === 0 ? `The ${n.units} columns are equal to the last bit` : `The ${n.units} columns differ by at most ${number(n.spread)}`}; the loss is ${number(n.loss)}.`,
    },
    frozen: {
      title: 'Frozen',
      sentence: (n) =>
        `After ${count(n.step, 'step')} every weight gradient is exactly 0. Only the output biases have moved, by up to ${number(n.biasMoved)}, towards how common each class is; the loss is ${number(n.loss)}.`,
    },
    stopped: {
      title: 'Clones, and no gradient',
      sentence: (n) =>
        `After ${count(n.step, 'step')} the ${n.units} columns are equal to the last bit, and every weight gradient has become exactly 0: the weights no longer move. The loss is ${number(n.loss)}.`,
    },
    clones: {
      title: 'Clones',
      sentence: (n) =>
        `The weights move, yet after ${count(n.step, 'step')} the ${n.units} columns are equal to the last bit, so the network is as good as one hidden unit wide (loss ${number(n.loss)}, accuracy ${percent(n.accuracy)}).`,
    },
    close: {
      title: 'Still close',
      sentence: (n) =>
        `After ${count(n.step, 'step')} the columns differ by at most ${number(n.spread)}; at the start it was ${number(n.startSpread)}. The loss is ${number(n.loss)}.`,
    },
    parting: {
      title: 'Growing apart',
      sentence: (n) =>
        `The columns differ by at most ${number(n.spread)}, after ${count(n.step, 'step')} ${number(n.growth)} times as much as at the start: training amplifies the difference. The loss is ${number(n.loss)}.`,
    },
    unlearned: {
      title: 'Different, but not learning',
      sentence: (n) =>
        `The columns differ by up to ${number(n.spread)}, but after ${count(n.step, 'step')} the loss is ${number(n.loss)}, no lower than the ${number(n.startLoss)} at the start.`,
    },
    broken: {
      title: 'Symmetry broken',
      sentence: (n) =>
        `The columns differ by up to ${number(n.spread)}, and after ${count(n.step, 'step')} the loss is ${number(n.loss)}, accuracy ${percent(n.accuracy)}.`,
    },
  },
  words: {
    waiting: 'Nothing has been computed yet.',
    unit: 'hidden unit',
    input: 'input',
    value: 'value',
    step: 'step',
    loss: 'loss',
    difference: 'difference',
  },
  plots: {
    weights: {
      title: 'W₁, one column per hidden unit',
      summary: (n) =>
        `First weight matrix after ${count(n.step, 'step')}, a column per hidden unit; the columns differ by at most ${number(n.spread)}.`,
    },
    gradients: {
      title: 'Gradient of W₁',
      summary: (n) =>
        `Gradient of the first weight matrix, a column per hidden unit; the largest entry is ${number(n.gradient)}.`,
    },
    loss: {
      title: 'Loss',
      summary: (n) => `Loss over the steps; after ${count(n.step, 'step')} ${number(n.loss)} nats.`,
    },
    differences: {
      title: 'Largest difference between two columns of W₁',
      summary: (n) =>
        `Largest difference between two columns over the steps; after ${count(n.step, 'step')} ${number(n.spread)}.`,
    },
  },
  predictions: {
    clones: {
      question:
        'All weights start at 0.5. After 300 steps of gradient descent, what has become of the eight hidden units?',
      options: {
        apart: 'They have drifted apart',
        clones: 'They have moved, all alike',
        still: 'They have not moved',
      },
      explain: (n) =>
        `The largest difference between two columns is ${plain(n.spread)}. The loss is ${number(n.loss)}; at the start it was ${number(n.startLoss)}.`,
    },
  },
} satisfies TextOf<typeof experiment, typeof predictions>
