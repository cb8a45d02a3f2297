import type { TextOf } from '../../../lab/text.ts'
import { count, number, percent } from '../../number-words.en.ts'
import type { experiment } from './experiment.ts'
import type { predictions } from './predictions.ts'

interface Compared {
  batch: number
  values: number
  own: number
  group: number
  ownAccuracy: number
  groupAccuracy: number
}

const compared = (n: Compared) =>
  `With batches of ${n.batch}, ${count(n.values, 'value')} in the second layer share a mean under batch norm. Its training loss is ${number(n.own)} (test accuracy ${percent(n.ownAccuracy)}), that of group norm ${number(n.group)} (${percent(n.groupAccuracy)}).`

export const text = {
  parameters: {
    batch: {
      label: 'Batch size',
      help: 'Only batch norm’s statistics depend on it. The learning rate is scaled along with it, so that the others train alike at every size.',
    },
    network: {
      label: 'Network',
      help: 'A dense layer has one value per unit and example; a convolutional one has a whole plane of pixels for each channel.',
      options: { dense: 'dense', convolutional: 'convolutional' },
    },
    groups: {
      label: 'Groups of group norm',
      help: 'One group would be layer norm, as many as channels would be instance norm.',
      options: { '2': '2', '4': '4', '8': '8' },
    },
    rate: {
      label: 'Learning rate at batch size 32',
      help: 'A batch of B takes steps of this times B/32: the linear scaling rule.',
    },
    examples: {
      label: 'Examples seen',
      help: 'The same for every batch size, so small batches take more steps.',
    },
    seed: { label: 'Seed', help: 'Other digits, weights and batches; all networks share them.' },
  },
  presets: {
    two: { label: 'Batches of 2' },
    sixteen: { label: 'Batches of 16' },
    large: { label: 'Batches of 64' },
    'large-fast': { label: 'Batches of 64, four times the rate' },
    images: { label: 'Convolutions, batches of 2' },
  },
  channels: {
    seen: { label: 'Examples seen' },
    loss: {
      label: 'Training loss',
      help: 'Mean since the frame before: no normalisation, batch, layer, group, instance norm.',
    },
    testAccuracy: {
      label: 'Test accuracy',
      help: 'In the same order; batch norm uses its running averages.',
    },
    values: {
      label: 'Values behind each mean',
      help: 'In the first and second hidden layer; 0 where nothing is normalised.',
    },
  },
  readings: {
    behind: { title: 'Too few values for batch norm', sentence: compared },
    level: { title: 'Batch norm keeps up', sentence: compared },
    ahead: { title: 'Batch norm is ahead', sentence: compared },
    diverged: {
      title: 'Diverged',
      sentence: (n) =>
        `By ${count(n.seen, 'example')} the loss with batch norm or group norm is no longer finite.`,
    },
  },
  words: {
    waiting: 'No example has been seen yet.',
    none: 'no normalisation',
    batch: 'batch norm',
    layer: 'layer norm',
    group: 'group norm',
    instance: 'instance norm',
    seen: 'examples seen',
    loss: 'loss',
    accuracy: 'accuracy',
    chance: 'guessing',
    values: 'values behind each mean',
    first: 'first hidden layer',
    second: 'second hidden layer',
    examples: 'examples',
    channels: 'channels',
    share: 'Entries of one shade share one mean and one variance.',
  },
  plots: {
    loss: {
      title: 'Training loss',
      summary: (n) =>
        `After ${count(n.seen, 'example')}: batch norm ${number(n.batch)}, layer norm ${number(n.layer)}, group norm ${number(n.group)}, instance norm ${number(n.instance)}, none ${number(n.none)}.`,
    },
    accuracy: {
      title: 'Test accuracy',
      summary: (n) =>
        `After ${count(n.seen, 'example')}: batch norm ${percent(n.batch)}, layer norm ${percent(n.layer)}, group norm ${percent(n.group)}, instance norm ${percent(n.instance)}, none ${percent(n.none)}.`,
    },
    axes: {
      title: 'Which entries share a mean',
      summary: () =>
        'Four grids of examples by channels. Under batch norm each column shares one mean, under layer norm each row, under group norm a part of each row, under instance norm each entry is alone with its pixels.',
    },
    values: {
      title: 'Values behind each mean',
      summary: (n) =>
        `In the second hidden layer: batch norm ${number(n.batch)}, layer norm ${number(n.layer)}, group norm ${number(n.group)}, instance norm ${number(n.instance)}.`,
    },
  },
  predictions: {
    pixels: {
      question:
        'Keep batches of two images, but take a convolutional network. How does batch norm’s training loss compare with group norm’s?',
      options: {
        behind: 'More than twice as high',
        level: 'About the same',
        ahead: 'Less than half as high',
      },
      explain: (n) =>
        `${number(n.own)} with batch norm, ${number(n.group)} with group norm. Two images are ${number(n.values)} values for each channel of the second layer, since every pixel counts; in the dense network they are two.`,
    },
  },
} satisfies TextOf<typeof experiment, typeof predictions>
