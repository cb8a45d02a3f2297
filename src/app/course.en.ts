import type { CourseText } from './course-text.ts'

export const course: CourseText = {
  title: 'Descent',
  question: 'What happens inside a network while it learns?',
  lede: 'A course on training neural networks in which every claim is an experiment that you run, here, in this tab. Change a number and watch what follows.',
  parts: {
    'setting-up': 'Part 1 · setting up',
    'training-well': 'Part 2 · training well',
    foundations: 'Foundations',
  },
  topics: {
    activations: {
      title: 'Activation functions',
      summary: 'Which bend between two layers lets a gradient through, and which one stops it.',
    },
    preprocessing: {
      title: 'Data preprocessing',
      summary: 'Centre, scale, decorrelate: the same data, and a loss that is far easier to walk down.',
    },
    init: {
      title: 'Weight initialisation',
      summary: 'How big the first weights must be, so that a signal crosses ten layers and comes back.',
    },
    batchnorm: {
      title: 'Batch normalisation',
      summary: 'Let each batch set its own mean and spread, and see what that forgives.',
    },
    babysitting: {
      title: 'Babysitting training',
      summary: 'The checks to make before a long run, and how to read the curve that it draws.',
    },
    search: {
      title: 'Hyperparameter search',
      summary: 'Grid against chance, coarse to fine, and how sure a winner is.',
    },
    optimizers: {
      title: 'Optimizers',
      summary: 'Momentum, AdaGrad, RMSProp, Adam: the same valley, walked in different ways.',
    },
    schedules: {
      title: 'Learning-rate schedules',
      summary: 'When to take long steps, when short ones, and what a cycle is good for.',
    },
    regularization: {
      title: 'Dropout and regularisation',
      summary: 'Hold a network back on the data it knows, so that it does better on what it does not.',
    },
    augmentation: {
      title: 'Data augmentation',
      summary: 'More examples out of the few there are, without changing what they mean.',
    },
    ensembles: {
      title: 'Ensembles',
      summary: 'Why the average of several networks beats each one of them.',
    },
    transfer: {
      title: 'Transfer learning',
      summary: 'Begin with what another task has taught, and keep as much of it as helps.',
    },
    backprop: {
      title: 'Backpropagation',
      summary: 'The chain rule, one gate after the other, with every number on show.',
    },
    architectures: {
      title: 'Architectures',
      summary: 'Shapes, parameters and work of the networks that made history, layer by layer.',
    },
    recurrent: {
      title: 'Recurrent networks',
      summary: 'One set of weights used again at every step, and the gradient that has to find its way back.',
    },
  },
}
