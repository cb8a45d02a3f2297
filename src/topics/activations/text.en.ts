import type { TopicText } from '../../lab/text.ts'
import type { LabOf } from '../course.ts'

export const text: TopicText<LabOf<'activations'>> = {
  title: 'Activation functions',
  question: 'What should a neuron do with its sum?',
  lede: 'A layer of weights can only turn, stretch and add. The function after it decides what a deep network can express, and, through its slope, whether the layers below ever hear about their mistakes.',
  labs: {
    functions: {
      title: 'The functions and their slopes',
      lede: 'Pick a function, drag the point along x, and read its value and the slope that every gradient is multiplied by.',
    },
    saturation: {
      title: 'How much gradient reaches layer 1',
      lede: 'Propagate data through a deep network and a gradient back, and see what the slopes, and what the weights, do to it.',
    },
    zigzag: {
      title: 'The zig-zag of positive inputs',
      lede: 'One unit, two weights: descend with inputs that are all positive, and with the same inputs less their mean. Drag the optimum.',
    },
    'dead-relu': {
      title: 'Units that die',
      lede: 'Each line is where one unit becomes active. Raise the learning rate while it trains and watch lines leave the cloud of data.',
    },
    race: {
      title: 'The race',
      lede: 'One network, one start, the same batches, every activation of the course, several times over: which is first at the chosen loss?',
    },
  },
}
