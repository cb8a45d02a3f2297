import type { TopicText } from '../../lab/text.ts'
import type { LabOf } from '../course.ts'

export const text: TopicText<LabOf<'init'>> = {
  title: 'Weight initialisation',
  question: 'How large should the first weights be?',
  lede: 'Send a signal through ten layers before any training: forwards, backwards, and from two inputs at once. If the weights are too small it vanishes on the way; if they are too large, every unit saturates.',
  labs: {
    'layer-statistics': {
      title: 'Layer statistics',
      lede: 'Propagate unit-Gaussian examples through a deep network before any training, then a gradient back, and see whether two examples stay different.',
    },
    symmetry: {
      title: 'Breaking symmetry',
      lede: 'Start every weight at the same value and train: what becomes of the hidden units, and how much randomness does it take to change that?',
    },
    training: {
      title: 'Training from each initialisation',
      lede: 'One deep network, the same data and the same batches, started from ten initialisations: see which of them learn at all.',
    },
  },
}
