import type { TopicText } from '../../lab/text.ts'
import type { LabOf } from '../course.ts'

export const text: TopicText<LabOf<'init'>> = {
  title: 'Weight initialisation',
  question: 'How big should the first weights be?',
  lede: 'Push unit-Gaussian data through ten layers of 500 units, before any training. If the weights are too small the signal dies on the way; too large, and every unit saturates.',
  labs: {
    'layer-statistics': {
      title: 'Layer statistics',
      lede: 'Push unit-Gaussian rows through a deep stack before any training, and watch the spread of each layer, forwards and then backwards.',
    },
    symmetry: { title: 'TODO', lede: 'TODO' },
    training: { title: 'TODO', lede: 'TODO' },
  },
}
