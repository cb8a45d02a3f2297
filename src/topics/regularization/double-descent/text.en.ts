import type { TextOf } from '../../../lab/text.ts'
import { count, number, percent, plain } from '../../number-words.en.ts'
import type { experiment } from './experiment.ts'
import type { predictions } from './predictions.ts'

interface Errors {
  readonly narrow: number
  readonly narrowWidth: number
  readonly peak: number
  readonly peakWidth: number
  readonly wide: number
  readonly wideWidth: number
}

const course = (n: Errors) =>
  `The test error is ${number(n.narrow)} at width ${plain(n.narrowWidth)}, ${number(n.peak)} at width ${plain(n.peakWidth)} and ${number(n.wide)} at width ${plain(n.wideWidth)}.`

export const text = {
  parameters: {
    model: {
      label: 'Model',
      help: 'Random features and cosines have a fixed hidden layer, and their output weights are solved for exactly. The network trains both layers by gradient descent.',
      options: {
        features: 'random features, digits',
        network: 'trained network, digits',
        cosines: 'cosines, a curve',
      },
    },
    widest: {
      label: 'Greatest width',
      help: 'Features, hidden units or cosines of the widest model. The second descent needs several times the number of examples.',
    },
    lambda: {
      label: 'L2 penalty λ',
      help: 'Used by the second model of each pair. A very small λ leaves the peak; a very large one hardly fits anything.',
    },
    noise: {
      label: 'Noise',
      help: 'Digits: the share of training labels that are wrong. Curve: standard deviation added to the targets. More noise raises the peak and lifts the right end.',
    },
    examples: {
      label: 'Training examples N',
      help: 'The peak stands where the model has just enough weights to fit them, so it moves along.',
    },
    steps: { label: 'Steps of each network', help: 'Adam, all examples in each step, learning rate 0.01.' },
    draws: {
      label: 'Draws',
      help: 'Each has other random weights and other noise. Lines are medians, bands reach from the smallest to the largest.',
    },
    widths: {
      label: 'Widths to try',
      help: 'Evenly spaced on the log axis. Three more surround the threshold.',
    },
    seed: { label: 'Seed', help: 'Other images, weights and noise.' },
  },
  presets: {
    digits: { label: 'Random features' },
    clean: { label: 'No wrong labels' },
    noisy: { label: '40% wrong labels' },
    few: { label: '40 examples', help: 'The peak moves to width 40.' },
    curve: { label: 'A curve', help: 'Twenty noisy points. See what the fits look like.' },
    network: { label: 'Trained network', help: 'Both layers trained; takes a few seconds longer.' },
  },
  channels: {
    done: { label: 'Widths finished' },
    widths: { label: 'Width' },
    train: { label: 'Training error' },
    test: { label: 'Test error' },
    testLow: { label: 'Test error, smallest' },
    testHigh: { label: 'Test error, largest' },
    trainL2: { label: 'Training error with L2' },
    testL2: { label: 'Test error with L2' },
    testL2Low: { label: 'Test error with L2, smallest' },
    testL2High: { label: 'Test error with L2, largest' },
    wrong: { label: 'Wrong on the test images' },
    wrongL2: { label: 'Wrong on the test images with L2' },
    norm: { label: 'Norm of the output weights' },
    normL2: { label: 'Norm of the output weights with L2' },
    smallest: { label: 'Smallest singular value of the features' },
    fits: { label: 'Fitted curves' },
    points: { label: 'Training points' },
  },
  readings: {
    'under-way': {
      title: 'Under way',
      sentence: (n) => `${count(n.done, 'width')} of ${n.total} finished.`,
    },
    wideBetter: {
      title: 'The widest model is best',
      sentence: (n) => `${course(n)} With the penalty it does not exceed ${number(n.peakL2)} from there on.`,
    },
    narrowBetter: {
      title: 'A second descent, but the narrow model is best',
      sentence: (n) => `${course(n)} With the penalty it does not exceed ${number(n.peakL2)} from there on.`,
    },
    noPeak: {
      title: 'No peak here',
      sentence: (n) => course(n),
    },
    noDescent: {
      title: 'No second descent here',
      sentence: (n) => `${course(n)} Try a greater width.`,
    },
    diverged: {
      title: 'Training diverged',
      sentence: (n) => `At one of the ${n.total} widths an error is not finite, so the curves have gaps.`,
    },
  },
  words: {
    waiting: 'No width has finished yet.',
    features: 'random features',
    network: 'hidden units',
    cosines: 'cosines',
    squared: 'squared error',
    entropy: 'cross-entropy',
    test: 'test',
    testL2: 'test, with L2',
    train: 'training',
    trainL2: 'training, with L2',
    without: 'no penalty',
    with: 'with L2',
    share: 'wrong answers',
    chance: 'chance',
    equal: 'threshold',
    norm: '‖W‖',
    singular: 'singular value',
    place: 'x',
    target: 'y',
    truth: 'true curve',
    points: 'training points',
    fit0: 'narrow',
    fit1: 'at the threshold',
    fit2: 'there, with L2',
    fit3: 'widest',
  },
  plots: {
    error: {
      title: 'Error against width',
      summary: (n) =>
        `Test error without penalty over ${n.done} of ${n.total} widths: lowest ${n.low} at width ${n.lowAt}, highest ${n.high} at width ${n.highAt}, ${n.last} at width ${n.lastAt}. The threshold is at width ${n.threshold}.`,
    },
    wrong: {
      title: 'Wrong answers on test images',
      summary: (n) =>
        `Share of test images classified wrongly without penalty: highest ${n.high} at width ${n.highAt}, ${n.last} at width ${n.lastAt}.`,
    },
    fits: {
      title: 'Fitted curves of the first draw',
      summary: () =>
        'Training points, the curve that they were drawn from, and four fits: too narrow to pass through the points, at the threshold without and with the penalty, and the widest.',
    },
    norm: {
      title: 'Size of the output weights',
      summary: (n) =>
        `Norm of the output weights without penalty: highest ${n.high} at width ${n.highAt}, ${n.last} at width ${n.lastAt}.`,
    },
    smallest: {
      title: 'Smallest singular value of the features',
      summary: (n) =>
        `Smallest singular value of the training features: lowest ${n.low} at width ${n.lowAt}, ${n.last} at width ${n.lastAt}.`,
    },
  },
  predictions: {
    beyond: {
      question:
        'One hundred images, of which a tenth has a wrong label. With 100 random features the model can fit all of them, wrong labels included. What does the test error do from there to 1,000 features?',
      options: {
        rises: 'It rises all the way',
        stays: 'It stays where it is',
        above: 'It falls, but the best model with fewer than 80 features stays ahead',
        below: 'It falls below every model with fewer than 80 features',
      },
      explain: (n) =>
        `With ${plain(n.features)} features the test error is ${number(n.wide)}. At the peak it is ${number(n.peak)}, and at best ${number(n.narrow)} with fewer than ${plain(0.8 * Number(n.examples))}.`,
    },
    curve: {
      question:
        'Twenty points of a sine wave, with much noise. A sum of 1,000 cosines passes exactly through every point; a sum of about seven passes between them. Which is closer to the true curve: the sum of 1,000, or the best sum of fewer than 16?',
      options: { worse: 'The best small sum', better: 'The sum of 1,000' },
      explain: (n) =>
        `The squared error against the true curve is ${number(n.narrow)} for ${plain(n.narrowWidth)} cosines and ${number(n.wide)} for ${plain(n.cosines)}. There is a second descent, but here it ends above the first minimum.`,
    },
    mistakes: {
      question:
        'Now both layers of a small network are trained, and its test loss has a peak as well. Does the network with the highest loss also make more mistakes on test images than the one with a single hidden unit?',
      options: { more: 'More mistakes', fewer: 'No, fewer' },
      explain: (n) =>
        `With ${count(n.width, 'hidden unit')} the loss is ${number(n.loss)} nats, against ${number(n.lossNarrow)} with one; yet ${percent(n.peak)} of its answers are wrong, against ${percent(n.narrow)}.`,
    },
  },
} satisfies TextOf<typeof experiment, typeof predictions>
