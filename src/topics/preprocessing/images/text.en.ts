import type { LabText } from '../../../lab/text.ts'
import { count, number, percent } from '../number.text.en.ts'

type Numbers = Readonly<Record<string, number | string>>

const losses = (n: Numbers) =>
  `nothing ${number(n.none)}, mean image ${number(n.meanImage)}, channel means ${number(n.channelMean)}, divided by std ${number(n.standardised)}`

const epochs = (reached: number | string) =>
  Number.isNaN(Number(reached)) ? 'not in this run' : `after ${count(reached, 'epoch')}`

const TREATMENTS = {
  none: 'nothing',
  'mean-image': 'mean image',
  'channel-mean': 'channel means',
  standardised: 'mean image, then ÷ std',
}

/** Names of the treatments whose nets left the finite numbers. */
const lost = (n: Numbers) =>
  String(n.lost)
    .split(' ')
    .map((name) => TREATMENTS[name as keyof typeof TREATMENTS])
    .join('; ')

/** The other treatments with their losses. */
function kept(n: Numbers): string {
  const all = [n.none, n.meanImage, n.channelMean, n.standardised]
  const finite = Object.values(TREATMENTS).flatMap((name, i) =>
    Number.isFinite(Number(all[i])) ? [`${name} ${number(all[i])}`] : [],
  )
  return finite.length > 0 ? finite.join('; ') : 'none'
}

export const images: LabText = {
  title: 'Colour images, four treatments',
  lede: 'See what each treatment leaves of an image, in pictures and numbers, and train the same small net on each of them.',
  parameters: {
    range: {
      label: 'Pixels run from',
      help: '0 to 1, or 0 to 255 as files have them. The pictures look the same; the net does not find them the same.',
      options: { unit: '0 to 1', byte: '0 to 255' },
    },
    rate: {
      label: 'Learning rate',
      help: 'The same for all four nets. Raise it and see which treatment forgives it.',
    },
    epochs: { label: 'Epochs', help: 'Passes through the training images.' },
    images: {
      label: 'Training images',
      help: 'Half as many are held out for the test. All statistics come from the training images.',
    },
    units: { label: 'Hidden units', help: 'ReLU units of the only hidden layer.' },
    batch: {
      label: 'Batch size',
      help: 'Images in each step of plain SGD; the same ones for all four nets.',
    },
    target: { label: 'Count epochs to a loss of', help: 'Training loss at which a net counts as arrived.' },
    seed: { label: 'Seed', help: 'Draws other images, other first weights and other batches.' },
  },
  presets: {
    usual: { label: 'Same rate for all', help: 'Rate 0.03.' },
    gentle: { label: 'A gentle rate', help: 'A tenth of it: now untreated images can be learned, slowly.' },
    bold: { label: 'A bold rate', help: 'About three times the rate.' },
    bytes: { label: 'Pixels from 0 to 255', help: 'The same images in another unit, the same rate.' },
    'bytes-gentle': {
      label: '0 to 255, tiny rate',
      help: 'A rate that suits these units, and is far too small for the divided images.',
    },
    many: { label: 'More images', help: '300 training images, 12 epochs.' },
  },
  channels: {
    epoch: { label: 'Epoch' },
    noneLoss: { label: 'Training loss, nothing subtracted' },
    meanImageLoss: { label: 'Training loss, mean image subtracted' },
    channelMeanLoss: { label: 'Training loss, channel means subtracted' },
    standardisedLoss: { label: 'Training loss, divided by std' },
    accuracy: { label: 'Test accuracy' },
    dead: { label: 'Dead hidden units', help: 'Share that is 0 for every training image' },
    reached: { label: 'Epochs to the target' },
    numbers: { label: 'Treated pixels', help: 'mean, std, smallest, largest; one row per treatment' },
    channelMean: { label: 'Channel means', help: 'red, green, blue' },
    mean: { label: 'Mean image' },
    std: { label: 'Standard deviation image' },
    samples: { label: 'Images', help: 'The first training image of each class' },
  },
  readings: {
    start: {
      title: 'Before the first step',
      sentence: (n) =>
        `Guessing among the classes costs ln C = ${number(n.guess)}. The nets start from the same weights at: ${losses(n)}.`,
    },
    stuck: {
      title: 'Untreated images kill the hidden layer',
      sentence: (n) =>
        `With nothing subtracted ${percent(n.dead)} of the ReLU units are dead and the loss rests at ${number(n.none)}, near ln C = ${number(n.guess)} of guessing. The mean image (${number(n.meanImage)}) and the three channel means (${number(n.channelMean)}) train almost alike; divided by std as well: ${number(n.standardised)}.`,
    },
    diverged: {
      title: 'The rate does not fit the size of the inputs',
      sentence: (n) =>
        `The loss left the finite numbers, so that the curve ends: ${lost(n)}. The others: ${kept(n)}. A rate is only right for inputs of one size; divided by their std, images have the same size in every unit.`,
    },
    ranked: {
      title: 'After this many epochs',
      sentence: (n) =>
        `Training loss after ${count(n.epoch, 'epoch')}: ${losses(n)}. A loss of ${number(n.target)}: nothing ${epochs(n.noneReached)}, mean image ${epochs(n.meanReached)}, channel means ${epochs(n.channelReached)}, divided by std ${epochs(n.standardisedReached)}.`,
    },
  },
  words: {
    ...TREATMENTS,
    treatment: 'Subtracted',
    pictures: 'What the net sees',
    subtracted: 'what is taken away',
    shown:
      'How to read them: after subtracting, 0 is drawn as mid-grey, negative values darker, positive ones brighter. Black and white stand for ±0.6 of the range, in the last row for ±3; what lies beyond is clipped.',
    meanImage: 'mean image, 3,072 numbers',
    channelMeans: 'three channel means',
    stdImage: 'standard deviation image, its largest value white',
    red: 'red',
    green: 'green',
    blue: 'blue',
    loss: 'Training loss',
    lossAxis: 'loss',
    epoch: 'epoch',
    guess: 'guessing',
    pixels: 'pixels',
    range: 'pixels from … to',
    lastLoss: 'loss',
    accuracy: 'test accuracy',
    dead: 'dead units',
    reached: 'epochs to target',
    notReached: 'not reached',
    lost: 'left the finite numbers',
    picture: 'training image',
    treated: 'treated with',
    table: 'The four treatments in numbers',
    classes: 'disc, square, triangle, ring, stripes, checks',
  },
  summaries: {
    loss: (n) => `Training loss of four nets after ${count(n.epoch, 'epoch')}: ${losses(n)}.`,
  },
}
