import type { TextOf } from '../../../lab/text.ts'
import { count, number, percent } from '../../number-words.en.ts'
import type { experiment } from './experiment.ts'
import type { predictions } from './predictions.ts'

interface Uncentred {
  readonly uncentredSame: number
  readonly uncentredMoves: number
  readonly condition: number
  readonly centredCondition: number
}

/** Why the uncentred path is as it is: the signs where nearly all agree, else the curvature. */
const cause = (n: Uncentred) =>
  n.uncentredSame > 0.9 * n.uncentredMoves
    ? `With uncentred inputs, ${number(n.uncentredSame)} of ${count(n.uncentredMoves, 'move')} changed w₁ and w₂ in the same direction`
    : `The condition number is ${number(n.condition)} with uncentred inputs and ${number(n.centredCondition)} with centred ones`

const oneSigned = (share: number | string) =>
  Number.isFinite(share)
    ? `${percent(share)} of the units have one sign throughout`
    : 'no unit has a gradient'

export const text = {
  parameters: {
    inputs: {
      label: 'Inputs come from',
      help: 'The activation of the layer below. Outputs of sigmoid and ReLU are never negative; those of tanh are centred.',
      options: { sigmoid: 'sigmoid', relu: 'ReLU', tanh: 'tanh' },
    },
    fanIn: {
      label: 'Number of inputs',
      help: 'Weights of the unit; the plots show the first two. All-positive inputs allow 2 of the 2ⁿ sign patterns of a gradient, and the condition number grows in proportion to n.',
    },
    batch: {
      label: 'Examples per step',
      help: 'With one example, the signs of the gradient follow from the signs of the inputs. A batch adds up several; 256 means all the data.',
    },
    step: {
      label: 'Learning rate, as a fraction',
      help: 'Fraction of the stability limit of these inputs and this batch size. Close to 1 the path oscillates.',
    },
    rates: {
      label: 'Stability limit of',
      help: 'Each path uses the limit of its own inputs, or both use the limit of the uncentred ones.',
      options: { own: 'each its own', same: 'uncentred' },
    },
    target1: {
      label: 'Optimum, w₁',
      help: 'Drag the ring in the plot. Both paths start at (0, 0); with more inputs w₃, w₅, … have the same optimum.',
    },
    target2: {
      label: 'Optimum, w₂',
      help: 'Try the sign of w₁, and the opposite sign. With more inputs w₄, w₆, … have the same optimum.',
    },
    steps: { label: 'Steps', help: 'Steps of gradient descent.' },
    seed: { label: 'Seed', help: 'Draws the inputs and their order.' },
  },
  presets: {
    'one-example': { label: 'one example', help: 'Watch the directions of the steps.' },
    'mini-batch': { label: 'batch of 32', help: 'The gradient is a sum over 32 examples.' },
    'all-data': { label: 'all data', help: 'The exact gradient, each path at half its stability limit.' },
    'many-inputs': { label: '20 inputs, all data', help: 'The exact gradient for a unit with 20 weights.' },
    'same-rate': {
      label: 'all data, one rate',
      help: 'Both paths at 95% of the limit of the uncentred inputs; the centred ones could take larger steps.',
    },
    relu: { label: 'outputs of ReLU', help: 'Never negative, like those of sigmoid.' },
    tanh: { label: 'outputs of tanh', help: 'Centred: subtracting the mean changes almost nothing.' },
    'lucky-direction': {
      label: 'optimum at the upper right',
      help: 'Positive inputs do no harm when both weights have to rise.',
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
    positiveCurvature: { label: 'Curvature over w₁ and w₂, uncentred inputs' },
    centredCurvature: { label: 'Curvature over w₁ and w₂, centred inputs' },
    positiveCondition: { label: 'Condition number, uncentred inputs' },
    centredCondition: { label: 'Condition number, centred inputs' },
  },
  readings: {
    'at-optimum': {
      title: 'The start is the optimum',
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
        `To reach 1% of the initial loss, uncentred inputs took ${count(n.uncentredSteps, 'step')} and centred ones ${number(n.centredSteps)}. ${cause(n)}.`,
    },
    'no-slower': {
      title: 'No slower here',
      sentence: (n) =>
        `To reach 1% of the initial loss, uncentred inputs took ${count(n.uncentredSteps, 'step')} and centred ones ${number(n.centredSteps)}. ${cause(n)}.`,
    },
    'centred-only': {
      title: 'Only the centred path has arrived',
      sentence: (n) =>
        `Centred inputs reached 1% of the initial loss at step ${number(n.centredSteps)}; after ${count(n.steps, 'step')} uncentred ones have not. ${cause(n)}.`,
    },
    'uncentred-only': {
      title: 'Only the uncentred path has arrived',
      sentence: (n) =>
        `Uncentred inputs reached 1% of the initial loss at step ${number(n.uncentredSteps)}; after ${count(n.steps, 'step')} centred ones have not.`,
    },
    neither: {
      title: 'Neither path has arrived',
      sentence: (n) =>
        `After ${count(n.steps, 'step')} neither path has reached 1% of the initial loss. ${cause(n)}.`,
    },
  },
  words: {
    uncentred: 'uncentred inputs',
    centred: 'centred inputs',
    rate: 'learning rate',
    condition: 'condition number',
    slice: 'slice through the optimum of the other weights',
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
        `Path of the first two weights with uncentred inputs, from (0, 0) to (${number(n.w1)}, ${number(n.w2)}), over the contours of the loss, which is now ${number(n.loss)}.`,
    },
    'centred-path': {
      title: 'Centred inputs',
      summary: (n) =>
        `Path of the first two weights with centred inputs, from (0, 0) to (${number(n.w1)}, ${number(n.w2)}), over the contours of the loss, which is now ${number(n.loss)}.`,
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
      title: 'Loss of both paths',
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
      explain: (n) =>
        `${number(n.oneSign)} of ${count(n.moves, 'step')}. If the signs of the two gradients were independent, it would be about half.`,
    },
    'many-inputs': {
      question:
        'With the exact gradient and two uncentred inputs, it takes 24 steps to reach 1% of the initial loss. How many steps does a unit with 20 uncentred inputs need?',
      options: { same: 'About as many', more: 'More than twice as many', never: 'More than 600' },
      explain: (n) =>
        `${n.uncentredSteps > 0 ? count(n.uncentredSteps, 'step') : 'More than 600 steps'}, against ${number(n.two)} with two inputs; centred inputs need ${number(n.centredSteps)}. The condition number is ${number(n.condition)}.`,
    },
  },
} satisfies TextOf<typeof experiment, typeof predictions>
