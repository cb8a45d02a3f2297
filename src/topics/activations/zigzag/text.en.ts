import type { LabText } from '../../../lab/text.ts'
import { count, number, percent } from '../words.text.en.ts'

const path = (same: number | string, moves: number | string, detour: number | string) =>
  `${number(same)} of its ${number(moves)} moves changed both weights in one direction, and its way was ${number(detour)} times the straight one`

export const zigzag: LabText = {
  title: 'The zig-zag of positive inputs',
  lede: 'One unit, two weights: descend with inputs that are all positive, and with the same inputs less their mean. Drag the optimum.',
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
    positive1: { label: 'w₁, inputs as they come' },
    positive2: { label: 'w₂, inputs as they come' },
    centred1: { label: 'w₁, centred inputs' },
    centred2: { label: 'w₂, centred inputs' },
    positiveLoss: { label: 'Loss, inputs as they come' },
    centredLoss: { label: 'Loss, centred inputs' },
    positiveRate: { label: 'Learning rate, inputs as they come' },
    centredRate: { label: 'Learning rate, centred inputs' },
    positiveOneSigned: {
      label: 'Units with one sign, inputs as they come',
    },
    centredOneSigned: { label: 'Units with one sign, centred inputs' },
    positiveGradient: { label: 'Gradient of a layer, inputs as they come' },
    centredGradient: { label: 'Gradient of a layer, centred inputs' },
    positiveCurvature: { label: 'Curvature, inputs as they come' },
    centredCurvature: { label: 'Curvature, centred inputs' },
  },
  readings: {
    slower: {
      title: 'The positive path is longer',
      sentence: (n) =>
        `To 1 % of the first loss, inputs as they come took ${count(n.positiveSteps, 'step')} and centred ones ${number(n.centredSteps)}. On the first path ${path(n.positiveSame, n.positiveMoves, n.positiveDetour)}; on the second, ${path(n.centredSame, n.centredMoves, n.centredDetour)}.`,
    },
    'no-slower': {
      title: 'No slower here',
      sentence: (n) =>
        `To 1 % of the first loss, inputs as they come took ${count(n.positiveSteps, 'step')} and centred ones ${number(n.centredSteps)}. On the first path ${path(n.positiveSame, n.positiveMoves, n.positiveDetour)}.`,
    },
    'centred-only': {
      title: 'Only the centred path has arrived',
      sentence: (n) =>
        `After ${count(n.steps, 'step')} centred inputs are at 1 % of the first loss (since step ${number(n.centredSteps)}), those as they come are not; ${path(n.positiveSame, n.positiveMoves, n.positiveDetour)}.`,
    },
    'positive-only': {
      title: 'Only the positive path has arrived',
      sentence: (n) =>
        `Inputs as they come were at 1 % of the first loss after ${count(n.positiveSteps, 'step')}; the centred path is not there after ${number(n.steps)}.`,
    },
    neither: {
      title: 'On the way',
      sentence: (n) =>
        `After ${count(n.steps, 'step')} neither path is at 1 % of the first loss. Of the moves with inputs as they come, ${number(n.positiveSame)} of ${number(n.positiveMoves)} changed both weights in one direction; with centred ones ${number(n.centredSame)} of ${number(n.centredMoves)}.`,
    },
  },
  words: {
    positiveTitle: 'Inputs as they come',
    centredTitle: 'Centred inputs',
    lossTitle: 'Loss of the two paths',
    positive: 'inputs as they come',
    centred: 'centred inputs',
    rate: 'rate',
    target: 'Optimum',
    quadrant1: 'both up',
    quadrant2: 'w₁ down, w₂ up',
    quadrant3: 'both down',
    quadrant4: 'w₁ up, w₂ down',
    sameKey: 'both weights in one direction (dashed: both down)',
    mixedKey: 'one up, the other down (dashed: w₁ up, w₂ down)',
    signs: 'Signs of dW',
    sign: 'sign',
    unit: 'unit',
    input: 'input',
    step: 'step',
    loss: 'loss',
    oneSigned: 'Units whose dW has one sign',
    share: 'share',
  },
  summaries: {
    path: (n) =>
      `Path of the two weights with ${n.title}, from (0, 0) to (${number(n.w1)}, ${number(n.w2)}), over the contours of the loss, which is now ${number(n.loss)}.`,
    signs: (n) =>
      `Sign of the gradient of each of 10 times 12 weights with ${n.title}: ${percent(n.share)} of the units have one sign throughout.`,
    loss: (n) =>
      `Loss of both paths: ${number(n.positive)} with inputs as they come, ${number(n.centred)} with centred ones.`,
    oneSigned: (n) =>
      `Share of units whose gradients all have one sign: ${percent(n.positive)} with inputs as they come, ${percent(n.centred)} with centred ones.`,
  },
}
