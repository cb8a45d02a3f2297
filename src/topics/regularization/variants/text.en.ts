import type { TextOf } from '../../../lab/text.ts'
import { count, percent, plain } from '../../number-words.en.ts'
import type { experiment } from './experiment.ts'
import type { predictions } from './predictions.ts'

/** Names of the methods, in plots and in sentences. */
export const METHOD_NAMES = {
  plain: 'plain',
  'early-stopping': 'early stopping',
  dropout: 'dropout',
  dropconnect: 'DropConnect',
  'stochastic-depth': 'stochastic depth',
  'fractional-pooling': 'fractional pooling',
  'batch-norm': 'batch norm',
  'ghost-batch-norm': 'batch norm of 8',
  'label-smoothing': 'label smoothing',
  'label-noise': 'label noise',
} as const

const nameOf = (method: string | number) => METHOD_NAMES[method as keyof typeof METHOD_NAMES]

const spread = (n: { better: number; worse: number }) =>
  n.worse > 0
    ? `${count(n.worse, 'method')} did clearly worse.`
    : 'The differences of the others are within the spread.'

export const text = {
  parameters: {
    examples: {
      label: 'Training images',
      help: 'With more images there is less to gain, and the differences shrink.',
    },
    wrong: {
      label: 'Wrong labels',
      help: 'Share of the training and validation labels that name another digit. Test labels are all right.',
    },
    keep: {
      label: 'Probability to keep',
      help: 'Of units in dropout, of weights in DropConnect, and of the last block in stochastic depth. Small values are strong; too strong, and the network learns nothing.',
    },
    smoothing: {
      label: 'Smoothing, and label noise',
      help: 'Label smoothing spreads this share of each target over all classes. Label noise draws each label anew with this probability at every step: the same targets on average.',
    },
    steps: {
      label: 'Steps',
      help: 'Batches of 32. Methods that add noise learn more slowly, and gain from longer runs.',
    },
    rate: { label: 'Learning rate', help: 'Of Adam, the same for every method.' },
    repeats: {
      label: 'Repetitions',
      help: 'Each has its own images, first weights and batches, which all methods share. More of them find smaller differences.',
    },
    seed: { label: 'Seed', help: 'Of the first repetition; the others follow from it.' },
  },
  presets: {
    small: { label: '120 images, 20% wrong' },
    clean: { label: 'No wrong labels' },
    long: { label: '360 steps', help: 'Takes three times as long.' },
    more: { label: '480 images' },
    gentle: { label: 'Gentle', help: 'Keep 0.8, smoothing 0.1.' },
  },
  channels: {
    done: { label: 'Runs finished' },
    steps: { label: 'Steps' },
    accuracy: { label: 'Test accuracy of each repetition' },
    trainAccuracy: { label: 'Training accuracy', help: 'On the labels as given, wrong ones included.' },
    testAccuracy: { label: 'Test accuracy' },
    gain: { label: 'Gain over the plain network' },
    gainError: { label: 'Standard error of the gain' },
    testLoss: { label: 'Test loss' },
    testLossAtEnd: { label: 'Test loss at the end' },
    stopped: { label: 'Step of early stopping' },
  },
  readings: {
    'under-way': {
      title: 'Under way',
      sentence: (n) => `${count(n.done, 'run')} of ${n.total} finished.`,
    },
    better: {
      title: 'Some methods help',
      sentence: (n) =>
        `${n.better} of ${n.others} methods ${n.better === 1 ? 'beats' : 'beat'} the plain network by more than the spread; ${nameOf(n.best)} has the largest such gain, with a test accuracy of ${percent(n.accuracy)} against ${percent(n.plain)}. ${spread(n)}`,
    },
    worse: {
      title: 'No method helps',
      sentence: (n) =>
        `None of ${n.others} methods beats the plain network’s test accuracy of ${percent(n.plain)} by more than the spread. ${spread(n)}`,
    },
    level: {
      title: 'All within the spread',
      sentence: (n) =>
        `None of ${n.others} methods differs from the plain network, with its test accuracy of ${percent(n.plain)}, by more than the spread over ${count(n.repeats, 'repetition')}.`,
    },
    diverged: {
      title: 'Training diverged',
      sentence: (n) => `The plain network’s loss is not finite in one of ${count(n.repeats, 'repetition')}.`,
    },
  },
  words: {
    ...METHOD_NAMES,
    waiting: 'No run has finished yet.',
    gain: 'accuracy, minus the plain network’s',
    counts: 'counts',
    within: 'within the spread',
    each: 'repetitions',
    step: 'step',
    loss: 'test loss',
    chance: 'chance',
    accuracy: 'accuracy',
    train: 'training',
    test: 'test',
    stop: 'kept after step',
    repetition: 'repetition',
  },
  plots: {
    gain: {
      title: 'Gain over the plain network',
      summary: (n) =>
        `Mean differences in test accuracy from the plain network: ${n.list}. Those that exceed the spread: ${n.found}.`,
    },
    loss: {
      title: 'Test loss while training',
      summary: (n) => `Mean test loss after the last step: ${n.list}.`,
    },
    accuracy: {
      title: 'Accuracy on training and test images',
      summary: (n) => `Training and test accuracy: ${n.list}.`,
    },
    stopped: {
      title: 'Where early stopping stops',
      summary: (n) =>
        `Steps after which the lowest validation loss was found, for each repetition: ${n.list}.`,
    },
  },
  predictions: {
    clear: {
      question:
        'Nine ways to regularise, each trained on the same four small sets, with a fifth of the labels wrong. How many of the nine beat the plain network by more than the spread over the four?',
      options: { none: 'None', few: 'One to four', most: 'Five or more' },
      explain: (n) =>
        `${n.positive} of ${n.others} have a higher mean accuracy than the plain network’s ${percent(n.plain)}, but only ${plain(n.better)} by more than four standard errors.`,
    },
  },
} satisfies TextOf<typeof experiment, typeof predictions>
