import type { TextOf } from '../../../lab/text.ts'
import { count, number } from '../../number-words.en.ts'
import type { experiment } from './experiment.ts'
import type { predictions } from './predictions.ts'

const STATES: Readonly<Record<string, string>> = {
  original: 'raw',
  centred: 'centred',
  normalised: 'standardised',
  whitened: 'whitened',
}

export const text = {
  parameters: {
    state: {
      label: 'Preprocessing',
      help: 'What the linear unit sees: the cloud as it is, with its mean subtracted, also divided by its standard deviations, or whitened.',
      options: { original: 'none', centred: 'centred', normalised: 'standardised', whitened: 'whitened' },
    },
    mean1: {
      label: 'Mean of x₁',
      help: 'Drag the middle handle of the cloud. A mean far from 0 adds one steep direction.',
    },
    mean2: {
      label: 'Mean of x₂',
      help: 'Drag the middle handle of the cloud. A mean far from 0 adds one steep direction.',
    },
    std1: {
      label: 'Standard deviation of x₁',
      help: 'Drag the handle to the right. The curvature along w₁ grows with its square.',
    },
    std2: {
      label: 'Standard deviation of x₂',
      help: 'Drag the upper handle. The curvature along w₂ grows with its square.',
    },
    correlation: {
      label: 'Correlation ρ',
      help: 'Standardising leaves it; whitening removes it. With ρ alone the condition number is (1 + |ρ|)/(1 − |ρ|).',
    },
    rate: {
      label: 'Learning rate, as a fraction',
      help: 'Fraction of the stability limit 2/λ₁. At 0.5 the steepest direction is solved in one step; near 1 it oscillates.',
    },
    steps: { label: 'Steps', help: 'Steps of gradient descent.' },
    points: { label: 'Points', help: 'Points of the cloud.' },
    seed: { label: 'Seed', help: 'Draws the cloud.' },
  },
  presets: {
    raw: { label: 'Raw', help: 'A cloud around (4, 2).' },
    centred: { label: 'Centred', help: 'The same cloud, its mean subtracted.' },
    'raw-units': { label: 'Two units, centred', help: 'Standard deviations of 4 and 0.4.' },
    standardised: { label: 'Two units, standardised', help: 'The same cloud, divided by them.' },
    correlated: { label: 'Correlated, standardised', help: 'A correlation of 0.9 remains.' },
    whitened: { label: 'Correlated, whitened', help: 'The same cloud, whitened.' },
    oscillating: { label: 'Near the stability limit', help: 'A learning rate of 0.97 times 2/λ₁.' },
  },
  channels: {
    step: { label: 'Step' },
    w1: { label: 'w₁' },
    w2: { label: 'w₂' },
    distance: { label: 'Distance from the optimum' },
    loss: { label: 'Loss' },
    reached: { label: 'Steps to 1% of the initial distance' },
    raw: { label: 'Points', help: 'x₁, x₂' },
    preprocessed: { label: 'Preprocessed points', help: 'z₁, z₂' },
    hessian: { label: 'Hessian', help: 'H₁₁, H₁₂, H₂₂' },
    curvatures: { label: 'Curvatures', help: 'λ₁, λ₂' },
  },
  readings: {
    start: {
      title: 'Before the first step',
      sentence: (n) =>
        `The loss on ${STATES[n.state]} data has a condition number of ${number(n.condition)}.`,
    },
    reached: {
      title: 'The optimum is reached',
      sentence: (n) =>
        `On ${STATES[n.state]} data the condition number is ${number(n.condition)}, and gradient descent came within 1% of the initial distance after ${count(n.reached, 'step')}.`,
    },
    unreached: {
      title: 'The optimum is not reached yet',
      sentence: (n) =>
        `On ${STATES[n.state]} data the condition number is ${number(n.condition)}. After ${count(n.step, 'step')} the distance from the optimum is ${number(n.distance)}, still above 1% of the initial one.`,
    },
  },
  words: {
    waiting: 'Nothing has been computed yet.',
    x1: 'x₁',
    x2: 'x₂',
    z1: 'z₁',
    z2: 'z₂',
    mean: 'Mean of the cloud',
    std1: 'Standard deviation of x₁',
    std2: 'Standard deviation of x₂',
    condition: 'condition number',
    step: 'step',
    distance: 'distance',
    optimum: 'optimum',
    path: 'gradient descent',
  },
  plots: {
    cloud: {
      title: 'The cloud: drag its mean and its scales',
      summary: (n) =>
        `Raw points around (${number(n.mean1)}, ${number(n.mean2)}) with standard deviations ${number(n.std1)} and ${number(n.std2)}.`,
    },
    preprocessed: {
      title: 'What the unit sees',
      summary: (n) => `The points after preprocessing (${n.state}).`,
    },
    path: {
      title: 'Loss over (w₁, w₂), and the path',
      summary: (n) =>
        `Contours of the loss, with a condition number of ${number(n.condition)}, and the path of gradient descent from (0, 0) to (${number(n.w1)}, ${number(n.w2)}); the optimum is at (1.5, −1).`,
    },
    distance: {
      title: 'Distance from the optimum',
      summary: (n) =>
        `Distance from the optimum against the step, on logarithmic axes: ${number(n.distance)} after ${count(n.step, 'step')}.`,
    },
  },
  predictions: {
    units: {
      question:
        'Two centred features, one in a unit that makes its standard deviation 4, the other 0.4. The learning rate is half the stability limit. Standardised, this cloud needs fewer than ten steps to come within 1% of the optimum. How many does it need as it is?',
      options: { few: 'Fewer than ten as well', tens: 'Some tens', hundreds: 'Hundreds' },
      explain: (n) =>
        `${count(n.steps, 'step')}. The condition number is ${number(n.condition)}, about (4/0.4)²; standardised it is close to 1.`,
    },
  },
} satisfies TextOf<typeof experiment, typeof predictions>
