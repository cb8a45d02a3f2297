import type { TextOf } from '../../../lab/text.ts'
import { number, plain } from '../../number-words.en.ts'
import type { experiment } from './experiment.ts'
import type { predictions } from './predictions.ts'

const rate = (value: number | string) => plain(value, 2)

export const text = {
  parameters: {
    lowest: {
      label: 'Lowest rate',
      help: 'Where the sweep begins. The loss should hardly move there.',
    },
    highest: { label: 'Highest rate', help: 'Where the sweep ends. The loss should have blown up before.' },
    steps: {
      label: 'Steps of the sweep',
      help: 'A short sweep spends few steps at each rate, so every mark moves to higher rates and scatters more.',
    },
    growth: {
      label: 'Growth',
      help: 'Exponential spends as many steps between 0.001 and 0.01 as between 0.01 and 0.1. A linear sweep passes the useful rates in its first steps.',
      options: { exponential: 'exponential', linear: 'linear' },
    },
    smoothing: {
      label: 'Smoothing β',
      help: 'Share that the running mean keeps in each step. At 0 the lowest loss is that of a lucky mini-batch.',
    },
    trials: {
      label: 'Try thirteen constant rates',
      help: 'After the sweep, thirteen networks from the same start train for 600 steps each at a constant rate. They show how good the sweep’s advice is.',
    },
    optimizer: {
      label: 'Optimizer',
      help: 'Adam’s useful rates lie lower than those of SGD with momentum, by a factor of about three here.',
      options: { momentum: 'SGD, momentum 0.9', adam: 'Adam' },
    },
    layers: { label: 'Hidden layers', help: '32 ReLU units each. Deeper networks blow up at lower rates.' },
    gain: {
      label: 'Scale of the first weights',
      help: 'Multiplies He’s initialisation in the hidden layers. Above 2 the first loss is far above chance level, and the steepest place tells you only how fast that is repaired.',
    },
    batch: { label: 'Batch size', help: 'Larger batches give a smoother curve.' },
    noise: {
      label: 'Noise of the points',
      help: 'Standard deviation of what is added to each coordinate.',
    },
    seed: {
      label: 'Seed',
      help: 'Other points, weights and batches. The marks move by a factor of two or so.',
    },
  },
  presets: {
    momentum: { label: 'SGD with momentum' },
    adam: { label: 'Adam' },
    short: { label: 'Only 100 steps', help: 'Every mark moves to the right.' },
    linear: { label: 'Linear sweep' },
    'no-smoothing': { label: 'No smoothing' },
    'sharp-start': { label: 'Weights three times too large', help: 'Where the steepest place misleads.' },
  },
  channels: {
    step: { label: 'Step of the sweep' },
    rate: { label: 'Learning rate' },
    loss: { label: 'Loss of the mini-batch' },
    smooth: { label: 'Smoothed loss' },
    ended: { label: 'Step that was not finite' },
    triedRate: { label: 'Constant rates tried' },
    triedLoss: { label: 'Loss after 600 steps at each' },
    tried: { label: 'Rates tried so far' },
  },
  readings: {
    noFall: {
      title: 'No fall yet',
      sentence: (n) =>
        `Up to a rate of ${rate(n.rate)} the smoothed loss has not clearly fallen: ${number(n.loss)} at its lowest, ${number(n.first)} at the start.`,
    },
    onlyBlowsUp: {
      title: 'No steepest place',
      sentence: (n) =>
        `The loss rises from a rate of ${rate(n.blowUp)} on, and there is no clear fall before it to measure (first loss ${number(n.first)}). Begin at lower rates, or sweep exponentially.`,
    },
    noBlowUp: {
      title: 'Falling',
      sentence: (n) =>
        `The loss falls fastest at a rate of ${rate(n.steepest)} and is lowest at ${rate(n.lowest)}; it has not blown up so far.`,
    },
    swept: {
      title: 'One sweep',
      sentence: (n) =>
        `The loss falls fastest at a rate of ${rate(n.steepest)} and has blown up at ${rate(n.blowUp)}.`,
    },
    tried: {
      title: 'Sweep and trials',
      sentence: (n) =>
        `The loss falls fastest at a rate of ${rate(n.steepest)} and has blown up at ${rate(n.blowUp)}. Of the constant rates tried so far, ${rate(n.best)} ends lowest.`,
    },
  },
  words: {
    rate: 'learning rate',
    loss: 'loss',
    trialLoss: 'loss after 600 steps',
    chance: 'chance level',
    batchLoss: 'loss of each mini-batch',
    smooth: 'smoothed',
    steepestMark: 'steepest',
    blowUpMark: 'blow-up',
    trial: 'constant rate',
    diverged: 'diverged',
    steepest: 'Steepest fall',
    tenth: 'A tenth of the lowest place',
    lowest: 'Lowest place',
    blowUp: 'Blow-up',
    use: 'Use',
    none: 'none yet',
  },
  plots: {
    sweep: {
      title: 'Loss while the rate rises',
      summary: (n) =>
        `Loss against learning rate in one run. Steepest fall: ${n.steepest}; lowest: ${n.lowest}; blow-up: ${n.blowUp}.`,
    },
    use: {
      title: 'Rates to read off',
      summary: (n) => `Steepest fall: ${n.steepest}; lowest: ${n.lowest}; blow-up: ${n.blowUp}.`,
    },
    trials: {
      title: 'How good is the advice? Training at constant rates',
      summary: (n) =>
        `Loss after 600 steps at ${number(n.tried)} of thirteen constant rates. Best: ${n.best}; diverged: ${number(n.diverged)}.`,
    },
  },
  predictions: {
    'best-constant': {
      question:
        'In one run the rate rises from 0.0001 to 3. The loss falls, has its minimum at some rate, then rises. After that thirteen networks train at constant rates. Which constant rate ends lowest?',
      options: {
        at: 'About the rate at which the sweep has its minimum',
        below: 'Clearly below it: a half to a thirtieth',
        'far-below': 'Less than a thirtieth of it',
      },
      explain: (n) =>
        `The sweep has its minimum at ${rate(n.lowest)}. The best constant rate is ${rate(n.rate)}, ${rate(n.times)} times lower, with a loss of ${number(n.loss)}.`,
    },
  },
} satisfies TextOf<typeof experiment, typeof predictions>
