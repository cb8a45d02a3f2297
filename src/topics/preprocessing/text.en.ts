import type { TopicText } from '../../lab/text.ts'
import type { LabOf } from '../course.ts'

export const text: TopicText<LabOf<'preprocessing'>> = {
  title: 'Data preprocessing',
  question: 'Why move the data before training on them?',
  lede: 'Subtract the mean, divide by the standard deviation, perhaps rotate to the principal axes. The data say the same as before, but the loss has another curvature, and gradient descent another path.',
  labs: {
    curvature: {
      title: 'Cloud, curvature, path',
      lede: 'Drag the mean and the scales of a cloud, and watch the contours of the loss and the path of gradient descent follow.',
    },
    transforms: {
      title: 'Five states of a cloud',
      lede: 'Follow one cloud from the original to the whitened state, and a test cloud that goes through the same transform with the statistics of the training cloud.',
    },
    sensitivity: {
      title: 'How sensitive is the boundary?',
      lede: 'Drag the separating line, perturb its weights, and read what the same change costs on raw and on preprocessed data; then watch gradient descent on both.',
    },
    images: {
      title: 'Colour images, preprocessed in four ways',
      lede: 'See what each kind of preprocessing leaves of an image, in pictures and numbers, and train the same small network on each of them.',
    },
  },
}
