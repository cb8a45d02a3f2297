import type { TopicText } from '../../lab/text.ts'
import type { LabOf } from '../course.ts'

export const text: TopicText<LabOf<'activations'>> = {
  title: 'Activation functions',
  question: 'What happens to a gradient on its way through a unit?',
  lede: 'The function between two layers decides what a deep network can express. Its slope decides whether the layers below receive a gradient to learn from.',
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
      lede: 'Gradient descent on the weights of one unit, with inputs that are all positive and with the same inputs centred. Drag the optimum.',
    },
    'dead-relu': {
      title: 'Units that die',
      lede: 'Each line is the edge of one unit. Raise the learning rate while it trains, and watch lines leave the cloud of data; then see when that costs accuracy.',
    },
    race: {
      title: 'Which activation trains fastest?',
      lede: 'One network, the same draws and batches, every activation of the course, several times over: which reaches the target loss first?',
    },
  },
}
