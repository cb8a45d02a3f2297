import type { LabText } from '../../../lab/text.ts'
import { ACTIVATION_OPTIONS } from '../activation.text.en.ts'
import { number, steps } from '../number.text.en.ts'

/** Which rules are at the loss of guessing, and which above it. */
function others(n: Readonly<Record<string, number | string>>): string {
  const groups = [
    ...(n.stuck === '' ? [] : [`At the loss of guessing, ${number(n.chance)}: ${n.stuck}.`]),
    ...(n.worse === '' ? [] : [`Above it: ${n.worse}.`]),
  ]
  return groups.length > 0
    ? groups.join(' ')
    : `All others are below the loss of guessing, ${number(n.chance)}.`
}

export const training: LabText = {
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
      help: 'The rules made for other activations leave it guessing; large weights do not.',
    },
    adam: { label: 'tanh, Adam, 2000 steps', help: 'Even the smallest start leaves the plateau in the end.' },
  },
  channels: {
    loss: { label: 'Training loss' },
    std: { label: 'Std of each layer’s activations' },
    gradient: { label: 'Std of the first layer’s weight gradient' },
  },
  readings: {
    race: {
      title: 'Who learns',
      sentence: (n) =>
        `After ${steps(n.step)} ${n.best} is ahead with a loss of ${number(n.bestLoss)}. ${others(n)}`,
    },
    diverged: {
      title: 'Some blew up',
      sentence: (n) =>
        `After ${steps(n.step)} ${n.best} is ahead with a loss of ${number(n.bestLoss)}. No longer finite: ${n.diverged}. ${others(n)}`,
    },
    allDiverged: {
      title: 'All blew up',
      sentence: (n) =>
        `After ${steps(n.step)} no loss is finite any more, whatever the start: these steps are too long for this net.`,
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
    loss: (n) => `Loss of each rule after ${steps(n.step)}: ${n.list}.`,
    std: (n) => `Standard deviation of each layer after ${steps(n.step)}, a line per rule.`,
    gradient: (n) =>
      `Standard deviation of the gradient of the first layer’s weights over ${steps(n.step)}, a line per rule.`,
  },
}
