import type { CourseText } from './course-text.ts'

export const course: CourseText = {
  title: 'Descent',
  parts: {
    'setting-up': 'Part 1 · setting up',
    'training-well': 'Part 2 · training well',
    foundations: 'Foundations',
  },
  topics: {
    activations: 'Activation functions',
    preprocessing: 'Data preprocessing',
    init: 'Weight initialisation',
    batchnorm: 'Batch normalisation',
    babysitting: 'Babysitting the training',
    search: 'Hyperparameter search',
    optimizers: 'Optimizers',
    schedules: 'Learning-rate schedules',
    regularization: 'Dropout and regularisation',
    augmentation: 'Data augmentation',
    ensembles: 'Ensembles',
    transfer: 'Transfer learning',
    backprop: 'Backpropagation',
    architectures: 'Architectures',
    recurrent: 'Recurrent networks',
  },
}
