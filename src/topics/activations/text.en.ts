import type { TopicText } from '../../lab/text.ts'
import { deadRelu } from './dead-relu/text.en.ts'
import { functions } from './functions/text.en.ts'
import { race } from './race/text.en.ts'
import { saturation } from './saturation/text.en.ts'
import { zigzag } from './zigzag/text.en.ts'

export const text: TopicText = {
  title: 'Activation functions',
  question: 'What should a neuron do with its sum?',
  lede: 'A layer of weights can only turn, stretch and add. The function after it decides what a deep network can express, and, through its slope, whether the layers below ever hear about their mistakes.',
  labs: { functions, saturation, zigzag, 'dead-relu': deadRelu, race },
}
