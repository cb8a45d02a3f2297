import type { TextOf } from '../../../lab/text.ts'
import { count, number, plain } from '../../number-words.en.ts'
import type { experiment } from './experiment.ts'
import type { predictions } from './predictions.ts'

export const text = {
  parameters: {
    gradient: {
      label: 'Gradient',
      help: 'What the optimizers are given in each step.',
      options: {
        constant: 'constant',
        noisy: 'noisy',
        sparse: 'sparse',
        flipping: 'flipping',
      },
    },
    beta1: {
      label: 'β₁',
      help: 'Share of m that is kept. The correction of m is over after about 1/(1 − β₁) steps.',
    },
    beta2: {
      label: 'β₂',
      help: 'Share of v that is kept. The correction of v is over after about 1/(1 − β₂) steps: 1,000 of them with 0.999.',
    },
    alpha: {
      label: 'RMSProp’s α',
      help: 'Share of the mean square that RMSProp keeps. Its first step is 1/√(1 − α) learning rates long.',
    },
    size: {
      label: 'Size of the gradient',
      help: 'Multiplies every gradient. The steps of all four stay as they are: only ε breaks that, far below 10⁻⁴.',
    },
    noise: {
      label: 'Noise σ',
      help: 'Standard deviation of the noise, where the mean gradient is 1. The more noise, the shorter Adam’s steps.',
    },
    every: {
      label: 'One gradient in',
      help: 'Steps from one gradient to the next; between them the gradient is 0.',
    },
    steps: { label: 'Steps', help: 'Steps of one run.' },
    seed: { label: 'Seed', help: 'Draws the noise.' },
  },
  presets: {
    constant: { label: 'constant gradient', help: 'The same gradient in every step.' },
    noisy: { label: 'noisy', help: 'Mean 1, standard deviation 2.' },
    sparse: { label: 'sparse', help: 'One gradient in ten steps, as for a rare word.' },
    flipping: { label: 'sign-flipping', help: '+1, −1, +1, …: no direction at all.' },
    'a-thousand-times': { label: '1,000 × larger', help: 'Every gradient times 1,000: nothing changes.' },
    'equal-betas': { label: 'β₂ = β₁', help: 'Without correction the first step is now too short.' },
    'long-run': { label: '1,000 steps', help: 'Long enough to see AdaGrad fade and the correction end.' },
  },
  channels: {
    step: { label: 'Step t' },
    gradient: { label: 'Gradient' },
    m: { label: 'First moment m' },
    v: { label: 'Second moment v' },
    mHat: { label: 'Corrected first moment m̂' },
    vHat: { label: 'Corrected second moment v̂' },
    corrected: { label: 'Adam’s step' },
    uncorrected: { label: 'Adam’s step without correction' },
    adagrad: { label: 'AdaGrad’s step' },
    rmsprop: { label: 'RMSProp’s step' },
  },
  readings: {
    longer: {
      title: 'Too long without correction',
      sentence: (n) =>
        `Without correction the first step is ${plain(n.first)} learning rates long and the longest ${plain(n.most)}, at t = ${number(n.at)}. With it no step is longer than ${plain(n.corrected)}.`,
    },
    shorter: {
      title: 'Not too long',
      sentence: (n) =>
        `Without correction the first step is ${plain(n.first)} learning rates long and the longest ${plain(n.most)}; with it the longest is ${plain(n.corrected)}.`,
    },
    flipping: {
      title: 'No direction, short steps',
      sentence: (n) =>
        `After ${count(n.step, 'step')} Adam’s step is ${plain(n.corrected)} learning rates long, since m averages the signs away. RMSProp still takes ${plain(n.rmsprop)} back and forth, AdaGrad ${plain(n.adagrad)}.`,
    },
  },
  plots: {
    steps: {
      title: 'Length of Adam’s step',
      summary: (n) =>
        `Step in learning rates against t, with and without bias correction. At t = ${number(n.step)}: ${number(n.corrected)} and ${number(n.uncorrected)}.`,
    },
    moments: {
      title: 'Moments, as they are and corrected',
      summary: (n) =>
        `m and v start at 0 and rise slowly; the corrected ones are right from the start. At t = ${number(n.step)} m is ${number(n.m)} and v ${number(n.v)}.`,
    },
    decay: {
      title: 'AdaGrad beside RMSProp',
      summary: (n) =>
        `Absolute step in learning rates, both axes logarithmic. At t = ${number(n.step)}: AdaGrad ${number(n.adagrad)}, RMSProp ${number(n.rmsprop)}.`,
    },
    gradient: {
      title: 'Gradient',
      summary: (n) => `The gradient at each step; ${number(n.gradient)} at t = ${number(n.step)}.`,
    },
  },
  words: {
    waiting: 'Nothing has been computed yet.',
    step: 'step t',
    length: 'step',
    rates: 'learning rates',
    corrected: 'corrected',
    uncorrected: 'uncorrected',
    one: 'one learning rate',
    m: 'm / mean gradient',
    v: 'v / mean square',
    mHat: 'm̂',
    vHat: 'v̂',
    moment: 'share of the first gradient, of its square',
    adagrad: 'AdaGrad',
    rmsprop: 'RMSProp',
    root: '1/√t',
    gradient: 'gradient',
  },
  predictions: {
    'first-step': {
      question:
        'Adam starts with m = v = 0. The notes say that without bias correction its first steps are gigantic. With β₁ = 0.9 and β₂ = 0.999, how long is the first step for a constant gradient?',
      options: {
        tenth: 'A tenth of the learning rate',
        three: 'About three times the learning rate',
        thousand: 'A thousand times the learning rate or more',
      },
      explain: (n) =>
        `${plain(n.first)} learning rates, against ${plain(n.corrected)} with correction. m is 0.1 g and √v is √0.001 g = 0.032 g, and 0.1/0.032 = 3.2.`,
    },
    'adagrad-decay': {
      question:
        'The gradient is the same in every step. How long is AdaGrad’s step after 400 steps, compared with its first?',
      options: {
        same: 'As long',
        twentieth: 'A twentieth',
        'four-hundredth': 'A four-hundredth',
      },
      explain: (n) =>
        `${plain(n.adagrad)} learning rates: the sum of squares after t steps is t g², so the step is 1/√t. RMSProp, which averages instead of summing, takes ${plain(n.rmsprop)}.`,
    },
  },
} satisfies TextOf<typeof experiment, typeof predictions>
