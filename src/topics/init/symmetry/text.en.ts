import type { TextOf } from '../../../lab/text.ts'
import { count, number, percent, plain } from '../../number-words.en.ts'
import type { experiment } from './experiment.ts'
import type { predictions } from './predictions.ts'

export const text = {
  parameters: {
    start: {
      label: 'Initialisation',
      help: 'How W₁ and W₂ start: zero, one constant for all, or random numbers. The biases start at 0.',
      options: { zero: 'zero', constant: 'constant', random: 'random' },
    },
    scale: { label: 'Scale', help: 'The constant, or the standard deviation of the random numbers.' },
    jitter: {
      label: 'Added noise σ',
      help: 'Standard deviation of a random number that is added to each of the numbers chosen below.',
    },
    noiseOn: {
      label: 'Noise on',
      help: 'Which numbers are perturbed. Does it suffice to randomise only one of the matrices, or only the hidden biases?',
      options: { weights: 'W₁ and W₂', w1: 'only W₁', w2: 'only W₂', biases: 'only hidden biases' },
    },
    activation: {
      label: 'Activation',
      help: 'With zero weights, tanh and ReLU output 0 and sigmoid outputs ½. This decides which gradients are exactly zero.',
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
      help: 'Look at the gradients, and at what the loss does.',
    },
    'zero-relu': { label: 'zero, ReLU', help: 'The same with ReLU.' },
    'zero-sigmoid': { label: 'zero, sigmoid', help: 'The same with sigmoid, whose output for 0 is ½.' },
    constant: { label: 'constant 0.5, tanh', help: 'All weights equal, but not zero.' },
    noise: {
      label: 'constant 0.5 + noise of size 10⁻⁶',
      help: 'A perturbation of a millionth.',
    },
    'noise-w1': { label: 'noise on W₁ only', help: 'W₂ starts with equal rows.' },
    'noise-w2': { label: 'noise on W₂ only', help: 'W₁ starts with equal columns.' },
    'noise-biases': { label: 'noise on the hidden biases only', help: 'Both matrices start constant.' },
    random: { label: '0.1 · randn, tanh', help: 'Random weights, the usual choice.' },
  },
  channels: {
    step: { label: 'Step' },
    loss: { label: 'Loss' },
    accuracy: { label: 'Accuracy' },
    weights: { label: 'W₁, one column per hidden unit' },
    gradients: { label: 'Gradient of W₁' },
    outputWeights: { label: 'W₂ᵀ, one column per hidden unit' },
    outputGradients: { label: 'Gradient of W₂ᵀ' },
    outputSpread: { label: 'Largest difference between two hidden units in W₂' },
    spread: {
      label: 'Largest difference between two columns of W₁',
      help: 'Exactly 0 means that all hidden units have the same input weights.',
    },
    hiddenGradient: { label: 'Largest gradient of a hidden weight' },
    outputGradient: { label: 'Largest gradient of an output weight' },
    biasMoved: { label: 'How far an output bias has moved' },
  },
  readings: {
    start: {
      title: 'Before the first step',
      sentence: (n) =>
        `${n.spread === 0 ? `The ${n.units} columns of W₁ are equal to the last bit` : `The ${n.units} columns of W₁ differ by at most ${number(n.spread)}`}, those of W₂ᵀ ${n.outputSpread === 0 ? 'are equal' : `by ${number(n.outputSpread)}`}; the loss is ${number(n.loss)}.`,
    },
    frozen: {
      title: 'Frozen',
      sentence: (n) =>
        `After ${count(n.step, 'step')} every weight gradient is exactly 0. Only the output biases have moved, by up to ${number(n.biasMoved)}, towards how common each class is; the loss is ${number(n.loss)}.`,
    },
    stopped: {
      title: 'Identical units, and no gradient',
      sentence: (n) =>
        `After ${count(n.step, 'step')} the ${n.units} columns are equal to the last bit, and every weight gradient has become exactly 0: the weights no longer move. The loss is ${number(n.loss)}.`,
    },
    clones: {
      title: 'Identical units',
      sentence: (n) =>
        `The weights move, yet after ${count(n.step, 'step')} the ${n.units} columns are equal to the last bit, so the network computes no more than with one hidden unit (loss ${number(n.loss)}, accuracy ${percent(n.accuracy)}).`,
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
    class: 'class',
    w1: 'W₁',
    w2: 'W₂',
    logNote: 'exactly 0 is not on a log axis',
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
    'output-weights': {
      title: 'W₂ᵀ, one column per hidden unit',
      summary: (n) =>
        `Second weight matrix, transposed, after ${count(n.step, 'step')}, a column per hidden unit; the columns differ by at most ${number(n.outputSpread)}.`,
    },
    'output-gradients': {
      title: 'Gradient of W₂ᵀ',
      summary: (n) =>
        `Gradient of the second weight matrix, transposed, a column per hidden unit; the largest entry is ${number(n.outputGradient)}.`,
    },
    loss: {
      title: 'Loss',
      summary: (n) => `Loss over the steps; after ${count(n.step, 'step')} ${number(n.loss)} nats.`,
    },
    differences: {
      title: 'Largest difference between two hidden units',
      summary: (n) =>
        `Largest difference between two hidden units over the steps, on a log axis; after ${count(n.step, 'step')} ${number(n.spread)} in W₁ and ${number(n.outputSpread)} in W₂.`,
    },
  },
  predictions: {
    clones: {
      question:
        'All weights start at 0.5. After 300 steps of gradient descent, what has become of the eight hidden units?',
      options: {
        apart: 'They have become different',
        clones: 'They have moved, but are still identical',
        still: 'They have not moved',
      },
      explain: (n) =>
        `The largest difference between two columns is ${plain(n.spread)}. The loss is ${number(n.loss)}; at the start it was ${number(n.startLoss)}.`,
    },
    'only-output': {
      question:
        'All weights start at 0.5. Now add noise of size 0.01 to W₂ alone; the columns of W₁ stay exactly equal. Do the hidden units become different?',
      options: { no: 'No: W₁ stays symmetric', yes: 'Yes' },
      explain: (n) =>
        `After 300 steps two columns of W₁ differ by up to ${number(n.spread)}. Without the noise the difference is exactly 0.`,
    },
  },
} satisfies TextOf<typeof experiment, typeof predictions>
