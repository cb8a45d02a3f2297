import type { Figures } from '../../../lab/reading.ts'
import type { TextOf } from '../../../lab/text.ts'
import { count, number } from '../../number-words.en.ts'
import { ACTIVATION_OPTIONS } from '../activation.text.en.ts'
import type { experiment } from './experiment.ts'
import type { predictions } from './predictions.ts'
import type { RuleName } from './rules.ts'

const RULE_NAMES: Readonly<Record<RuleName, string>> = {
  zero: 'zero',
  'normal-0.01': '0.01 · randn',
  'normal-1': '1.0 · randn',
  xavier: 'Xavier',
  glorot: 'Glorot',
  'tanh-gain': 'gain 5/3',
  he: 'He',
  'he-prelu': 'He for PReLU',
  orthogonal: 'orthogonal',
  lsuv: 'LSUV',
}

/** 'xavier he' as "Xavier, He". */
const names = (list: string) =>
  list
    .split(' ')
    .map((name) => RULE_NAMES[name as RuleName])
    .join(', ')

const gone = (diverged: string) => (diverged === '' ? '' : ` Diverged: ${names(diverged)}.`)

const ahead = (n: { step: number; best: RuleName; bestLoss: number; frames: number }) =>
  `After ${count(n.step, 'step')} ${RULE_NAMES[n.best]} is ahead with a loss of ${number(n.bestLoss)}, averaged over ${n.frames} frames.`

/** Which initialisations are at chance level, and which above it; `others`: finite ones beside the best. */
function rest(n: { stuck: string; worse: string; chance: number }, others = 9): string {
  const groups = [
    ...(n.stuck === '' ? [] : [` Near chance level, ${number(n.chance)}: ${names(n.stuck)}.`]),
    ...(n.worse === '' ? [] : [` Above it: ${names(n.worse)}.`]),
  ]
  if (groups.length > 0 || others === 0) return groups.join('')
  return ` All others are below chance level, ${number(n.chance)}.`
}

/** "Xavier 0.21, He 0.3, …". */
const losses = (n: Figures) =>
  Object.entries(RULE_NAMES)
    .map(([rule, name]) => `${name} ${Number.isFinite(n[rule]) ? number(n[rule]) : 'diverged'}`)
    .join(', ')

export const text = {
  parameters: {
    activation: {
      label: 'Activation',
      help: 'Each scheme was derived for a family of activations. Try one that does not match.',
      options: ACTIVATION_OPTIONS,
    },
    layers: {
      label: 'Hidden layers',
      help: 'Each layer multiplies the signal and the gradient once more.',
    },
    units: { label: 'Units per layer', help: 'Width of every hidden layer.' },
    optimizer: {
      label: 'Optimizer',
      help: 'Adam divides each step by the size of past gradients, so gradients that are too small matter less.',
      options: { sgd: 'SGD', momentum: 'momentum', adam: 'Adam' },
    },
    rate: { label: 'Learning rate', help: 'The same for every initialisation.' },
    batch: { label: 'Batch size', help: 'Examples in each step.' },
    steps: { label: 'Steps', help: 'Steps of training from each initialisation.' },
    seed: {
      label: 'Seed',
      help: 'Data, batches and weights; all initialisations draw from the same random streams.',
    },
  },
  presets: {
    tanh: { label: 'tanh, 8 layers' },
    relu: { label: 'ReLU, 8 layers' },
    shallow: { label: 'ReLU, 2 layers', help: 'Which initialisations fail even here?' },
    sigmoid: {
      label: 'sigmoid, 8 layers',
      help: 'A sigmoid unit propagates back at most a quarter of the gradient.',
    },
    slow: {
      label: 'tanh, rate 0.01, 200 steps',
      help: 'Early in training, the size of the signal still shows in the loss.',
    },
    prelu: {
      label: 'PReLU, rate 0.01, 200 steps',
      help: 'He for PReLU takes the slope below zero into account.',
    },
    adam: {
      label: 'tanh, Adam, 2000 steps',
      help: 'The same network with Adam, for longer.',
    },
  },
  channels: {
    step: { label: 'Step' },
    loss: { label: 'Training loss' },
    std: { label: 'Std of each layer’s activations' },
    gradient: { label: 'Std of the first layer’s weight gradient' },
  },
  readings: {
    start: {
      title: 'Before the first step',
      sentence: (n) =>
        `The losses range from ${number(n.least)} to ${number(n.most)}; chance level is ${number(n.chance)}.${gone(n.diverged)}`,
    },
    race: {
      title: 'Which initialisations learn',
      sentence: (n) => ahead(n) + rest(n),
    },
    none: {
      title: 'None learns',
      sentence: (n) =>
        `After ${count(n.step, 'step')} the lowest loss is ${number(n.least)}; chance level is ${number(n.chance)}.${gone(n.diverged)}`,
    },
    diverged: {
      title: 'Some diverged',
      sentence: (n) => ahead(n) + gone(n.diverged) + rest(n, n.others),
    },
    allDiverged: {
      title: 'All diverged',
      sentence: (n) =>
        `After ${count(n.step, 'step')} no loss is finite any more, whatever the initialisation: the learning rate is too high for this network.`,
    },
  },
  words: {
    ...RULE_NAMES,
    waiting: 'Nothing has been computed yet.',
    step: 'step',
    loss: 'loss',
    std: 'std',
    layer: 'layer',
    guess: 'chance level',
    gradient: 'gradient, std',
  },
  plots: {
    loss: {
      title: 'Training loss',
      summary: (n) => `Loss from each initialisation after ${count(n.step, 'step')}: ${losses(n)}.`,
    },
    layers: {
      title: 'Standard deviation of each layer’s activations',
      summary: (n) =>
        `Standard deviation of each layer after ${count(n.step, 'step')}, a line per initialisation.`,
    },
    gradient: {
      title: 'Standard deviation of the first layer’s weight gradient',
      summary: (n) =>
        `Standard deviation of the gradient of the first layer’s weights over ${count(n.step, 'step')}, a line per initialisation.`,
    },
  },
  predictions: {
    'deep-sigmoid': {
      question:
        'Eight layers of sigmoid, plain gradient descent at rate 0.1. Which of these initialisations gets furthest below chance level, ln 6 = 1.79, in 300 steps?',
      options: {
        xavier: 'Xavier, variance 1/n',
        he: 'He, variance 2/n',
        large: 'Standard normal, variance 1',
        none: 'None of them leaves chance level',
      },
      explain: (n) =>
        `Standard normal weights reach ${number(n.large)}, Xavier ${number(n.xavier)} and He ${number(n.he)}; chance level is ${number(n.chance)}. Large weights make up for slopes of at most a quarter.`,
    },
  },
} satisfies TextOf<typeof experiment, typeof predictions>
