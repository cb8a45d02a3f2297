import type { TextOf } from '../../../lab/text.ts'
import { count, number, plain } from '../../number-words.en.ts'
import type { experiment } from './experiment.ts'
import type { predictions } from './predictions.ts'

export const text = {
  parameters: {
    optimizer: {
      label: 'Optimizer',
      help: 'SGD’s update is proportional to the gradient; Adam’s first one is about as large as the learning rate, whatever the gradient.',
      options: { sgd: 'SGD', momentum: 'momentum 0.9', adam: 'Adam' },
    },
    rate: {
      label: 'Learning rate',
      help: 'The ratio of plain SGD is proportional to it at first. You can change it while the network trains.',
    },
    norm: {
      label: 'Batch norm',
      help: 'Before each non-linearity. The loss then no longer depends on the size of the weights in front of it, so the ratio can be large and harmless.',
      options: { none: 'none', 'batch-norm': 'before ReLU or tanh' },
    },
    gain: {
      label: 'First weights, times',
      help: 'Multiplies the hidden layers’ first weights. With batch norm the network computes the same, and the first ratio falls by the square of this number.',
    },
    activation: {
      label: 'Activation',
      help: 'ReLU starts with He’s initialisation, tanh with Xavier’s.',
      options: { relu: 'ReLU', tanh: 'tanh' },
    },
    layers: { label: 'Hidden layers', help: 'One line of ratios for each, and one for the output layer.' },
    units: { label: 'Units per layer', help: 'Width of each hidden layer.' },
    batch: {
      label: 'Batch size',
      help: 'Small batches have noisier gradients, so the ratio falls less as the loss does.',
    },
    steps: { label: 'Steps', help: 'Watch the ratio fall when the loss has little left to fall.' },
    seed: { label: 'Seed', help: 'Other digits, batches and weights.' },
  },
  presets: {
    sgd: { label: 'SGD, 0.03' },
    'too-low': { label: 'A hundredth of it', help: 'Ratios near 10⁻⁵: the loss barely moves.' },
    'too-high': { label: 'Learning rate 1', help: 'Ratios of a tenth and more.' },
    adam: { label: 'Adam, 0.001', help: 'The default of PyTorch and Keras.' },
    'batch-norm': { label: 'Batch norm, 0.3' },
    'batch-norm-enlarged': {
      label: 'Batch norm, weights times 10',
      help: 'The same function at the start, a hundredth of the ratio.',
    },
    tanh: { label: 'tanh' },
  },
  channels: {
    step: { label: 'Step' },
    rate: { label: 'Learning rate' },
    loss: { label: 'Loss of the mini-batch' },
    accuracy: { label: 'Accuracy on 100 training examples' },
    ratio: {
      label: 'Update ratio ‖ΔW‖/‖W‖',
      help: 'Norm of one step’s change of a weight matrix over the norm of the matrix. Hidden layers first, the output layer last.',
    },
    weightNorm: { label: 'Norm of the weights ‖W‖' },
    activationRange: { label: 'Range of the activations’ histogram' },
    activations: { label: 'Activations of each layer' },
    gradients: {
      label: 'Gradients of each layer’s weights',
      help: 'log₁₀|∂L/∂w| of at most 2,000 weights of a layer. Gradients of exactly zero are left out.',
    },
  },
  readings: {
    diverged: {
      title: 'Diverged',
      sentence: (n) => `At step ${number(n.step)} the loss is no longer finite, so the curves stop here.`,
    },
    still: {
      title: 'Nothing moves',
      sentence: (n) =>
        `No weight of a hidden layer has changed in the last steps; the loss is ${number(n.loss)}.`,
    },
    inBand: {
      title: 'In the band',
      sentence: (n) =>
        `The hidden layers’ updates are ${number(n.ratio, 2)} of their weights at step ${number(n.step)}, with a loss of ${number(n.loss)}.`,
    },
    inBandOutput: {
      title: 'In the band',
      sentence: (n) =>
        `The hidden layers’ updates are ${number(n.ratio, 2)} of their weights at step ${number(n.step)}, with a loss of ${number(n.loss)}. The output layer’s first update was ${number(n.outputFirst, 2)} of its weights.`,
    },
    below: {
      title: 'Below the band',
      sentence: (n) =>
        `The hidden layers’ updates are only ${number(n.ratio, 2)} of their weights, and the loss is ${number(n.loss)}, from ${number(n.firstLoss)} at the start.`,
    },
    settled: {
      title: 'Below the band, because the loss is low',
      sentence: (n) =>
        `The hidden layers’ ratio has fallen from ${number(n.first, 2)} to ${number(n.ratio, 2)} while the loss fell to ${number(n.loss)}: small errors make small gradients.`,
    },
    above: {
      title: 'Above the band',
      sentence: (n) =>
        `The hidden layers’ updates are ${number(n.ratio, 2)} of their weights, and the loss is ${number(n.loss)}, from ${number(n.firstLoss)} at the start.`,
    },
    aboveLearned: {
      title: 'Above the band, and learning',
      sentence: (n) =>
        `The hidden layers’ updates are ${number(n.ratio, 2)} of their weights, and yet the loss has fallen from ${number(n.firstLoss)} to ${number(n.loss)}: here the rule of 10⁻³ does not hold.`,
    },
  },
  words: {
    step: 'step',
    loss: 'loss',
    ratio: '‖ΔW‖/‖W‖',
    norm: '‖W‖',
    band: 'around 10⁻³',
    layer: 'layer',
    output: 'output',
    chance: 'chance level',
    activation: 'activation',
    gradient: '|∂L/∂w|',
    share: 'share',
    chosen: 'Layer shown',
    perBin: 'share per bin',
  },
  plots: {
    ratio: {
      title: 'Update ratio of each layer',
      summary: (n) =>
        `Update ratio at step ${number(n.step)}: ${n.list}. The band is from 0.00032 to 0.0032.`,
    },
    loss: {
      title: 'Training loss',
      summary: (n) => `Loss ${number(n.loss)} at step ${number(n.step)}, ${number(n.first)} at the start.`,
    },
    norm: {
      title: 'Norm of each layer’s weights',
      summary: (n) => `Norm of the weights at step ${number(n.step)}: ${n.list}.`,
    },
    activations: {
      title: 'Activations over time',
      summary: (n) =>
        `Distribution of the activations of layer ${n.layer}, one column per frame; at step ${number(n.step)} ${count(n.mode, 'per cent', 'per cent')} lie in the fullest bin, near ${plain(n.at)}.`,
    },
    gradients: {
      title: 'Gradients over time',
      summary: (n) =>
        `Distribution of the gradients of the weights of layer ${n.layer}, one column per frame; at step ${number(n.step)} the fullest bin is near ${number(n.at, 1)}.`,
    },
  },
  predictions: {
    'adam-first': {
      question:
        'Adam with its default learning rate, 0.001, on He’s initialisation. Where is the first hidden layer’s update ratio in the very first step?',
      options: { below: 'Below 0.0003', inside: 'Between 0.0003 and 0.003', above: 'Above 0.003' },
      explain: (n) =>
        `It is ${number(n.ratio, 2)}, against a band up to ${number(n.high, 2)}: in step 1 Adam moves every weight by about 0.001, and the weights’ standard deviation is √(2/256) = 0.088. At the end of the run it is ${number(n.last, 2)}.`,
    },
    'batch-norm-high': {
      question:
        'Without batch norm the loss overflows within a dozen steps at a learning rate of 3. With batch norm, updates get larger than a tenth of the weights. What happens?',
      options: { diverges: 'It diverges too', chance: 'It stays at chance level', learns: 'It learns' },
      explain: (n) =>
        `${plain(n.accuracy)}% of the training examples are right at the end (chance: 10%), with a loss of ${number(n.loss)}. The largest ratio of the first layer was ${number(n.highest, 2)}, against a band up to ${number(n.high, 2)}.`,
    },
  },
} satisfies TextOf<typeof experiment, typeof predictions>
