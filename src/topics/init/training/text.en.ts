import type { Figures } from '../../../lab/reading.ts'
import type { TextOf } from '../../../lab/text.ts'
import { count, number } from '../../number-words.en.ts'
import { ACTIVATION_OPTIONS } from '../activation.text.en.ts'
import type { experiment } from './experiment.ts'
import type { RuleName } from './rules.ts'

const RULE_NAMES: Readonly<Record<RuleName, string>> = {
  'normal-0.01': '0.01 · randn',
  'normal-1': '1.0 · randn',
  xavier: 'Xavier',
  he: 'He',
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
function rest(n: { stuck: string; worse: string; chance: number }, others = 5): string {
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
      help: 'Each initialisation was derived for a family of activations; try a mismatch.',
      options: ACTIVATION_OPTIONS,
    },
    layers: {
      label: 'Hidden layers',
      help: 'With two layers almost any initialisation works; with ten only the right ones do.',
    },
    units: { label: 'Units per layer', help: 'Width of every hidden layer.' },
    optimizer: {
      label: 'Optimizer',
      help: 'Adam divides each step by the size of past gradients, which hides vanishing gradients, up to a point.',
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
    shallow: { label: 'ReLU, 2 layers', help: 'Shallow networks forgive a bad initialisation.' },
    sigmoid: {
      label: 'sigmoid, 8 layers',
      help: 'The initialisations made for other activations leave it at chance level; large weights do not.',
    },
    adam: {
      label: 'tanh, Adam, 2000 steps',
      help: 'Even the smallest weights leave the plateau in the end.',
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
      title: 'Who learns',
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
    guess: 'chance',
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
} satisfies TextOf<typeof experiment>
