import type { TextOf } from '../../../lab/text.ts'
import { number, percent } from '../../number-words.en.ts'
import type { experiment } from './experiment.ts'
import type { predictions } from './predictions.ts'

interface Shares {
  readonly asked: number
  readonly mean: number
  readonly neighbour: number
  readonly chance: number
}

interface Neighbours {
  readonly same: number
  readonly of: number
  readonly name: string
}

const shares = ({ asked, mean, neighbour, chance }: Shares) =>
  `The nearest class mean names ${percent(mean)} of ${number(asked)} new examples, the nearest known example ${percent(neighbour)}; guessing names ${percent(chance)}.`

const neighbours = ({ same, of, name }: Neighbours) =>
  `Of the ${number(of)} neighbours of the chosen example (${name}), ${number(same)} are of its class.`

export const text = {
  parameters: {
    set: {
      label: 'Data set',
      help: 'Grey digits or capital letters drawn by a pen, or shapes and textures in colour. All are drawn from the seed, so nothing is downloaded.',
      options: { digits: 'digits', letters: 'letters', shapes: 'colour shapes' },
    },
    size: {
      label: 'Pixels of a side',
      help: 'More pixels show the same strokes in finer detail. Colour pictures always have 32.',
      options: { 16: '16', 28: '28' },
    },
    difficulty: {
      label: 'Difficulty',
      help: 'How far each glyph is shifted, turned, scaled and bent, and how much noise is added. At 0 all examples of a class are equal. Of colour pictures it sets the noise and the contrast.',
    },
    example: {
      label: 'Example',
      help: 'Number of the new example whose nearest neighbours are shown. The classes take turns.',
    },
    examples: {
      label: 'Known examples',
      help: 'Examples with known labels. The more there are, the nearer the nearest of them.',
    },
    file: {
      label: 'Your own data',
      help: 'Pictures or a table of your own in place of the drawn ones. They stay on your device.',
    },
    seed: { label: 'Seed', help: 'Draws other examples.' },
  },
  presets: {
    digits: { label: 'Digits', help: 'Ten classes at difficulty 0.5.' },
    easy: { label: 'Easy digits', help: 'Difficulty 0.2: one mean picture for each class is almost enough.' },
    hard: { label: 'Hard digits', help: 'Difficulty 1: shifted so far that some leave the picture.' },
    letters: { label: 'Letters', help: 'Twenty-six classes, of which many look alike.' },
    large: { label: '28 × 28 digits', help: 'As many pixels as MNIST.' },
    shapes: {
      label: 'Colour shapes',
      help: 'Colour differs from picture to picture and says nothing of the class.',
    },
  },
  channels: {
    tried: { label: 'Difficulty tried' },
    meanRight: { label: 'Right, nearest class mean' },
    neighbourRight: { label: 'Right, nearest known example' },
    chosenMeanRight: { label: 'Right, nearest class mean, at the chosen difficulty' },
    chosenNeighbourRight: { label: 'Right, nearest known example, at the chosen difficulty' },
    label: { label: 'Label of the chosen example' },
    neighbourLabels: { label: 'Labels of its neighbours', help: 'The nearest first' },
    distances: { label: 'Distances of its neighbours', help: 'Euclidean, over all pixels' },
    sheet: { label: 'Contact sheet', help: 'Eight pictures of each class' },
    means: { label: 'Class means' },
    neighbours: { label: 'The chosen example and its neighbours' },
    graded: { label: 'The chosen example at each difficulty' },
  },
  readings: {
    easy: {
      title: 'One picture for each class is enough',
      sentence: (n) => `${shares(n)} ${neighbours(n)}`,
    },
    lost: {
      title: 'Similar pixels do not mean the same class',
      sentence: (n) => `${shares(n)} ${neighbours(n)}`,
    },
    neighbour: {
      title: 'Many examples name more than one mean for each class',
      sentence: (n) => `${shares(n)} ${neighbours(n)}`,
    },
    alike: {
      title: 'Many examples name no more than one mean for each class',
      sentence: (n) => `${shares(n)} ${neighbours(n)}`,
    },
  },
  plots: {
    sheet: {
      title: 'Contact sheet',
      summary: (n) => `${number(n.shown)} pictures of each of ${number(n.classes)} classes.`,
    },
    difficulty: {
      title: 'What the difficulty does',
      summary: (n) =>
        `Share of new examples named rightly against the difficulty: at ${number(n.tried)} the nearest class mean names ${percent(n.mean)}, the nearest known example ${percent(n.neighbour)}.`,
    },
    means: {
      title: 'Class means',
      summary: (n) =>
        `The mean picture of each of ${number(n.classes)} classes. Where examples vary, it is blurred.`,
    },
    neighbours: {
      title: 'Nearest neighbours of one example',
      summary: (n) =>
        `The chosen example is of class ${n.name}. Classes of its nearest neighbours, the nearest first: ${n.neighbours}.`,
    },
  },
  words: {
    waiting: 'Nothing has been drawn yet.',
    axis: 'difficulty',
    right: 'share named rightly',
    mean: 'nearest class mean',
    neighbour: 'nearest known example',
    chance: 'guessing',
    chosen: 'chosen',
    pictures: 'pictures of class',
    meanOf: 'mean of class',
    example: 'example',
    asked: 'example',
    graded: 'the example at difficulty 0, 0.1, … 1',
    distance: 'distance',
    near: 'Nearest first; below each its class and its distance. A cross marks another class.',
  },
  predictions: {
    'similar-pixels': {
      question:
        'Six kinds of colour picture: disc, square, triangle, ring, stripes, checks; colour and place vary. Take the known picture whose pixels are most similar to a new one. How often is it of the same kind?',
      options: { mostly: 'More than 80% of the time', half: '50% to 80%', seldom: 'Less than 50%' },
      explain: (n) =>
        `It is of the same kind for ${percent(n.right)} of the new pictures; guessing would give ${percent(n.chance)}. Pictures whose pixels are similar are similar in colour first.`,
    },
    'one-template': {
      question:
        'At difficulty 0, one mean picture for each digit names every new example. At 0.5 a reader can still tell every digit. How many does the nearest mean picture name there?',
      options: { mostly: 'More than 80%', half: '50% to 80%', seldom: 'Less than 50%' },
      explain: (n) =>
        `The nearest mean picture names ${percent(n.right)}, the nearest of 600 known examples ${percent(n.neighbour)}, and guessing ${percent(n.chance)}. A mean over shifted digits is a blur.`,
    },
  },
} satisfies TextOf<typeof experiment, typeof predictions>
