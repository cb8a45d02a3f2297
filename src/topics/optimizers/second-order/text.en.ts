import type { TextOf } from '../../../lab/text.ts'
import { count, number } from '../../number-words.en.ts'
import type { experiment } from './experiment.ts'
import type { predictions } from './predictions.ts'

const NAMES = {
  descent: 'Gradient descent',
  momentum: 'Momentum',
  newton: 'Newton',
  bfgs: 'BFGS',
  lbfgs: 'L-BFGS',
} as const
const named = (name: number | string) => (NAMES as Readonly<Record<string, string>>)[name] ?? String(name)

export const text = {
  parameters: {
    surface: {
      label: 'Surface',
      help: 'What is to be minimised. On a quadratic such as the ravine Newton arrives in one step.',
      options: {
        ravine: 'ravine',
        saddle: 'saddle',
        monkey: 'monkey saddle',
        minima: 'several minima',
        rosenbrock: 'Rosenbrock / 500',
        beale: 'Beale / 100',
        cliff: 'cliff and plateau',
        free: 'own expression',
      },
    },
    condition: { label: 'Condition number κ', help: 'Of the ravine. Newton and BFGS hardly notice it.' },
    angle: { label: 'Rotation', help: 'Of the ravine. None of these five methods notices it.' },
    expression: {
      label: 'f(x, y)',
      help: 'Signs + − * / ^ and brackets, exp log sin cos tanh sqrt abs max min, pi and e. Write every product: 2*x, not 2x.',
    },
    startX: { label: 'Start, x', help: 'Click or drag on the map, or type.' },
    startY: { label: 'Start, y', help: 'Click or drag on the map, or type.' },
    noise: {
      label: 'Mini-batch noise σ',
      help: 'Each step sees the surface tilted by a random slope of this standard deviation, as another mini-batch would tilt it. Expect Newton and BFGS to end farther off than gradient descent.',
    },
    rate: {
      label: 'Learning rate of gradient descent',
      help: 'The other three need none: they have a scale of their own, or a line search.',
    },
    momentumRate: {
      label: 'Learning rate of momentum',
      help: 'A tenth of that of gradient descent is about the same at ρ = 0.9.',
    },
    rho: { label: 'Momentum ρ', help: 'Share of the velocity that is kept.' },
    history: { label: 'Memory of L-BFGS', help: 'Pairs of steps and gradient changes that it keeps.' },
    steps: { label: 'Steps', help: 'Steps of each method; some ask for more than one gradient in a step.' },
    seed: { label: 'Seed', help: 'Draws the mini-batches.' },
  },
  presets: {
    rosenbrock: { label: 'Rosenbrock', help: 'The curved valley.' },
    ravine: { label: 'ravine', help: 'A quadratic with κ = 100.' },
    'to-a-saddle': { label: 'a saddle', help: 'A start from which all but one find a minimum.' },
    'mini-batches': {
      label: 'mini-batches',
      help: 'The ravine, with a gradient that differs from step to step.',
    },
  },
  channels: {
    step: { label: 'Step' },
    least: { label: 'Lowest value of the surface' },
    x: { label: 'x of each method' },
    y: { label: 'y of each method' },
    loss: { label: 'Loss of each method' },
    evaluations: { label: 'Evaluations of each method' },
    arrived: { label: 'Evaluations to a millionth of the first loss' },
  },
  readings: {
    start: { title: 'At the start', sentence: (n) => `The loss is ${number(n.loss)}.` },
    saddle: {
      title: 'Newton is at the saddle',
      sentence: (n) =>
        `Newton’s method has stopped at the saddle, with a loss of ${number(n.newton)}; gradient descent is at ${number(n.descent)}. Dividing by a negative curvature turns a step downhill into a step uphill.`,
    },
    noise: {
      title: 'Mini-batches',
      sentence: (n) =>
        `Over the last steps BFGS is ${number(n.bfgs)} above the minimum and gradient descent ${number(n.descent)}. BFGS takes the difference between two mini-batches for curvature.`,
    },
    noiseLeft: {
      title: 'Mini-batches',
      sentence: (n) => `After ${count(n.step, 'step')} a method has left the plane.`,
    },
    none: {
      title: 'None has arrived',
      sentence: (n) =>
        `After ${count(n.step, 'step')} none is at a millionth of its first loss; BFGS has asked for ${count(n.evaluations, 'gradient')}.`,
    },
    first: {
      title: 'Curvature pays',
      sentence: (n) =>
        `${named(n.name)} is at a millionth of the first loss after ${count(n.evaluations, 'evaluation')}. Gradient descent has spent ${number(n.spent)} and is not there.`,
    },
    all: {
      title: 'Curvature pays',
      sentence: (n) =>
        `${named(n.name)} needs the fewest evaluations to a millionth of the first loss, ${number(n.evaluations)}; gradient descent needs ${number(n.descent)}.`,
    },
  },
  plots: {
    map: {
      title: 'Paths on the surface',
      summary: (n) => `Contour map with one path per method. Loss after ${count(n.step, 'step')}: ${n.list}.`,
    },
    loss: {
      title: 'Loss against evaluations',
      summary: (n) =>
        `Loss of each method against the gradients that it asked for. After ${count(n.step, 'step')}: ${n.list}.`,
    },
    table: {
      title: 'Evaluations',
      summary: (n) =>
        `Table of loss and evaluations of each method after ${count(n.step, 'step')}: ${n.list}.`,
    },
    memory: {
      title: 'Memory against the number of weights',
      summary: (n) =>
        `Computed, not measured. For a million weights the Hessian or BFGS’s matrix takes ${n.matrix}, L-BFGS ${n.pairs}.`,
    },
    work: {
      title: 'Arithmetic of one step',
      summary: (n) =>
        `Computed, not measured: multiply-adds beside the gradient. For a million weights Newton takes ${n.newton}, L-BFGS ${n.lbfgs}.`,
    },
    time: {
      title: 'Time of one step, measured here',
      summary: (n) =>
        `Seconds of one step beside the gradient, measured on this device as far as the markers reach and extrapolated beyond. For the 25.6 million weights of ResNet-50 Newton would take ${n.newton} years, L-BFGS ${n.lbfgs}.`,
    },
  },
  words: {
    waiting: 'Nothing has been computed yet.',
    ...NAMES,
    loss: 'loss',
    aboveLeast: 'loss above the minimum',
    evaluations: 'evaluations of value and gradient',
    method: 'method',
    lossNow: 'loss above the minimum',
    asked: 'evaluations',
    arrived: 'to a millionth',
    gone: 'diverged',
    start: 'start',
    weights: 'weights n',
    bytes: 'memory',
    operations: 'multiply-adds',
    card: '80 GB, one accelerator',
    resnet: 'ResNet-50',
    seconds: 'time of one step',
    year: 'one year',
    measure: 'Measure on this device',
    again: 'Measure again',
    measuring: 'Measuring …',
    measured:
      'Markers are measured, on one core. Dotted lines extrapolate them: n³ for Newton, n² for BFGS, n for the others.',
    notMeasured: 'Not measured yet. It takes about ten seconds, and nothing else should run meanwhile.',
    measuringFailed: 'The measurement did not start, or fell silent. Press the button to try again.',
  },
  predictions: {
    saddle: {
      question:
        'Newton’s method jumps to the point where its quadratic approximation is stationary. Near a saddle, what does it do, compared with gradient descent?',
      options: {
        faster: 'It leaves the saddle faster',
        saddle: 'It goes to the saddle and stays',
        diverges: 'It diverges',
      },
      explain: (n) =>
        `It ends with a loss of ${number(n.newton)}, that of the saddle; gradient descent ends at ${number(n.descent)}. A saddle is a stationary point like any other, and −H⁻¹g leads to it.`,
    },
  },
} satisfies TextOf<typeof experiment, typeof predictions>
