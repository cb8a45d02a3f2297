import type { LabText } from '../../lab/text.ts'
import { ACTIVATION_OPTIONS } from './activation.text.en.ts'
import { number } from './number.text.en.ts'

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
      help: 'No rule here saves a deep sigmoid net from slow gradients.',
    },
    adam: { label: 'tanh, Adam' },
  },
  channels: {
    loss: { label: 'Training loss' },
    std: { label: 'Std of each layer’s activations' },
    gradient: { label: 'Std of the first layer’s weight gradient' },
  },
  readings: {
    race: {
      title: 'So far',
      sentence: (n) =>
        `After ${n.step} steps ${n.best} is ahead with a loss of ${number(n.bestLoss)}; ${n.stuck === '' ? 'every rule has left the loss of guessing' : `at the loss of guessing (${number(n.chance)}) still: ${n.stuck}`}.`,
    },
    diverged: {
      title: 'Some blew up',
      sentence: (n) =>
        `After ${n.step} steps ${n.best} is ahead with a loss of ${number(n.bestLoss)}; ${n.diverged} gave numbers that are no longer finite.`,
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
    loss: (n) => `Loss of each rule after ${n.step} steps: ${n.list}.`,
    std: (n) => `Standard deviation of each layer after ${n.step} steps, a line per rule.`,
    gradient: (n) =>
      `Standard deviation of the gradient of the first layer’s weights over ${n.step} steps, a line per rule.`,
  },
}
