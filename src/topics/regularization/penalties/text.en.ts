import type { TextOf } from '../../../lab/text.ts'
import { count, number, percent, plain } from '../../number-words.en.ts'
import type { experiment } from './experiment.ts'
import type { predictions } from './predictions.ts'

const after = (step: number | string) => `After ${count(step, 'step')}`

export const text = {
  parameters: {
    penalty: {
      label: 'Penalty',
      help: 'L2 adds ½λΣw² to the loss, L1 adds λΣ|w|, elastic net both. Max-norm adds nothing: it scales weights back after each step.',
      options: { l2: 'L2', l1: 'L1', elastic: 'elastic net', 'max-norm': 'max-norm' },
    },
    strength: {
      label: 'Strength λ',
      help: 'Too small, and nothing changes; too large, and the network can no longer fit. Look for the lowest validation loss between.',
    },
    mix: { label: 'Share of L1', help: '0 is L2, 1 is L1.' },
    decay: {
      label: 'Decoupled decay λ',
      help: 'Of the third network, trained by AdamW: each step multiplies its weights by 1 − ηλ. It needs a far larger λ than the penalty does.',
    },
    radius: {
      label: 'Max-norm c',
      help: 'The incoming weights of a hidden unit may be no longer than this. Smaller values hold more units back.',
    },
    optimizer: {
      label: 'Optimizer',
      help: 'Adam divides the gradient of the penalty by √v̂ too, so its L2 is no weight decay. With SGD the two are the same.',
      options: { adam: 'Adam', momentum: 'SGD with momentum', sgd: 'SGD' },
    },
    rate: { label: 'Learning rate η', help: 'SGD needs a higher one than Adam: try 0.1.' },
    steps: {
      label: 'Steps',
      help: 'Batches of 20 points. The longer the network without a penalty trains, the more it overfits.',
    },
    units: { label: 'Units per hidden layer', help: 'Two hidden layers of ReLU.' },
    points: { label: 'Training points', help: 'With 500 points the gap is small without any penalty.' },
    noise: { label: 'Noise of the points', help: 'Standard deviation of each coordinate.' },
    seed: { label: 'Seed', help: 'Other points, weights and batches, the same for all networks.' },
  },
  presets: {
    l2: { label: 'L2' },
    'same-lambda': { label: 'L2 and AdamW, same λ', help: 'λ = 0.01 for both.' },
    l1: { label: 'L1', help: 'Most weights end near zero.' },
    elastic: { label: 'Elastic net', help: 'Half L1, half L2.' },
    'max-norm': { label: 'Max-norm', help: 'No incoming weights longer than 0.5.' },
    sgd: { label: 'L2 with SGD', help: 'Learning rate 0.1.' },
    'too-strong': { label: 'λ = 1', help: 'The penalty wins.' },
    'more-data': { label: '500 points' },
  },
  channels: {
    step: { label: 'Step' },
    losses: {
      label: 'Losses',
      help: 'Training and validation: without a penalty, with it, and with decoupled decay.',
    },
    accuracies: { label: 'Accuracies', help: 'In the same order.' },
    points: { label: 'Training points', help: 'x₁, x₂, class.' },
    plain: { label: 'Probability of class 1, without a penalty', help: 'On a grid over the plane.' },
    penalized: { label: 'Probability of class 1, with the penalty' },
    plainWeights: { label: 'Weights without a penalty' },
    weights: { label: 'Weights with the penalty' },
    decoupledWeights: { label: 'Weights with decoupled decay' },
    gradientSize: { label: 'Size of the gradient, √v̂', help: 'Adam’s, for each weight with the penalty.' },
    nearZero: { label: 'Share of weights near zero', help: 'Smaller than 0.01.' },
    norms: { label: 'Norm of all weights' },
    limited: { label: 'Units held back', help: 'By max-norm, in the last step.' },
  },
  readings: {
    shrinks: {
      title: 'Smaller weights',
      sentence: (n) =>
        `${after(n.step)} the validation loss is ${number(n.held)} with the penalty and ${number(n.plain)} without it. The weights’ norm is ${number(n.factor)} times that without a penalty.`,
    },
    decoupled: {
      title: 'L2 and decoupled decay',
      sentence: (n) =>
        `${after(n.step)} the validation loss is ${number(n.plain)} without a penalty, ${number(n.held)} with L2 in the loss, and ${number(n.decoupled)} with decoupled decay.`,
    },
    sparse: {
      title: 'Weights near zero',
      sentence: (n) =>
        `${after(n.step)} ${percent(n.zeros)} of the weights are smaller than 0.01. The validation loss is ${number(n.held)} with the penalty and ${number(n.plain)} without it.`,
    },
    limited: {
      title: 'Weights on a leash',
      sentence: (n) =>
        `${after(n.step)} max-norm holds back ${n.limited} of ${n.hidden} hidden units. The validation loss is ${number(n.held)} with it and ${number(n.plain)} without it.`,
    },
    strong: {
      title: 'The penalty is too strong',
      sentence: (n) =>
        `${after(n.step)} the training loss is ${number(n.training)}; chance level is 0.693. Without a penalty it is ${number(n.plainTraining)}: the network can no longer afford the weights that it needs.`,
    },
    diverged: {
      title: 'Diverged',
      sentence: (n) => `By step ${number(n.step)} a loss is no longer finite. Lower the learning rate.`,
    },
  },
  words: {
    waiting: 'Nothing has been measured yet.',
    step: 'step',
    loss: 'loss',
    plainTraining: 'without: training',
    plainValidation: 'without: validation',
    training: 'penalty: training',
    validation: 'penalty: validation',
    decoupledTraining: 'decoupled: training',
    decoupledValidation: 'decoupled: validation',
    without: 'without a penalty',
    with: 'with the penalty',
    decoupled: 'decoupled decay',
    class0: 'class 0',
    class1: 'class 1',
    probability: 'P(class 1)',
    boundaryNote: 'filled: with the penalty · dashed: boundary without',
    weight: 'weight',
    count: 'weights',
    first: 'weight from x₁',
    second: 'weight from x₂',
    planeNote: 'one point per unit of layer 1 · grey lines: equal penalty',
    path: 'path of one unit',
    share: 'share of weights',
    size: 'size of the gradient, √v̂',
    decay: 'shrinkage per step',
    shrinkNote: 'weights of the network with the penalty, without those near zero',
    inLoss: 'L2 in the loss, ηλ/√v̂',
    asDecay: 'decoupled, ηλ',
  },
  plots: {
    boundary: {
      title: 'Decision boundary',
      summary: (n) =>
        `${percent(n.plain)} of the validation points are right without a penalty and ${percent(n.held)} with it.`,
    },
    loss: {
      title: 'Training and validation loss',
      summary: (n) =>
        `${after(n.step)}: without a penalty ${number(n.plainTraining)} in training and ${number(n.plain)} in validation, with it ${number(n.training)} and ${number(n.held)}.`,
    },
    weights: {
      title: 'All weights',
      summary: (n) =>
        `The weights’ standard deviation is ${number(n.plain)} without a penalty and ${number(n.held)} with it.`,
    },
    plane: {
      title: 'The two weights of each unit in layer 1',
      summary: (n) =>
        `The longest of the ${n.units} pairs has length ${plain(n.plain)} without a penalty and ${plain(n.held)} with it.`,
    },
    zeros: {
      title: 'Share of weights smaller than 0.01',
      summary: (n) => `${percent(n.plain)} without a penalty and ${percent(n.held)} with it.`,
    },
    shrink: {
      title: 'How fast is each weight shrunk?',
      summary: (n) =>
        `Under Adam the L2 penalty shrinks a weight by ηλ/√v̂ of itself per step: between ${number(n.least)} and ${number(n.most)} for nine in ten of the weights that are not near zero. Decoupled decay shrinks each by ${number(n.decay)}.`,
    },
  },
  predictions: {
    'same-lambda': {
      question:
        'Adam, λ = 0.01. One network has the L2 penalty in its loss, another is trained by AdamW with decoupled decay. Which one ends with the smaller weights?',
      options: { penalty: 'L2 in the loss', same: 'Neither, they are alike', decoupled: 'Decoupled decay' },
      explain: (n) =>
        `The norm of all weights is ${number(n.penalty)} with L2 in the loss, ${number(n.decoupled)} with decoupled decay and ${number(n.none)} with neither. Adam divides the penalty’s gradient by √v̂, which is far below 1 here, so the same λ acts much more strongly.`,
    },
    sparse: {
      question: 'Train with an L1 penalty of λ = 0.003. What share of the weights ends smaller than 0.01?',
      options: {
        few: 'Less than a quarter',
        half: 'A quarter to three quarters',
        most: 'More than three quarters',
      },
      explain: (n) =>
        `${percent(n.share)}; without a penalty it is ${percent(n.without)}. The network still gets ${percent(n.accuracy)} of the validation points right, against ${percent(n.before)} without.`,
    },
  },
} satisfies TextOf<typeof experiment, typeof predictions>
