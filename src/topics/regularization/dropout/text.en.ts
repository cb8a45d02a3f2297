import type { TextOf } from '../../../lab/text.ts'
import { count, number } from '../../number-words.en.ts'
import type { experiment } from './experiment.ts'
import type { predictions } from './predictions.ts'

export const text = {
  parameters: {
    rate: {
      label: 'Learning rate',
      help: 'Each step multiplies the weight by 1 minus the learning rate: above 2 it grows.',
    },
    noise: { label: 'Gradient noise σ', help: 'Standard deviation of what is added to each gradient.' },
    steps: { label: 'Steps', help: 'Steps of gradient descent in one run.' },
    seed: { label: 'Seed', help: 'Draws the noise.' },
  },
  presets: {
    small: { label: 'learning rate 0.01', help: 'Safe, and slow.' },
    unstable: { label: 'learning rate 2.1', help: 'Each step overshoots by more than it gains.' },
  },
  channels: {
    step: { label: 'Step' },
    weight: { label: 'Weight' },
    loss: { label: 'Loss' },
  },
  readings: {
    start: {
      title: 'Before the first step',
      sentence: (n) => `The loss is ${number(n.loss)}.`,
    },
    falling: {
      title: 'The loss falls',
      sentence: (n) =>
        `After ${count(n.step, 'step')} the loss is ${number(n.loss)}; it was ${number(n.start)} at the start.`,
    },
    growing: {
      title: 'The loss grows',
      sentence: (n) =>
        `After ${count(n.step, 'step')} the loss is ${number(n.loss)}, no lower than the ${number(n.start)} at the start.`,
    },
  },
  plots: {
    loss: {
      title: 'Loss',
      summary: (n) => `Loss over the steps: ${number(n.loss)} after ${count(n.step, 'step')}.`,
    },
  },
  words: {
    waiting: 'Nothing has been computed yet.',
    step: 'step',
    loss: 'loss',
  },
  predictions: {
    'large-rate': {
      question:
        'The learning rate is 2.1, so each step multiplies the weight by about −1.1. What does the loss do?',
      options: { falls: 'It falls', grows: 'It grows' },
      explain: (n) => `The loss goes from ${number(n.start)} to ${number(n.loss)}.`,
    },
  },
} satisfies TextOf<typeof experiment, typeof predictions>
