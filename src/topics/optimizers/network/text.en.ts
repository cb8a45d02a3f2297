import type { TextOf } from '../../../lab/text.ts'
import { count, number, plain } from '../../number-words.en.ts'
import type { experiment } from './experiment.ts'
import type { predictions } from './predictions.ts'

const NAMES = {
  sgd: 'SGD',
  momentum: 'Momentum',
  nesterov: 'Nesterov',
  adagrad: 'AdaGrad',
  rmsprop: 'RMSProp',
  adam: 'Adam',
  adamL2: 'Adam + L2',
  adamw: 'AdamW',
} as const
const named = (name: number | string) => (NAMES as Readonly<Record<string, string>>)[name] ?? String(name)

const rates = {
  '0.0003': '0.0003',
  '0.001': '0.001',
  '0.003': '0.003',
  '0.01': '0.01',
  '0.03': '0.03',
  '0.1': '0.1',
  '0.3': '0.3',
  '1': '1',
}

export const text = {
  parameters: {
    rate: {
      label: 'One learning rate for all',
      help: 'At which the optimizers are compared first. Low values favour those that divide by the size of the gradient, high values SGD.',
      options: rates,
    },
    steps: { label: 'Steps', help: 'Training steps of each run. With many of them the differences shrink.' },
    decay: {
      label: 'Weight decay λ',
      help: 'Above 0 two more optimizers run: Adam with a penalty ½λΣW² in the loss, and AdamW, which multiplies the weights by 1 − rate · λ.',
    },
    batch: { label: 'Batch size', help: 'Examples per step. Small batches make noisy gradients.' },
    units: { label: 'Units per layer', help: 'Of the two hidden ReLU layers.' },
    noise: { label: 'Noise of the points', help: 'Standard deviation round the three spiral arms.' },
    seed: {
      label: 'Seed',
      help: 'Draws the points, the first weights and the batches: the same for every optimizer.',
    },
  },
  presets: {
    'one-rate': { label: '0.01 for all', help: 'Adam’s usual range, and far too low for SGD.' },
    'high-rate': { label: '0.3 for all', help: 'SGD’s range, and far too high for Adam.' },
    long: { label: '800 steps', help: 'Four times as many: the best of each come closer.' },
    'small-batches': { label: 'batches of 4', help: 'Noisy gradients.' },
    'weight-decay': {
      label: 'AdamW and L2',
      help: 'The same λ = 0.02, as a penalty in the loss and as AdamW’s decay.',
    },
  },
  channels: {
    done: { label: 'Runs that are done' },
    checkpoints: { label: 'Steps of the checkpoints' },
    training: { label: 'Training loss' },
    validation: { label: 'Validation loss' },
    ratio: { label: 'Update ratio ‖ΔW‖/‖W‖' },
    accuracy: { label: 'Validation accuracy' },
    norm: { label: 'Norm of all weights' },
    low: { label: 'Effective step |Δp|/|g|, 10th percentile' },
    high: { label: 'Effective step |Δp|/|g|, 90th percentile' },
  },
  readings: {
    running: { title: 'Sweeping', sentence: (n) => `${number(n.done)} of ${count(n.all, 'run')} are done.` },
    nobody: {
      title: 'Nothing trains',
      sentence: (n) => `At ${n.rate} every run has diverged. Choose a lower learning rate.`,
    },
    changes: {
      title: 'The ranking changes',
      sentence: (n) =>
        `At ${n.rate} for all, ${named(n.common)} is first with a training loss of ${number(n.commonLoss)}. With each at its own best rate it is ${named(n.own)} with ${number(n.ownLoss)}, and ${number(n.moved)} of ${number(n.lanes)} change places.`,
    },
    same: {
      title: 'The ranking stays',
      sentence: (n) =>
        `${named(n.common)} is first at ${n.rate} for all, with a training loss of ${number(n.commonLoss)}, and with each at its own best, ${number(n.ownLoss)}.`,
    },
    decay: {
      title: 'L2 in Adam is not weight decay',
      sentence: (n) =>
        `Each at its best rate and λ = ${plain(n.decay)}, the penalty leaves Adam at a training loss of ${number(n.l2Loss)} and weights of norm ${number(n.l2Norm)}; AdamW comes to ${number(n.wLoss)} and ${number(n.wNorm)}. AdamW’s λ is multiplied by the learning rate; the penalty’s gradient is divided by √v̂ instead.`,
    },
  },
  plots: {
    rates: {
      title: 'Final training loss against learning rate',
      summary: (n) =>
        `One line per optimizer over eight learning rates, after ${count(n.done, 'run')}. ${n.list}`,
    },
    'one-rate': {
      title: 'One learning rate for all',
      summary: (n) => `Training loss of each optimizer at ${n.rate}, on a log axis. ${n.list}`,
    },
    'own-best': {
      title: 'Each at its own best',
      summary: (n) => `Training loss of each optimizer at its best learning rate, on a log axis. ${n.list}`,
    },
    ratio: {
      title: 'Update ratio, each at its best',
      summary: (n) =>
        `‖ΔW‖/‖W‖ of one step at each checkpoint, on a log axis, for ${count(n.lanes, 'optimizer')}.`,
    },
    ranking: {
      title: 'Ranking',
      summary: (n) => `Table of losses, best rates, accuracy, weight norms and effective steps. ${n.list}`,
    },
  },
  words: {
    waiting: 'Nothing has been computed yet.',
    ...NAMES,
    rate: 'learning rate',
    loss: 'training loss',
    step: 'step',
    ratio: '‖ΔW‖/‖W‖',
    chosen: 'for all',
    optimizer: 'optimizer',
    common: 'at one rate',
    bestRate: 'best rate',
    best: 'at its best',
    validation: 'validation',
    accuracy: 'accuracy',
    norm: 'norm',
    effective: 'step 10–90%',
    diverged: 'diverged',
  },
  predictions: {
    'l2-or-adamw': {
      question:
        'Weights shall decay with λ = 0.02: once by a penalty ½λΣW² in the loss of Adam, once by AdamW. Each may use its best learning rate. Which ends at the lower training loss?',
      options: {
        alike: 'Both about alike: it is the same λ',
        l2: 'Adam with the penalty',
        adamw: 'AdamW',
      },
      explain: (n) =>
        `Adam with the penalty ends at ${number(n.l2)}, AdamW at ${number(n.w)}; without any decay Adam ends at ${number(n.adam)}. The penalty’s gradient is divided by √v̂ like any other, which makes it far stronger than λ says.`,
    },
  },
} satisfies TextOf<typeof experiment, typeof predictions>
