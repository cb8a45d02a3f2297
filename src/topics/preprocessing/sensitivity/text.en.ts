import type { LabText } from '../../../lab/text.ts'
import { count, number, signed } from '../number.text.en.ts'

type Numbers = Readonly<Record<string, number | string>>

const cost = (n: Numbers) =>
  `${signed(n.rawRise)} on raw data, ${signed(n.treatedRise)} on ${n.treatment} data`

const curvature = (n: Numbers) =>
  `The surface that training walks has condition number ${number(n.rawCondition)} raw, ${number(n.treatedCondition)} ${n.treatment}`

const steps = (n: Numbers) =>
  `${curvature(n)}: ${count(n.rawReached, 'step')} to within ${number(n.target)} of the minimum on raw data, ${number(n.treatedReached)} on ${n.treatment}.`

function unreached(n: Numbers): string {
  const where = (reached: number | string) =>
    Number.isNaN(Number(reached)) ? 'not yet' : `since step ${number(reached)}`
  return `${curvature(n)}. Within ${number(n.target)} of the minimum after ${count(n.step, 'step')}: raw ${where(n.rawReached)}, ${n.treatment} ${where(n.treatedReached)}.`
}

export const sensitivity: LabText = {
  title: 'A nudge to the line',
  lede: 'Drag the separating line, nudge its weights, and read what the same nudge costs on raw and on treated data; then watch gradient descent on both.',
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
      label: 'Nudge: turn the weights by',
      help: 'Turns the weight vector and leaves the bias as it is. On raw data this swings the line about a point far from the cloud.',
    },
    shift: {
      label: 'Nudge: add to the bias',
      help: 'Moves the line along its normal. This costs the same on both sides: the lever belongs to the weights.',
    },
    distance: {
      label: 'Distance from the origin',
      help: 'The middle of the cloud lies at (d, d). The condition number of raw data grows about as its fourth power.',
    },
    spread: {
      label: 'Spread of each class',
      help: 'Standard deviation of a class in both features; the gap between the classes grows with it.',
    },
    treatment: {
      label: 'Compare raw data with',
      help: 'Subtract the mean of the data, or also divide each feature by its standard deviation.',
      options: { centred: 'centred', normalised: 'normalised' },
    },
    loss: {
      label: 'Loss',
      help: 'Logistic: ln(1 + e^(−yz)). Squared: ½(z − y)², whose curvature is the same everywhere.',
      options: { logistic: 'logistic', squared: 'squared' },
    },
    weight: {
      label: 'Length of the weights',
      help: 'How sharply the score rises across the line. Longer weights make every nudge cost more.',
    },
    rate: {
      label: 'Learning rate',
      help: 'As a share of the largest stable step 2/λ₁ of each surface, so that each side gets the rate that suits it.',
    },
    target: {
      label: 'Count steps to within',
      help: 'Loss above the minimum at which a run counts as arrived.',
    },
    steps: { label: 'Steps', help: 'Steps of gradient descent on each side.' },
    seed: { label: 'Seed', help: 'Draws other points of the two classes.' },
  },
  presets: {
    turn: { label: 'Turn by 10°', help: 'The picture of the lecture.' },
    shift: { label: 'Shift the bias', help: 'The nudge that costs the same on both sides.' },
    far: { label: 'Far from the origin', help: 'Distance 12: a longer lever, a narrower valley.' },
    near: { label: 'Near the origin', help: 'Raw data that are almost centred by themselves.' },
    wide: { label: 'Large units, centred', help: 'Spread 4: centring alone leaves a stretched valley.' },
    normalised: { label: 'Large units, normalised', help: 'Dividing by the std rounds it.' },
    squared: { label: 'Squared loss', help: 'One curvature everywhere; normalised, it is exactly 1.' },
    fastest: {
      label: 'Nearly the largest rate',
      help: '0.97 of 2/λ₁ on the squared loss: the path zigzags across the valley.',
    },
  },
  channels: {
    step: { label: 'Steps of gradient descent' },
    rawW: { label: 'w, raw' },
    rawB: { label: 'b, raw' },
    rawLoss: { label: 'Loss, raw' },
    treatedW: { label: 'w, treated' },
    treatedB: { label: 'b, treated' },
    treatedLoss: { label: 'Loss, treated' },
    rawReached: { label: 'Steps to the target, raw' },
    treatedReached: { label: 'Steps to the target, treated' },
    examples: { label: 'Examples', help: 'x₁, x₂, label' },
    frameOfTreated: { label: 'Treatment', help: 'mean₁, mean₂, divisor₁, divisor₂' },
    lines: { label: 'Lines', help: 'w₁, w₂, b of the line, nudged on raw data, nudged on treated data' },
    nudge: {
      label: 'Nudge',
      help: 'Loss before, after on raw, after on treated data; then the shares on the wrong side',
    },
    turned: { label: 'Loss at each turn from −30° to 30°', help: 'Raw, then treated' },
    minimum: { label: 'Minimum', help: 'w, b, λ₁, λ₂, loss; w and b of the line. Raw, then treated' },
    windows: { label: 'Ranges of the surfaces', help: 'Raw, then treated' },
    rawSurface: { label: 'Loss surface, raw' },
    treatedSurface: { label: 'Loss surface, treated' },
  },
  readings: {
    turn: {
      title: 'What a turn costs',
      sentence: (n) =>
        `Turning the weights by ${number(n.turn)}° changes the loss by ${cost(n)}. ${steps(n)}`,
    },
    turnUnreached: {
      title: 'What a turn costs',
      sentence: (n) =>
        `Turning the weights by ${number(n.turn)}° changes the loss by ${cost(n)}. ${unreached(n)}`,
    },
    shift: {
      title: 'What a shift costs',
      sentence: (n) =>
        `Adding ${number(n.shift)} to the bias changes the loss by ${cost(n)}: the bias has no lever. ${steps(n)}`,
    },
    shiftUnreached: {
      title: 'What a shift costs',
      sentence: (n) =>
        `Adding ${number(n.shift)} to the bias changes the loss by ${cost(n)}. ${unreached(n)}`,
    },
    still: {
      title: 'No nudge',
      sentence: (n) => `The line stays at a loss of ${number(n.before)}. ${steps(n)}`,
    },
    stillUnreached: {
      title: 'No nudge',
      sentence: (n) => `The line stays at a loss of ${number(n.before)}. ${unreached(n)}`,
    },
  },
  words: {
    raw: 'raw',
    centred: 'centred',
    normalised: 'normalised',
    rawData: 'Raw data',
    centredData: 'Centred data',
    normalisedData: 'Normalised data',
    left: 'class −1',
    right: 'class +1',
    line: 'line',
    nudged: 'nudged',
    moveLine: 'Move the line',
    turnLine: 'Turn the line',
    origin: 'origin',
    x1: 'feature 1',
    x2: 'feature 2',
    surface: 'Loss over (w, b)',
    condition: 'condition number',
    w: 'weight w along the normal',
    b: 'bias b',
    path: 'gradient descent',
    lowest: 'lowest',
    yours: 'your line',
    training: 'Training from w = b = 0',
    step: 'step',
    loss: 'loss',
    above: 'loss above its minimum',
    goal: 'target',
    turning: 'Loss when the weights are turned',
    turn: 'turn',
    table: 'Both sides in numbers',
    before: 'loss before',
    after: 'after the nudge',
    wrong: 'wrong side',
    curvatures: 'curvatures λ₁, λ₂',
    reached: 'steps to target',
    notReached: 'not reached',
  },
  summaries: {
    data: (n) =>
      `Two classes of points and the separating line on ${n.side} data. The nudge takes the loss from ${number(n.before)} to ${number(n.after)}.`,
    surface: (n) =>
      `Contours of the loss over weight and bias on ${n.side} data, an ellipse with condition number ${number(n.condition)}, and the path of gradient descent from the origin towards the minimum at w = ${number(n.w)}, b = ${number(n.b)}.`,
    training: (n) =>
      `Loss against step on a logarithmic axis: ${number(n.raw)} on raw data and ${number(n.treated)} on treated data after ${count(n.step, 'step')}; the target is ${number(n.goal)}.`,
    turning: (n) =>
      `Loss against the angle of the turn: at ${number(n.turn)}° it is ${number(n.raw)} on raw and ${number(n.treated)} on treated data.`,
  },
}
