import type { TextOf } from '../../../lab/text.ts'
import { count, number } from '../../number-words.en.ts'
import { FUNCTION_OPTIONS, PLACEMENT_OPTIONS, WITH, WITHOUT } from '../names.text.en.ts'
import type { experiment } from './experiment.ts'
import type { predictions } from './predictions.ts'

const after = (step: number) => `After ${count(step, 'step')}`
const loss = (value: number | string) => (Number.isFinite(value) ? number(value) : 'not finite')

export const text = {
  parameters: {
    scale: {
      label: 'Initial scale, times He',
      help: 'Multiplies the initial weights of every hidden layer. Without batch norm the signal changes by about this factor in each layer; with it the output of a layer stays the same.',
    },
    rate: {
      label: 'Learning rate',
      help: 'The same for both networks. The one with batch norm usually still trains at ten times the rate that makes the other diverge.',
    },
    placement: {
      label: 'Batch norm stands',
      help: 'The paper puts it before the activation. After it, the next layer receives mean 0 and variance 1, but the bias in front has a gradient again.',
      options: PLACEMENT_OPTIONS,
    },
    activation: {
      label: 'Activation',
      help: 'Both networks start from He’s initialisation. Saturating functions need batch norm most.',
      options: FUNCTION_OPTIONS,
    },
    layers: {
      label: 'Hidden layers',
      help: 'Depth multiplies whatever one layer does. Beyond about 20 layers batch norm has a problem of its own: look at the gradients.',
    },
    units: { label: 'Units per layer', help: 'Width of every hidden layer.' },
    batch: {
      label: 'Batch size',
      help: 'Examples behind each mean and variance. Small batches make the statistics noisy.',
    },
    steps: { label: 'Steps', help: 'More steps let the slower network catch up, where it can.' },
    seed: { label: 'Seed', help: 'Draws other data, weights and batches. Both networks share them.' },
  },
  presets: {
    small: { label: 'Weights too small', help: 'Three tenths of He’s initial weights.' },
    he: { label: 'He’s initialisation', help: 'The scale that ReLU needs without batch norm.' },
    large: { label: 'Weights too large', help: 'Three times He’s initial weights.' },
    fast: { label: 'Learning rate 1', help: 'Good initial weights, ten times the learning rate.' },
    tanh: { label: 'tanh, saturated', help: 'Weights ten times too large push tanh into saturation.' },
    sigmoid: { label: 'sigmoid', help: 'Eight layers of sigmoid, hard to train on their own.' },
    after: { label: 'After the activation', help: 'Batch norm normalises what ReLU puts out.' },
    deep: { label: '30 layers', help: 'Compare the gradients of the first and the last layer.' },
  },
  channels: {
    step: { label: 'Step' },
    loss: { label: 'Training loss', help: 'Of the mini-batch: without batch norm, then with it.' },
    recent: { label: 'Loss of the last ten steps', help: 'Infinite once training diverged.' },
    mean: { label: 'Layer mean' },
    std: { label: 'Layer standard deviation', help: 'Of all activations of a layer on the batch.' },
    gradientStd: { label: 'Gradient of the weights, standard deviation' },
    biasGradient: { label: 'Gradient of the biases, norm' },
    gamma: { label: 'γ, mean over units' },
    beta: { label: 'β, mean over units' },
    gammaSpread: { label: 'γ, standard deviation over units' },
    betaSpread: { label: 'β, standard deviation over units' },
  },
  readings: {
    plainStuck: {
      title: 'Only batch norm learns',
      sentence: (n) =>
        `${after(n.step)} the loss is ${number(n.plain)} without batch norm, near chance level (${number(n.chance)}), and ${number(n.normalised)} with it.`,
    },
    plainDead: {
      title: 'Only batch norm learns',
      sentence: (n) =>
        `${after(n.step)} the loss is ${number(n.plain)} without batch norm, at chance level, and ${number(n.normalised)} with it. Without it layer ${n.layer} gives the same output for every example, so no hidden layer receives a gradient.`,
    },
    plainDiverged: {
      title: 'Only batch norm survives',
      sentence: (n) =>
        `The network without batch norm diverged; with it the loss is ${number(n.normalised)} after ${count(n.step, 'step')}.`,
    },
    plainDivergedOnly: {
      title: 'One diverged, one is slow',
      sentence: (n) =>
        `The network without batch norm diverged. With it the loss is ${number(n.normalised)} after ${count(n.step, 'step')}; chance level is ${number(n.chance)}.`,
    },
    normalisedDiverged: {
      title: 'Batch norm diverged',
      sentence: (n) =>
        `${after(n.step)} the loss with batch norm is no longer finite; without it, it is ${number(n.plain)}.`,
    },
    bothDiverged: {
      title: 'Both diverged',
      sentence: (n) =>
        `${after(n.step)} neither loss is finite. A smaller learning rate is the first thing to try.`,
    },
    exploding: {
      title: 'Too deep for batch norm alone',
      sentence: (n) =>
        `Before the first step the gradient of layer 1 is ${number(n.growth)} times that of layer ${n.layers} with batch norm. ${after(n.step)} its loss is ${number(n.normalised)}; without batch norm it is ${number(n.plain)}.`,
    },
    neither: {
      title: 'Neither has learned yet',
      sentence: (n) =>
        `${after(n.step)} the loss is ${number(n.plain)} without and ${number(n.normalised)} with batch norm; chance level is ${number(n.chance)}.`,
    },
    normalisedStuck: {
      title: 'Slower with batch norm',
      sentence: (n) =>
        `${after(n.step)} the loss is ${number(n.plain)} without batch norm, and with it still ${number(n.normalised)} (chance level ${number(n.chance)}).`,
    },
    plainAhead: {
      title: 'Both learn, without batch norm faster',
      sentence: (n) =>
        `${after(n.step)} the loss is ${number(n.plain)} without and ${number(n.normalised)} with batch norm: well-scaled weights at this learning rate do not need it.`,
    },
    normalisedAhead: {
      title: 'Both learn, with batch norm faster',
      sentence: (n) =>
        `${after(n.step)} the loss is ${number(n.plain)} without and ${number(n.normalised)} with batch norm.`,
    },
  },
  words: {
    waiting: 'No frame has been computed yet.',
    without: WITHOUT,
    with: WITH,
    step: 'step',
    loss: 'loss',
    chance: 'chance level',
    layer: 'hidden layer',
    std: 'standard deviation',
    norm: 'norm',
    zeros: 'zeros are left out',
    gamma: 'γ, mean ± std over units',
    beta: 'β, mean ± std over units',
  },
  plots: {
    loss: {
      title: 'Training loss',
      summary: (n) =>
        `Loss after ${count(n.step, 'step')}: ${loss(n.without)} without batch norm, ${loss(n.with)} with it.`,
    },
    std: {
      title: 'Standard deviation of each layer’s activations',
      summary: (n) =>
        `Standard deviation of the activations of ${count(n.layers, 'hidden layer')} in both networks.`,
    },
    gradients: {
      title: 'Gradient of each layer’s weights',
      summary: (n) =>
        `Standard deviation of the weights’ gradient in ${count(n.layers, 'hidden layer')} of both networks.`,
    },
    gamma: {
      title: 'Scale γ',
      summary: (n) => `Mean and standard deviation over units of γ, over ${count(n.step, 'step')}.`,
    },
    beta: {
      title: 'Shift β',
      summary: (n) => `Mean and standard deviation over units of β, over ${count(n.step, 'step')}.`,
    },
    bias: {
      title: 'Gradient of the biases',
      summary: (n) =>
        `Norm of the gradient of the biases b in ${count(n.layers, 'hidden layer')} of both networks.`,
    },
  },
  predictions: {
    tuned: {
      question:
        'Start both networks from He’s initialisation and keep the learning rate at 0.1. Which loss is lower after 200 steps?',
      options: {
        with: 'The one with batch norm',
        level: 'They are about equal',
        without: 'The one without batch norm',
      },
      explain: (n) =>
        `After ${count(n.steps, 'step')} the loss is ${loss(n.without)} without and ${loss(n.with)} with batch norm. The weights already have the right scale, and the noise of the batch statistics keeps the second loss from falling further. (A lead counts when one loss is less than half of the other.)`,
    },
    deep: {
      question:
        'Take 30 hidden layers of ReLU with batch norm, before any training. How large is the gradient of the first layer’s weights, compared with the last layer’s?',
      options: { smaller: 'Much smaller', level: 'About as large', larger: 'Much larger' },
      explain: (n) =>
        `${number(n.ratio)} times as large, over ${n.layers} layers. Without batch norm and with He’s initialisation it is ${number(n.plain)} times as large.`,
    },
  },
} satisfies TextOf<typeof experiment, typeof predictions>
