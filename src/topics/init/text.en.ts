import type { TopicText } from '../../lab/text.ts'
import type { LabOf } from '../course.ts'

export const text: TopicText<LabOf<'init'>> = {
  title: 'Weight initialisation',
  question: 'How big should the first weights be?',
  lede: 'Push unit-Gaussian data through ten layers of 500 units, before any training. If the weights are too small the signal dies on the way; too large, and every unit saturates.',
  labs: {
    'layer-statistics': {
      title: 'Layer statistics',
      lede: 'Push unit-Gaussian examples through a deep network before any training, and watch the standard deviation of each layer, forwards and then backwards.',
    },
    symmetry: {
      title: 'Breaking symmetry',
      lede: 'Start every weight at the same value, train, and look at the columns: units that start as clones stay clones.',
    },
    training: {
      title: 'Training from each initialisation',
      lede: 'One deep network, the same data and the same batches, started from ten initialisations: see which of them learn at all.',
    },
  },
}
