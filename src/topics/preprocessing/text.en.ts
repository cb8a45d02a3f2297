import type { TopicText } from '../../lab/text.ts'
import { images } from './images/text.en.ts'
import { sensitivity } from './sensitivity/text.en.ts'
import { transforms } from './transforms/text.en.ts'

export const text: TopicText = {
  title: 'Data preprocessing',
  question: 'Why move the data before training on them?',
  lede: 'Subtract the mean, divide by the spread, perhaps turn to the principal axes. The data say the same as before, but the surface that gradient descent has to walk is another one.',
  labs: { transforms, sensitivity, images },
}
