import type { TopicText } from '../../lab/text.ts'
import type { LabOf } from '../course.ts'

export const text: TopicText<LabOf<'schedules'>> = {
  title: 'Learning-rate schedules',
  question: 'How should the learning rate change during training?',
  lede: 'A high rate gets far and then only jumps about. A low rate is precise and slow. A schedule uses one after the other, and you can measure what that gains.',
  labs: {
    training: {
      title: 'Training under a schedule',
      lede: 'Eight schedules, one drawn by your own hand, and three kinds of warm-up: the learning rate above the loss that it produces, beside the same training at a constant rate.',
    },
    'range-test': {
      title: 'Range test',
      lede: 'One run in which the rate rises until training fails. Read off where the loss falls fastest and where it blows up, see how good that advice is, and train with it.',
    },
    saddle: {
      title: 'Leaving a saddle',
      lede: 'A hundred runs arrive at a saddle or a plateau under three schedules. See which of them leave, when, and what decides it.',
    },
  },
}
