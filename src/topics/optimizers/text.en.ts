import type { TopicText } from '../../lab/text.ts'
import type { LabOf } from '../course.ts'

export const text: TopicText<LabOf<'optimizers'>> = {
  title: 'Optimizers',
  question: 'How should the weights move, once you know the gradient?',
  lede: 'The gradient says which way is down, here and now. An optimizer decides how far to go, along which axis, and how much to trust the gradients before this one. Put eight of them on the same surface and watch.',
  labs: {
    landscape: {
      title: 'Paths on a surface',
      lede: 'Eight optimizers from one start, on a surface of your choice or your own expression. Drag the start: every path follows.',
    },
    momentum: {
      title: 'Momentum, taken apart',
      lede: 'On a quadratic every eigenvector goes its own way. Drag the point over all learning rates and momenta, and see which direction holds you up.',
    },
    'bias-correction': {
      title: 'Adam’s first steps',
      lede: 'm and v start at zero. Give Adam a constant, a noisy, a sparse or a sign-flipping gradient, and see what the correction corrects.',
    },
    network: {
      title: 'On a real network',
      lede: 'One network, one start, the same batches. Compare the optimizers at one learning rate for all, then with each at its best of a sweep.',
    },
    'second-order': {
      title: 'Using curvature',
      lede: 'Newton, BFGS and L-BFGS against gradient descent, counted in gradients. Then give them a saddle, mini-batches, and a million weights.',
    },
  },
}
