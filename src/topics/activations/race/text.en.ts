import type { TextOf } from '../../../lab/text.ts'
import { count, number, plain } from '../../number-words.en.ts'
import { COURSE_NAMES } from '../words.text.en.ts'
import type { experiment } from './experiment.ts'
import type { predictions } from './predictions.ts'

interface Pair {
  readonly target: number
  readonly pairs: number
  readonly relu: number
  readonly tanh: number
  readonly ratio: number
  readonly least: number
  readonly most: number
}

const arrivals = ({ target, pairs, relu, tanh }: Pair) =>
  pairs === 1
    ? `ReLU needed ${count(relu, 'step')} to a loss of ${plain(target)}, tanh ${number(tanh)}`
    : `Over ${pairs} repeats ReLU needed ${number(relu)} steps on average to a loss of ${plain(target)}, tanh ${number(tanh)}`

const pair = (n: Pair) =>
  `${arrivals(n)}: ${number(n.ratio)} times as many${n.pairs === 1 ? '' : ` (${number(n.least)} to ${number(n.most)})`}`

/** Names of networks that are level: "tanh and ReLU". */
const named = (keys: string) =>
  keys
    .split(',')
    .map((key) => Object.entries(COURSE_NAMES).find(([name]) => name === key)?.[1] ?? key)
    .join(' and ')

export const text = {
  parameters: {
    layers: { label: 'Hidden layers', help: 'Deeper networks multiply more slopes.' },
    units: {
      label: 'Units per layer',
      help: 'Maxout needs two lines for each.',
    },
    rule: {
      label: 'Initialisation',
      help: 'He for the ReLU family and ELU and Xavier for the others, or one scheme for all. The random draws are the same.',
      options: { matched: 'matched', xavier: 'Xavier', he: 'He' },
    },
    optimizer: {
      label: 'Optimizer',
      help: 'Adam divides each step by the size of past gradients.',
      options: { sgd: 'SGD', momentum: 'momentum', adam: 'Adam' },
    },
    rate: {
      label: 'Learning rate',
      help: 'The same for all, or the value around which each searches for its best.',
    },
    rates: {
      label: 'Choice of the rate',
      help: 'The same for all, or for each the best of 0.3, 1, 3 and 10 times it, from two trials with other seeds.',
      options: { shared: 'the same', own: 'best for each' },
    },
    batch: { label: 'Batch size', help: 'Points in each step; the same ones for all.' },
    target: {
      label: 'Target loss',
      help: 'A network has finished once its training loss over all data is this low.',
    },
    steps: { label: 'Steps', help: 'Runs that miss the target by this step count as unfinished.' },
    every: { label: 'Evaluate every', help: 'Steps between two evaluations of the loss.' },
    repeats: { label: 'Repeats', help: 'Each with other initial weights and another order of batches.' },
    seed: { label: 'Seed', help: 'Draws the data and the initial weights of the first repeat.' },
  },
  presets: {
    shared: { label: 'one rate for all' },
    'own-rates': { label: 'best rate for each', help: 'A fairer race: each looks for a good rate first.' },
    deep: { label: '6 layers', help: 'Twice as deep.' },
    'plain-sgd': { label: 'plain SGD' },
    adam: { label: 'Adam' },
    'high-rate': { label: 'learning rate 0.3', help: 'Ten times the default rate.' },
    long: { label: '3000 steps', help: 'Does sigmoid arrive in the end?' },
    'same-start': { label: 'Xavier for all' },
  },
  channels: {
    repeat: { label: 'Repeat' },
    step: { label: 'Step' },
    loss: { label: 'Training loss' },
    accuracy: { label: 'accuracy, %', help: 'Share of the training points that are classified right.' },
    silent: { label: 'Hidden units that are inactive for all data' },
    slopes: { label: 'PReLU’s learned slopes' },
    parameters: { label: 'parameters', help: 'Numbers that the network learns.' },
    rate: { label: 'learning rate', help: 'The shared one, or the one that it chose.' },
    stepsTo: { label: 'Steps to the target loss' },
  },
  readings: {
    scouting: {
      title: 'Looking for good rates',
      sentence: () =>
        'Each activation tries four learning rates, with initial weights that are not used in the race.',
    },
    nobody: {
      title: 'No network has finished yet',
      sentence: (n) =>
        `No network has reached a training loss of ${plain(n.target)}; this is step ${number(n.step)} of repeat ${n.repeat}.`,
    },
    'no-pair': {
      title: 'The first to finish',
      sentence: (n) =>
        `First at a loss of ${plain(n.target)}: ${named(n.first)}, after ${count(n.firstSteps, 'step')} on average. ReLU reached it in ${n.relu} of ${count(n.repeat, 'repeat')} so far, tanh in ${n.tanh}.`,
    },
    'relu-lost': {
      title: 'ReLU did not always finish',
      sentence: (n) =>
        `ReLU reached a loss of ${plain(n.target)} in ${n.relu} of ${count(n.repeats, 'repeat')}, tanh in ${n.tanh}. In this setting “about ${n.claim} times faster” does not hold.`,
    },
    'claim-holds': {
      title: 'Six times faster: it holds here',
      sentence: (n) =>
        `${pair(n)}. The “about ${n.claim} times” of the lecture notes holds in this setting; ${named(n.first)} came first.`,
    },
    'claim-partly': {
      title: 'Six times on average, but not in every repeat',
      sentence: (n) =>
        `${pair(n)}. The “about ${n.claim} times” of the lecture notes holds on average, but not in every repeat; ${named(n.first)} came first.`,
    },
    'claim-smaller': {
      title: 'Faster, but not six times',
      sentence: (n) =>
        `${pair(n)}. The “about ${n.claim} times” of the lecture notes does not hold against tanh here; ${named(n.first)} came first.`,
    },
    'claim-fails': {
      title: 'Not faster than tanh here',
      sentence: (n) =>
        `${arrivals(n)}. ReLU is no faster than tanh here, where lecture notes say about ${n.claim} times; ${named(n.first)} came first.`,
    },
  },
  words: {
    ...COURSE_NAMES,
    function: 'activation',
    scouting: 'trying learning rates',
    repeat: 'repeat',
    loss: 'loss',
    target: 'target loss',
    step: 'step',
    finishNote: 'bar: mean; points: each repeat; no bar: not reached',
    meanSteps: 'steps (range)',
    stepsNeeded: 'steps',
    slope: 'slope a',
    layer: 'layer',
    share: 'share',
    never: 'not reached',
    notFinite: 'not finite',
  },
  plots: {
    loss: {
      title: 'Training loss',
      summary: (n) =>
        `Training loss of seven networks in repeat ${n.repeat} of ${n.repeats}, on a log axis: ${n.losses}.`,
    },
    finish: {
      title: 'Steps to the target loss',
      summary: (n) => `Mean number of steps to a loss of ${plain(n.target)}: ${n.list}.`,
    },
    slopes: {
      title: 'PReLU’s learned slopes',
      summary: (n) => `Slopes below zero that PReLU has learned, layer by layer: ${n.list}.`,
    },
    inactive: {
      title: 'Hidden units that are inactive for all data',
      summary: (n) => `Share of hidden units that are inactive for all data: ${n.list}.`,
    },
    table: {
      title: 'Each network in numbers',
      summary: (n) =>
        `Steps to a loss of ${plain(n.target)}, parameters, learning rate and accuracy of seven networks.`,
    },
  },
  predictions: {
    'six-times': {
      question:
        'Lecture notes say that networks with ReLU train “about six times faster” than with tanh. Three hidden layers of 24 units, each activation with the initialisation made for it, one learning rate for all: how many times as many steps does tanh need as ReLU?',
      options: { similar: 'About as many', twice: 'About twice as many', six: 'Four times as many or more' },
      explain: (n) =>
        `${n.pairs === 0 ? 'They never both reached the target.' : `Over ${count(n.pairs, 'repeat')} tanh needed ${number(n.ratio)} times as many steps as ReLU, with the same draws and batches.`} Sigmoid reached the target in ${n.sigmoid} of ${count(n.repeats, 'repeat')}.`,
    },
  },
} satisfies TextOf<typeof experiment, typeof predictions>
