import type { TextOf } from '../../../lab/text.ts'
import { count, number, percent } from '../../number-words.en.ts'
import type { experiment } from './experiment.ts'
import type { predictions } from './predictions.ts'

interface Path {
  readonly oneSign: number
  readonly moves: number
  readonly detour: number
}

const path = ({ oneSign, moves, detour }: Path) =>
  `${number(oneSign)} of ${count(moves, 'move')} changed both weights in one direction, and the path was ${number(detour)} times as long as the straight line`

const oneSigned = (share: number | string) =>
  Number.isFinite(share)
    ? `${percent(share)} of the units have one sign throughout`
    : 'no unit has a gradient'

export const text = {
  parameters: {
    inputs: {
      label: 'Inputs come from',
      help: 'The layer below. Sigmoid and ReLU hand on nothing negative; tanh is centred already.',
      options: { sigmoid: 'sigmoid', relu: 'ReLU', tanh: 'tanh' },
    },
    batch: {
      label: 'Examples per step',
      help: 'With one example and positive inputs, all weights must move alike. A batch may mix signs; 256 is all the data.',
    },
    step: {
      label: 'Step length',
      help: 'Share of the largest rate that can be trusted; close to 1 the path swings.',
    },
    rates: {
      label: 'Learning rate',
      help: 'What its own inputs allow, or for both what the positive ones allow.',
      options: { own: 'each its own', same: 'the same' },
    },
    target1: { label: 'Optimum, w₁', help: 'Drag the ring in the plot. Both paths start at (0, 0).' },
    target2: {
      label: 'Optimum, w₂',
      help: 'Of the other sign than w₁, it lies where positive inputs cannot step.',
    },
    steps: { label: 'Steps', help: 'Steps of gradient descent.' },
    seed: { label: 'Seed', help: 'Draws the inputs and their order.' },
  },
  presets: {
    'one-example': { label: 'one example', help: 'Every step goes up-right or down-left.' },
    'mini-batch': { label: 'batch of 32', help: 'Signs may mix, and do.' },
    'all-data': { label: 'all data', help: 'The exact gradient, each path at its best rate.' },
    'same-rate': {
      label: 'all data, one rate',
      help: 'Positive inputs near their limit; the centred ones could go faster.',
    },
    relu: { label: 'ReLU’s outputs', help: 'Not zero-centred either.' },
    tanh: { label: 'tanh’s outputs', help: 'Zero-centred: taking the mean off changes almost nothing.' },
    'lucky-direction': {
      label: 'optimum up-right',
      help: 'Positive inputs are no hindrance if the way leads along them.',
    },
  },
  channels: {
    positive1: { label: 'w₁, uncentred inputs' },
    positive2: { label: 'w₂, uncentred inputs' },
    centred1: { label: 'w₁, centred inputs' },
    centred2: { label: 'w₂, centred inputs' },
    positiveLoss: { label: 'Loss, uncentred inputs' },
    centredLoss: { label: 'Loss, centred inputs' },
    positiveRate: { label: 'Learning rate, uncentred inputs' },
    centredRate: { label: 'Learning rate, centred inputs' },
    positiveOneSigned: {
      label: 'Units with one sign, uncentred inputs',
    },
    centredOneSigned: { label: 'Units with one sign, centred inputs' },
    positiveGradient: { label: 'Gradient of a layer, uncentred inputs' },
    centredGradient: { label: 'Gradient of a layer, centred inputs' },
    positiveCurvature: { label: 'Curvature, uncentred inputs' },
    centredCurvature: { label: 'Curvature, centred inputs' },
  },
  readings: {
    'at-optimum': {
      title: 'Nothing to descend',
      sentence: () =>
        'Both paths start at the optimum, where the gradient is 0. Drag the optimum away from (0, 0).',
    },
    unmoved: {
      title: 'Not moved yet',
      sentence: (n) =>
        `After ${count(n.steps, 'step')} at least one path has not moved: its gradient was 0 for every example so far.`,
    },
    slower: {
      title: 'Uncentred inputs are slower',
      sentence: (n) =>
        `To 1% of the first loss, uncentred inputs took ${count(n.uncentredSteps, 'step')} and centred ones ${number(n.centredSteps)}. With uncentred inputs, ${path({ oneSign: n.uncentredSame, moves: n.uncentredMoves, detour: n.uncentredDetour })}; with centred ones, ${path({ oneSign: n.centredSame, moves: n.centredMoves, detour: n.centredDetour })}.`,
    },
    'no-slower': {
      title: 'No slower here',
      sentence: (n) =>
        `To 1% of the first loss, uncentred inputs took ${count(n.uncentredSteps, 'step')} and centred ones ${number(n.centredSteps)}. With uncentred inputs, ${path({ oneSign: n.uncentredSame, moves: n.uncentredMoves, detour: n.uncentredDetour })}.`,
    },
    'centred-only': {
      title: 'Only the centred path has arrived',
      sentence: (n) =>
        `Centred inputs reached 1% of the first loss at step ${number(n.centredSteps)}; after ${count(n.steps, 'step')} uncentred ones have not. With these, ${path({ oneSign: n.uncentredSame, moves: n.uncentredMoves, detour: n.uncentredDetour })}.`,
    },
    'uncentred-only': {
      title: 'Only the uncentred path has arrived',
      sentence: (n) =>
        `Uncentred inputs reached 1% of the first loss at step ${number(n.uncentredSteps)}; after ${count(n.steps, 'step')} centred ones have not.`,
    },
    neither: {
      title: 'On the way',
      sentence: (n) =>
        `After ${count(n.steps, 'step')} neither path is at 1% of the first loss. With uncentred inputs, ${number(n.uncentredSame)} of ${count(n.uncentredMoves, 'move')} changed both weights in one direction; with centred ones, ${number(n.centredSame)} of ${number(n.centredMoves)}.`,
    },
  },
  words: {
    uncentred: 'uncentred inputs',
    centred: 'centred inputs',
    rate: 'rate',
    target: 'Optimum',
    quadrant1: 'both up',
    quadrant2: 'w₁ down, w₂ up',
    quadrant3: 'both down',
    quadrant4: 'w₁ up, w₂ down',
    sameKey: 'both weights up (dashed: both down)',
    mixedKey: 'w₁ down, w₂ up (dashed: w₁ up, w₂ down)',
    sign: 'sign',
    unit: 'unit',
    input: 'input',
    step: 'step',
    loss: 'loss',
    share: 'share',
  },
  plots: {
    'uncentred-path': {
      title: 'Uncentred inputs',
      summary: (n) =>
        `Path of the two weights with uncentred inputs, from (0, 0) to (${number(n.w1)}, ${number(n.w2)}), over the contours of the loss, which is now ${number(n.loss)}.`,
    },
    'centred-path': {
      title: 'Centred inputs',
      summary: (n) =>
        `Path of the two weights with centred inputs, from (0, 0) to (${number(n.w1)}, ${number(n.w2)}), over the contours of the loss, which is now ${number(n.loss)}.`,
    },
    'uncentred-signs': {
      title: 'Signs of dW: uncentred inputs',
      summary: (n) =>
        `Sign of the gradient of each of 10 times 12 weights with uncentred inputs: ${oneSigned(n.share)}.`,
    },
    'centred-signs': {
      title: 'Signs of dW: centred inputs',
      summary: (n) =>
        `Sign of the gradient of each of 10 times 12 weights with centred inputs: ${oneSigned(n.share)}.`,
    },
    loss: {
      title: 'Loss of the two paths',
      summary: (n) =>
        `Loss of both paths: ${number(n.uncentred)} with uncentred inputs, ${number(n.centred)} with centred ones.`,
    },
    'one-sign': {
      title: 'Units whose dW has one sign',
      summary: (n) =>
        `Share of units whose gradients all have one sign. With uncentred inputs, ${oneSigned(n.uncentred)}; with centred ones, ${oneSigned(n.centred)}.`,
    },
  },
  predictions: {
    'one-sign': {
      question:
        'One unit with two weights, inputs from a sigmoid layer, one example per step, and the optimum at the lower right. What share of the steps moves both weights in one direction?',
      options: { half: 'About half', most: 'Most', all: 'All of them' },
      explain: (n) => `${number(n.oneSign)} of ${count(n.moves, 'step')}.`,
    },
  },
} satisfies TextOf<typeof experiment, typeof predictions>
