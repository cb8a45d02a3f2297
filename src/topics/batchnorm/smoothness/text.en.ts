import type { TextOf } from '../../../lab/text.ts'
import { count, number, percent } from '../../number-words.en.ts'
import { FUNCTION_OPTIONS, WITH, WITHOUT } from '../names.text.en.ts'
import type { experiment } from './experiment.ts'
import type { predictions } from './predictions.ts'

const shifts = (n: { plainShift: number; normalisedShift: number }) =>
  `Moving the layers below changes the middle layer’s gradient by ${percent(n.plainShift)} without and ${percent(n.normalisedShift)} with it (medians).`

export const text = {
  parameters: {
    activation: {
      label: 'Activation',
      help: 'ReLU’s loss is bumpy in a deep network; tanh’s is not, so there is little to smooth.',
      options: FUNCTION_OPTIONS,
    },
    rate: {
      label: 'Learning rate',
      help: 'The loss is looked at after ½, 1, 2 and 4 steps of this size along the gradient.',
    },
    layers: { label: 'Hidden layers', help: 'With two layers the loss is smooth in both networks.' },
    units: { label: 'Units per layer', help: 'Width of every hidden layer.' },
    scale: {
      label: 'Initial scale, times He',
      help: '1 is the scale that the network without batch norm needs.',
    },
    batch: { label: 'Batch size', help: 'The loss is always that of the batch whose step is taken.' },
    steps: { label: 'Steps', help: 'At most 50 of them are looked at.' },
    seed: { label: 'Seed', help: 'Other data, weights and batches; both networks share them.' },
  },
  presets: {
    relu: { label: 'ReLU, learning rate 0.03' },
    fast: { label: 'ReLU, learning rate 0.1' },
    tanh: { label: 'tanh' },
    shallow: { label: 'Two layers' },
  },
  channels: {
    step: { label: 'Step' },
    loss: { label: 'Loss before the step' },
    low: { label: 'Lowest loss along the gradient', help: 'After ½, 1, 2 and 4 times the step.' },
    high: { label: 'Highest loss along the gradient', help: 'After ½, 1, 2 and 4 times the step.' },
    change: { label: 'Change of the gradient over the step', help: '‖g′ − g‖ / ‖g‖ over all parameters.' },
    shift: {
      label: 'Change of the middle layer’s gradient when only the layers below move',
      help: '‖G′ − G‖ / ‖G‖ for the middle layer’s weights: the measure of internal covariate shift of Santurkar and others.',
    },
  },
  readings: {
    smoother: {
      title: 'Smoother, not steadier',
      sentence: (n) =>
        `Along the gradient the loss rose above its start at ${n.plain} of ${n.plainLooks} looks without batch norm and at ${n.normalised} of ${n.looks} with it. ${shifts(n)}`,
    },
    level: {
      title: 'Equally smooth',
      sentence: (n) =>
        `Along the gradient the loss rose above its start at ${n.normalised} of ${n.looks} looks, with batch norm and without. ${shifts(n)}`,
    },
    rougher: {
      title: 'Rougher with batch norm',
      sentence: (n) =>
        `Along the gradient the loss rose above its start at ${n.plain} of ${n.plainLooks} looks without batch norm and at ${n.normalised} of ${n.looks} with it. ${shifts(n)}`,
    },
    'plain-diverged': {
      title: 'Without batch norm training diverged',
      sentence: (n) =>
        `The plain network lasted ${count(n.plainLooks, 'look')}. With batch norm the loss rose above its start at ${n.normalised} of ${n.looks} looks.`,
    },
    diverged: {
      title: 'Diverged',
      sentence: (n) => `By step ${number(n.step)} the loss with batch norm is no longer finite.`,
    },
  },
  words: {
    waiting: 'No step has been looked at yet.',
    without: WITHOUT,
    with: WITH,
    step: 'step',
    loss: 'loss',
    relative: 'relative change',
  },
  plots: {
    range: {
      title: 'Loss along the gradient, from ½ to 4 steps ahead',
      summary: (n) =>
        `Range of the loss along the gradient at ${count(n.looks, 'look')}: above its start at ${n.plain} without batch norm and ${n.normalised} with it.`,
    },
    change: {
      title: 'How much one step changes the gradient',
      summary: () =>
        'Norm of the gradient’s change over one step, relative to the gradient, in both networks.',
    },
    shift: {
      title: 'How much the layers below change the middle layer’s gradient',
      summary: (n) =>
        `Median relative change: ${percent(n.plainShift)} without batch norm, ${percent(n.normalisedShift)} with it.`,
    },
  },
  predictions: {
    tanh: {
      question:
        'Replace ReLU by tanh, with the same learning rate. At how many of 50 looks does the loss rise above its start, somewhere within four steps?',
      options: {
        smoother: 'At far fewer with batch norm',
        level: 'At about as many with it as without',
        rougher: 'At far more with batch norm',
      },
      explain: (n) =>
        `At ${n.plain} of ${n.looks} looks without batch norm, and at ${n.normalised} with it. This deep network of tanh has a smooth loss already. (“Far” means more than five looks.)`,
    },
  },
} satisfies TextOf<typeof experiment, typeof predictions>
