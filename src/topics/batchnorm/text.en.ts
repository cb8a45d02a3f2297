import type { TopicText } from '../../lab/text.ts'
import type { LabOf } from '../course.ts'

export const text: TopicText<LabOf<'batchnorm'>> = {
  title: 'Batch normalisation',
  question: 'What if every layer could count on its input?',
  lede: 'Careful initialisation gives each layer a well-scaled input once, before training. Batch normalisation gives it one at every step: it subtracts the mean of the mini-batch and divides by its standard deviation.',
  labs: {
    'step-by-step': {
      title: 'Step by step',
      lede: 'Follow four examples through every stage of batch norm, forward and backward, and edit any number.',
    },
    training: {
      title: 'With and without',
      lede: 'Train one deep network twice, with batch norm and without, from the same weights on the same batches.',
    },
    robustness: {
      title: 'Which settings work?',
      lede: 'Train at every combination of learning rate and initial scale, with batch norm and without. Each cell is a real run.',
    },
    smoothness: {
      title: 'Why does it help?',
      lede: 'Look along the gradient before each step: how bumpy is the loss, and how much do the layers below move?',
    },
    'train-vs-test': {
      title: 'Training and test',
      lede: 'Change the batch size and see the noise of the statistics, and what goes wrong when the test uses the wrong ones.',
    },
    variants: {
      title: 'Batch, layer, group, instance',
      lede: 'Shrink the batch and see which kind of normalisation still works.',
    },
  },
}
