import type { Figures } from '../../../lab/reading.ts'
import type { TextOf } from '../../../lab/text.ts'
import { cents, count, number, percent, plain } from '../../number-words.en.ts'
import type { experiment } from './experiment.ts'
import type { predictions } from './predictions.ts'
import { TREATMENTS, type Treatment } from './treatments.ts'

/** By what is subtracted. */
const NAMES: Readonly<Record<Treatment, string>> = {
  none: 'nothing',
  'mean-image': 'mean image',
  'channel-mean': 'channel means',
  'channel-std': 'channel means, then ÷ channel stds',
}

type LossName = 'none' | 'meanImage' | 'channelMean' | 'standardised'

const loss = (value: Figures[string]) => (Number.isFinite(Number(value)) ? plain(value) : 'diverged')

const share = (value: Figures[string]) => (Number.isFinite(Number(value)) ? percent(value) : 'diverged')
const losses = (n: Readonly<Record<LossName, Figures[string]>>) =>
  `${loss(n.none)} with nothing subtracted, ${loss(n.meanImage)} with the mean image, ${loss(n.channelMean)} with the channel means, ${loss(n.standardised)} divided by the channel stds as well`

/** Names of some of TREATMENTS, joined by spaces. */
const named = (treatments: string) =>
  TREATMENTS.filter((treatment) => treatments.split(' ').includes(treatment))
    .map((treatment) => `“${NAMES[treatment]}”`)
    .join(', ')

export const text = {
  parameters: {
    range: {
      label: 'Pixels run from',
      help: '0 to 1, or 0 to 255 as files have them. The pictures look the same to us, but not to the network.',
      options: { unit: '0 to 1', byte: '0 to 255' },
    },
    rate: {
      label: 'Learning rate',
      help: 'The same for all four networks.',
    },
    firstLayer: {
      label: 'First layer',
      help: 'Rescaled: its initial weights are divided by s and its learning rate by s², where s is the root mean square of its inputs. That is the same computation as dividing the inputs by s.',
      options: { same: 'the same for all', rescaled: 'rescaled to its inputs' },
    },
    epochs: { label: 'Epochs', help: 'Passes through the training images.' },
    images: {
      label: 'Training images',
      help: 'Half as many more are held out for the test. All statistics come from the training images.',
    },
    units: { label: 'Hidden units', help: 'ReLU units of the only hidden layer.' },
    batch: {
      label: 'Batch size',
      help: 'Images in each step of plain SGD; the same ones for all four networks.',
    },
    target: {
      label: 'Count epochs to a loss of',
      help: 'Training loss at which a network counts as having reached the target.',
    },
    seed: { label: 'Seed', help: 'Draws other images, other first weights and other batches.' },
  },
  presets: {
    usual: { label: 'Learning rate 0.03', help: 'The same for all four networks.' },
    gentle: { label: 'Learning rate 0.003', help: 'A tenth of the default.' },
    bold: { label: 'Learning rate 0.1', help: 'About three times the default.' },
    bytes: {
      label: 'Pixels from 0 to 255',
      help: 'The same images in another unit, at the same learning rate.',
    },
    'bytes-gentle': {
      label: '0 to 255, learning rate 0.0001',
      help: 'A learning rate for inputs of this size.',
    },
    rescaled: {
      label: 'First layer rescaled',
      help: 'Initial weights and learning rate of the first layer fit the size of its inputs.',
    },
    'bytes-rescaled': {
      label: '0 to 255, first layer rescaled',
      help: 'The same with pixels from 0 to 255.',
    },
    few: { label: '96 images, 30 epochs', help: 'As many steps, on a fifth of the images.' },
  },
  channels: {
    epoch: { label: 'Epoch' },
    noneLoss: { label: 'Training loss, nothing subtracted' },
    meanImageLoss: { label: 'Training loss, mean image subtracted' },
    channelMeanLoss: { label: 'Training loss, channel means subtracted' },
    standardisedLoss: { label: 'Training loss, divided by the channel stds' },
    accuracy: { label: 'Test accuracy' },
    dead: { label: 'Dead hidden units', help: 'Share that is 0 for every training image' },
    reached: { label: 'Epochs to the target' },
    numbers: {
      label: 'Preprocessed pixels',
      help: 'mean, std, smallest, largest; one row per kind of preprocessing',
    },
    channelMean: { label: 'Channel means', help: 'red, green, blue' },
    mean: { label: 'Mean image' },
    channelStd: { label: 'Channel standard deviations', help: 'red, green, blue' },
    samples: { label: 'Images', help: 'The first training image of each class' },
  },
  readings: {
    start: {
      title: 'Before the first step',
      sentence: (n) =>
        `The networks start from the same weights, at a loss of ${losses(n)}. The chance-level loss of six classes is ln 6 = ${number(n.chance)}.`,
    },
    dead: {
      title: 'Uncentred images kill the hidden layer',
      sentence: (n) =>
        `With nothing subtracted ${percent(n.dead)} of the ReLU units are dead after ${count(n.epoch, 'epoch')}, and the loss of ${plain(n.none)} is close to chance level, ln 6 = ${number(n.chance)}. With the channel means subtracted it is ${plain(n.channelMean)}, and divided by the channel stds as well ${plain(n.standardised)}.`,
    },
    diverged: {
      title: 'The learning rate does not fit the size of the inputs',
      sentence: (n) =>
        `Training diverged (the loss is NaN) with this subtracted: ${named(n.lost)}, so those curves stop. The lowest loss of the others is ${plain(n.loss)}, with ${named(n.best)}.`,
    },
    allDiverged: {
      title: 'The learning rate is too large for all four',
      sentence: (n) =>
        `By epoch ${number(n.epoch)} training had diverged (the loss is NaN) with every kind of preprocessing, so the curves stop.`,
    },
    unreached: {
      title: 'No network has reached the target',
      sentence: (n) =>
        `The training loss after ${count(n.epoch, 'epoch')} is ${losses(n)}. None of them has been as low as ${plain(n.target)}.`,
    },
    reached: {
      title: 'Four networks, four losses',
      sentence: (n) =>
        `The training loss after ${count(n.epoch, 'epoch')} is ${losses(n)}. ${count(n.count, 'network')} reached a loss of ${plain(n.target)}, ${n.count === 1 ? '' : 'the first '}after ${count(n.first, 'epoch')}.`,
    },
  },
  words: {
    ...NAMES,
    treatment: 'Subtracted',
    shown:
      'How to read them: after subtracting, 0 is drawn as mid-grey, negative values darker, positive ones brighter. Black and white stand for ±0.6 of the range, in the last row for ±3; what lies beyond is clipped.',
    meanImage: 'mean image, 3,072 numbers',
    red: 'red',
    green: 'green',
    blue: 'blue',
    lossAxis: 'loss',
    epoch: 'epoch',
    chance: 'chance level',
    pixels: 'pixels',
    range: 'pixels from … to',
    lastLoss: 'loss',
    accuracy: 'test accuracy',
    dead: 'dead units',
    reached: 'epochs to target',
    notReached: 'not reached',
    lost: 'diverged',
    picture: 'training image',
    subtracted: 'subtracted',
    classes: 'disc, square, triangle, ring, stripes, checks',
  },
  plots: {
    pictures: {
      title: 'What the network sees',
      summary: () =>
        'One image of each class after each kind of preprocessing, beside what is taken away from it and the mean and standard deviation of its pixels.',
    },
    loss: {
      title: 'Training loss',
      summary: (n) =>
        `Training loss of four networks after ${count(n.epoch, 'epoch')}: ${losses({ none: n.none, meanImage: n.meanImage, channelMean: n.channelMean, standardised: n.standardised })}.`,
    },
    accuracy: {
      title: 'Test accuracy',
      summary: (n) =>
        `Share of the test images classified correctly after ${count(n.epoch, 'epoch')}: ${share(n.none)} with nothing subtracted, ${share(n.meanImage)} with the mean image, ${share(n.channelMean)} with the channel means, ${share(n.standardised)} divided by the channel stds as well.`,
    },
    numbers: {
      title: 'The four networks in numbers',
      summary: () =>
        'Range of the pixels, training loss, epochs to the target, dead units and test accuracy for each kind of preprocessing.',
    },
  },
  predictions: {
    'untreated-images': {
      question:
        'One network with a hidden layer of ReLU units, the same initial weights and the same batches for every kind of preprocessing, at a learning rate of 0.03. What becomes of the one whose images are left as they are, from 0 to 1?',
      options: {
        slower: 'It learns more slowly',
        same: 'It learns equally well',
        stuck: 'It stays at chance level',
      },
      explain: (n) =>
        `Its loss is ${cents(n.none)} (chance level is 1.79), against ${cents(n.meanImage)} with the mean image subtracted; ${percent(n.dead)} of its hidden units are dead.`,
    },
  },
} satisfies TextOf<typeof experiment, typeof predictions>
