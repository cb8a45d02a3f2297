import type { TopicText } from '../../lab/text.ts'
import type { LabOf } from '../course.ts'

export const text: TopicText<LabOf<'regularization'>> = {
  title: 'Dropout and regularisation',
  question: 'What does the network know that is not so?',
  lede: 'A network with room to spare learns its examples, and then it learns their noise. The price is the gap between what it does on the examples it was trained on and on new ones. Each lab here opens that gap, and tries one way to close it.',
  labs: {
    dropout: {
      title: 'Dropout',
      lede: 'Train one network twice, with dropout and without, from the same weights on the same batches. Then ask what to do at test time.',
    },
    penalties: {
      title: 'L1, L2 and max-norm',
      lede: 'Charge the network for its weights. Watch the decision boundary straighten, and see which weights pay.',
    },
    data: {
      title: 'The pictures',
      lede: 'Look at what the networks of this topic learn from: raise the difficulty, and see what one mean picture for each class, or the most similar known picture, can still name.',
    },
    variants: {
      title: 'Other ways to add noise',
      lede: 'Train one small network under ten regimes, on the same small sets, and see which differences are larger than the spread.',
    },
    'double-descent': {
      title: 'Double descent',
      lede: 'Make the model wider, past the point where it fits every training example exactly, and watch the test error fall a second time.',
    },
  },
}
