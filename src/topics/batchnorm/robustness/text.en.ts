import type { TextOf } from '../../../lab/text.ts'
import { count, number } from '../../number-words.en.ts'
import { FUNCTION_OPTIONS, PLACEMENT_OPTIONS, WITH, WITHOUT } from '../names.text.en.ts'
import type { experiment } from './experiment.ts'
import type { predictions } from './predictions.ts'

const runs = (n: { divergedWithout: number; divergedWith: number }) =>
  `Training diverged in ${count(n.divergedWithout, 'run')} without and ${n.divergedWith} with it.`

export const text = {
  parameters: {
    size: { label: 'Cells on a side', help: 'Each cell costs two runs. Eight on a side are 128 runs.' },
    slowest: { label: 'Lowest learning rate', help: 'Left edge of the maps.' },
    fastest: { label: 'Highest learning rate', help: 'Right edge of the maps.' },
    smallest: {
      label: 'Smallest initial scale, times He',
      help: 'Lower edge of the maps: this factor on the initial weights of the hidden layers.',
    },
    largest: { label: 'Largest initial scale, times He', help: 'Upper edge of the maps.' },
    placement: {
      label: 'Batch norm stands',
      help: 'After the activation, the highest learning rates diverge.',
      options: PLACEMENT_OPTIONS,
    },
    activation: {
      label: 'Activation',
      help: 'tanh cannot explode, so its plain network works in more cells than ReLU’s.',
      options: FUNCTION_OPTIONS,
    },
    layers: {
      label: 'Hidden layers',
      help: 'Few layers forgive a wrong initial scale, with batch norm or without.',
    },
    units: { label: 'Units per layer', help: 'Width of every hidden layer.' },
    batch: {
      label: 'Batch size',
      help: 'With few examples per batch the statistics are noisy, and fewer cells reach the target.',
    },
    steps: { label: 'Steps per run', help: 'Longer runs let the slow cells on the left catch up.' },
    seed: { label: 'Seed', help: 'All runs of a map share data, initial weights and batches.' },
  },
  presets: {
    relu: { label: 'ReLU, 8 layers' },
    tanh: { label: 'tanh, 8 layers' },
    sigmoid: { label: 'sigmoid, 8 layers' },
    after: { label: 'After the activation' },
    shallow: { label: 'ReLU, 2 layers' },
    brief: { label: '50 steps', help: 'A quarter of the training, a quarter of the time.' },
  },
  channels: {
    done: { label: 'Runs finished' },
    rates: { label: 'Learning rates' },
    scales: { label: 'Initial scales' },
    without: {
      label: 'Final loss without batch norm',
      help: 'Mean of the last ten steps; infinite where training diverged.',
    },
    with: {
      label: 'Final loss with batch norm',
      help: 'Mean of the last ten steps; infinite where training diverged.',
    },
    lossWithout: { label: 'Initial loss without batch norm' },
    lossWith: { label: 'Initial loss with batch norm' },
    gradientWithout: { label: 'Initial gradient of layer 1 without batch norm, norm' },
    gradientWith: { label: 'Initial gradient of layer 1 with batch norm, norm' },
  },
  readings: {
    'under-way': {
      title: 'Under way',
      sentence: (n) => `${count(n.done, 'run')} of ${n.runs} finished.`,
    },
    wider: {
      title: 'More settings work',
      sentence: (n) =>
        `A loss below ${number(n.target)} is reached in ${n.with} of ${n.total} cells with batch norm and in ${n.without} without. ${runs(n)}`,
    },
    level: {
      title: 'No difference here',
      sentence: (n) =>
        `A loss below ${number(n.target)} is reached in ${n.with} of ${n.total} cells, with batch norm and without. ${runs(n)}`,
    },
    narrower: {
      title: 'Fewer settings work',
      sentence: (n) =>
        `A loss below ${number(n.target)} is reached in ${n.with} of ${n.total} cells with batch norm and in ${n.without} without. ${runs(n)}`,
    },
    neither: {
      title: 'No setting works',
      sentence: (n) => `No cell reaches a loss below ${number(n.target)}. ${runs(n)}`,
    },
  },
  words: {
    waiting: 'No run has finished yet.',
    without: WITHOUT,
    with: WITH,
    rate: 'learning rate η',
    scale: 'initial scale a',
    loss: 'loss',
    diverged: 'diverged',
    norm: 'norm',
    effective: 'η / a²',
    open: 'Open this run',
    pick: 'Click a cell, or choose one with the arrow keys and press Enter, to open its run.',
  },
  plots: {
    without: {
      title: 'Final loss without batch norm',
      summary: (n) =>
        `Of ${n.known} finished runs without batch norm, ${n.learned} reach a loss below 0.1 and ${n.diverged} diverged.`,
    },
    with: {
      title: 'Final loss with batch norm',
      summary: (n) =>
        `Of ${n.known} finished runs with batch norm, ${n.learned} reach a loss below 0.1 and ${n.diverged} diverged.`,
    },
    gradient: {
      title: 'First gradient of layer 1 against the initial scale',
      summary: () =>
        'Norm of the gradient of the first layer’s weights before training, for each initial scale.',
    },
    start: {
      title: 'First loss against the initial scale',
      summary: () => 'Loss before training for each initial scale, with batch norm and without.',
    },
    effective: {
      title: 'Final loss against η / a²',
      summary: () =>
        'Every run of both maps, placed by its learning rate divided by the square of its initial scale. Diverged runs are left out.',
    },
  },
  predictions: {
    shallow: {
      question:
        'Take two hidden layers instead of eight, and a map of 4 × 4. In how many of the 16 cells does training reach a loss below 0.1?',
      options: {
        with: 'In many more with batch norm',
        level: 'In about as many with it as without',
        without: 'In many more without',
      },
      explain: (n) =>
        `In ${n.with} of ${n.total} with batch norm and in ${n.without} without. Two layers multiply a wrong scale only twice. (“Many more” means at least three cells.)`,
    },
  },
} satisfies TextOf<typeof experiment, typeof predictions>
