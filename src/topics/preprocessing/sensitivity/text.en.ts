import type { Figures } from '../../../lab/reading.ts'
import type { TextOf } from '../../../lab/text.ts'
import { count, number, plain, signed } from '../../number-words.en.ts'
import type { experiment } from './experiment.ts'
import type { Treatment } from './line-study.ts'
import type { predictions } from './predictions.ts'

const TREATMENTS: Readonly<Record<Treatment, string>> = { centred: 'centred', normalised: 'standardised' }

interface Perturbed {
  readonly turn: number
  readonly shift: number
  readonly before: number
  readonly rawRise: number
  readonly treatedRise: number
  readonly treatment: Treatment
}

interface Trained {
  readonly rawCondition: number
  readonly treatedCondition: number
  readonly target: number
}

/** What was changed, and what that does to the loss. */
function cost(n: Perturbed): string {
  const [raw, treated] = [signed(n.rawRise), signed(n.treatedRise)]
  const side = `${TREATMENTS[n.treatment]} data`
  if (n.turn === 0 && n.shift === 0) return `The line stays as it is, at a loss of ${plain(n.before)}.`
  if (n.turn === 0)
    return `Adding ${plain(n.shift)} to the bias changes the loss by ${raw} on raw data and by ${treated} on ${side}.`
  const bias = n.shift === 0 ? '' : ` and adding ${plain(n.shift)} to the bias`
  return `Rotating the raw weights by ${plain(n.turn)}°${bias} changes the loss by ${raw}; a change of the same length on ${side} changes it by ${treated}.`
}

const curvature = (n: Trained) =>
  `With condition numbers of ${number(n.rawCondition)} and ${number(n.treatedCondition)}, gradient descent`

const within = (n: Trained) => `within ${plain(n.target)} of the minimum`

const ofPoints = (n: Figures) =>
  `Two classes of points and the separating line on ${n.side} data. The perturbation takes the loss from ${number(n.before)} to ${number(n.after)}.`

const ofSurface = (n: Figures) =>
  `Contours of the loss over weight and bias on ${n.side} data, with a condition number of ${number(n.condition)}, and the path of gradient descent from the origin towards the minimum at w = ${number(n.w)}, b = ${number(n.b)}.`

export const text = {
  parameters: {
    angle: {
      label: 'Direction of the line',
      help: 'Angle of its normal, the direction in which the score rises. Drag the outer handle, or use the arrow keys on it.',
    },
    offset: {
      label: 'Place of the line',
      help: 'How far it stands from the middle of the cloud, along its normal. Drag the inner handle.',
    },
    turn: {
      label: 'Rotate the weights by',
      help: 'Rotates the weight vector on raw data and leaves the bias as it is. On preprocessed data the weights change by a vector of the same length.',
    },
    shift: {
      label: 'Add to the bias',
      help: 'Moves the line along its normal. The mean amplifies changes of the weights, not of the bias.',
    },
    distance: {
      label: 'Distance from the origin',
      help: 'The middle of the cloud lies at (d, d). The condition number of raw data grows about as its fourth power.',
    },
    spread: {
      label: 'Standard deviation of each class',
      help: 'The same in both features; the gap between the classes grows with it.',
    },
    treatment: {
      label: 'Compare raw data with',
      help: 'Subtract the mean of the data, or also divide each feature by its standard deviation.',
      options: TREATMENTS,
    },
    loss: {
      label: 'Loss',
      help: 'Logistic: ln(1 + e^(−yz)). Squared: ½(z − y)², whose curvature is the same everywhere.',
      options: { logistic: 'logistic', squared: 'squared' },
    },
    weight: {
      label: 'Length of the weights',
      help: 'How sharply the score rises across the line. Longer weights make every perturbation cost more.',
    },
    rate: {
      label: 'Learning rate',
      help: 'As a fraction of the stability limit 2/λ₁ of each surface at the start, so that each side gets the learning rate that suits it.',
    },
    target: {
      label: 'Count steps to within',
      help: 'Loss above the minimum at which a run counts as arrived.',
    },
    steps: { label: 'Steps', help: 'Steps of gradient descent on each side.' },
    seed: { label: 'Seed', help: 'Draws other points of the two classes.' },
  },
  presets: {
    turn: { label: 'Rotate by 10°', help: 'The weights change, the bias does not.' },
    shift: { label: 'Change the bias', help: 'The bias changes, the weights do not.' },
    far: { label: 'Far from the origin', help: 'The cloud lies at (12, 12).' },
    near: { label: 'Near the origin', help: 'The cloud lies at (0.5, 0.5).' },
    wide: {
      label: 'Standard deviation 4, centred',
      help: 'Each class has a standard deviation of 4.',
    },
    normalised: {
      label: 'Standard deviation 4, standardised',
      help: 'The same data divided by their standard deviation.',
    },
    squared: {
      label: 'Squared loss',
      help: 'The same curvature everywhere.',
    },
    fastest: {
      label: 'Nearly the stability limit',
      help: '0.97 of 2/λ₁ on the squared loss: the path zigzags across the valley.',
    },
  },
  channels: {
    step: { label: 'Steps of gradient descent' },
    rawW: { label: 'w, raw' },
    rawB: { label: 'b, raw' },
    rawLoss: { label: 'Loss, raw' },
    treatedW: { label: 'w, preprocessed' },
    treatedB: { label: 'b, preprocessed' },
    treatedLoss: { label: 'Loss, preprocessed' },
    rawReached: { label: 'Steps to the target, raw' },
    treatedReached: { label: 'Steps to the target, preprocessed' },
    examples: { label: 'Examples', help: 'x₁, x₂, label' },
    frameOfTreated: { label: 'Preprocessing', help: 'mean₁, mean₂, divisor₁, divisor₂' },
    lines: {
      label: 'Lines',
      help: 'w₁, w₂, b of the line, perturbed on raw data, perturbed on preprocessed data',
    },
    nudge: {
      label: 'Perturbation',
      help: 'Loss before, after on raw, after on preprocessed data; then the shares on the wrong side',
    },
    turned: { label: 'Loss at each rotation from −30° to 30°', help: 'Raw, then preprocessed' },
    minimum: { label: 'Minimum', help: 'w, b, λ₁, λ₂, loss; w and b of the line. Raw, then preprocessed' },
    windows: { label: 'Ranges of the surfaces', help: 'Raw, then preprocessed' },
    rawSurface: { label: 'Loss surface, raw' },
    treatedSurface: { label: 'Loss surface, preprocessed' },
  },
  readings: {
    both: {
      title: 'Both runs have reached the target',
      sentence: (n) =>
        `${cost(n)} ${curvature(n)} came ${within(n)} after ${count(n.rawReached, 'step')} on raw data and ${count(n.treatedReached, 'step')} on ${TREATMENTS[n.treatment]} data.`,
    },
    onlyTreated: {
      title: 'Raw data have not reached the target',
      sentence: (n) =>
        `${cost(n)} ${curvature(n)} came ${within(n)} after ${count(n.treatedReached, 'step')} on ${TREATMENTS[n.treatment]} data; on raw data it is still above after ${count(n.step, 'step')}.`,
    },
    onlyRaw: {
      title: 'Only raw data have reached the target',
      sentence: (n) =>
        `${cost(n)} ${curvature(n)} came ${within(n)} after ${count(n.rawReached, 'step')} on raw data; on ${TREATMENTS[n.treatment]} data it is still above after ${count(n.step, 'step')}.`,
    },
    neither: {
      title: 'Neither run has reached the target',
      sentence: (n) =>
        `${cost(n)} ${curvature(n)} is not yet ${within(n)} after ${count(n.step, 'step')}, neither on raw nor on ${TREATMENTS[n.treatment]} data.`,
    },
  },
  words: {
    raw: 'raw',
    ...TREATMENTS,
    left: 'class −1',
    right: 'class +1',
    line: 'line',
    perturbed: 'perturbed',
    moveLine: 'Move the line',
    turnLine: 'Turn the line',
    origin: 'origin',
    x1: 'feature 1',
    x2: 'feature 2',
    condition: 'condition number',
    w: 'weight w along the normal',
    b: 'bias b',
    path: 'gradient descent',
    lowest: 'lowest',
    yours: 'your line',
    step: 'step',
    loss: 'loss',
    above: 'loss above its minimum',
    goal: 'target',
    turn: 'rotation on raw data',
    before: 'loss before',
    after: 'after the perturbation',
    wrong: 'wrong side',
    curvatures: 'curvatures λ₁, λ₂',
    reached: 'steps to target',
    notReached: 'not reached',
  },
  plots: {
    'raw-points': { title: 'Raw data', summary: ofPoints },
    'preprocessed-points': { title: 'Preprocessed data', summary: ofPoints },
    rotation: {
      title: 'Loss when the weights change',
      summary: (n) =>
        `Loss against the angle of the rotation on raw data, with a change of the weights of the same length on preprocessed data: at ${plain(n.turn)}° it is ${number(n.raw)} on raw and ${number(n.treated)} on preprocessed data.`,
    },
    'raw-surface': { title: 'Loss over (w, b), raw', summary: ofSurface },
    'preprocessed-surface': { title: 'Loss over (w, b), preprocessed', summary: ofSurface },
    training: {
      title: 'Training from w = b = 0',
      summary: (n) =>
        `Loss above its minimum against step, both on logarithmic axes: ${number(n.raw)} on raw data and ${number(n.treated)} on preprocessed data after ${count(n.step, 'step')}; the target is ${plain(n.goal)}.`,
    },
    numbers: {
      title: 'Both sides in numbers',
      summary: () => 'Losses, curvatures and steps to the target on raw and on preprocessed data.',
    },
  },
  predictions: {
    'centred-steps': {
      question:
        'The lab trains the same classifier on raw data around (5, 5) and on the same data with the mean subtracted, each at half its stability limit. How many times as many steps will raw data need?',
      options: { twice: 'About twice', ten: 'About ten times', hundred: 'A hundred times or more' },
      explain: (n) =>
        `${count(n.rawReached, 'step')} on raw data, ${number(n.treatedReached)} on centred ones. The condition numbers are ${plain(n.raw)} and ${plain(n.treated)}.`,
    },
  },
} satisfies TextOf<typeof experiment, typeof predictions>
