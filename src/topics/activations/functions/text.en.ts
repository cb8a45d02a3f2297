import type { TextOf } from '../../../lab/text.ts'
import { number, percent, plain } from '../../number-words.en.ts'
import { FUNCTION_NAMES } from '../words.text.en.ts'
import type { ClaimKey } from './claims.ts'
import type { experiment } from './experiment.ts'
import type { predictions } from './predictions.ts'

const CLAIMS: Readonly<Record<`claim.${ClaimKey}`, string>> = {
  'claim.firing':
    '“Biologically plausible”: reads as the firing rate of a nerve cell. That says nothing about training.',
  'claim.saturates': 'Saturates on both sides, where hardly any gradient passes.',
  'claim.not-centred': 'Its outputs are not zero-centred.',
  'claim.centred': 'Its outputs are zero-centred.',
  'claim.exponential': 'Needs an exponential. Measure the cost below.',
  'claim.no-saturation-right': 'Does not saturate for positive inputs.',
  'claim.cheap': 'Cheap. Measure the cost below.',
  'claim.six-times': '“About 6 times faster” than sigmoid and tanh: a claim to test.',
  'claim.dies': 'Units can die.',
  'claim.never-dies': 'Inactive units still receive a gradient.',
  'claim.learned': 'Its slope is learned.',
  'claim.flips': 'Often written max(ax, x), which is another function for a > 1.',
  'claim.nearer-zero': 'Its mean output is nearer to zero than ReLU’s.',
  'claim.comes-back': 'Inactive units can become active again.',
  'claim.saturates-left': 'Saturates for very negative inputs.',
  'claim.generalises': 'ReLU and leaky ReLU are special cases.',
  'claim.linear': 'Linear pieces: it neither saturates nor dies.',
  'claim.doubled': 'Twice the parameters.',
  'claim.fixed-point': 'With suitable weights, mean 0 and variance 1 are kept from layer to layer.',
  'claim.smooth': 'A smooth function, close to ReLU far from 0.',
}

export const text = {
  parameters: {
    function: {
      label: 'Function',
      help: 'The function drawn in bold, with its formula.',
      options: FUNCTION_NAMES,
    },
    show: {
      label: 'Draw',
      help: 'One function with its slope, or several together.',
      options: { one: 'one', course: 'course', later: 'later', all: 'all' },
    },
    x: {
      label: 'Input x',
      help: 'The pre-activation at which value and slope are read. Drag the point, or use the arrow keys.',
    },
    leak: {
      label: 'Leak a',
      help: 'Leaky ReLU’s constant slope below zero. At 1 it is a straight line.',
    },
    slope: {
      label: 'PReLU’s slope a',
      help: 'Learned, starting from 0.25. For a > 1, max(ax, x) is another function.',
    },
    alpha: {
      label: 'ELU’s α',
      help: 'ELU approaches −α for very negative inputs. With α = 1 its slope has no jump at 0.',
    },
    w1: {
      label: 'First line, slope',
      help: 'Maxout takes the higher of two learned lines. Drag them in the plot.',
    },
    b1: { label: 'First line, height', help: 'At x = 0.' },
    w2: {
      label: 'Second line, slope',
      help: '0 makes maxout a ReLU, 0.01 a leaky ReLU, −1 the absolute value.',
    },
    b2: { label: 'Second line, height', help: 'At x = 0.' },
    threshold: {
      label: 'Shade slopes below',
      help: 'The plot is shaded where the slope is smaller than this in size.',
    },
  },
  presets: {
    sigmoid: { label: 'sigmoid', help: 'Outputs between 0 and 1.' },
    'sigmoid-saturated': {
      label: 'sigmoid, saturated',
      help: 'The slope at x = 7.',
    },
    tanh: { label: 'tanh', help: 'Outputs between −1 and 1, centred on 0.' },
    relu: { label: 'ReLU', help: 'Slope exactly 1 for every positive input.' },
    'relu-off': { label: 'ReLU, inactive', help: 'Slope exactly 0 for every negative input.' },
    'leaky-relu': { label: 'leaky ReLU', help: 'The slope below 0 is 0.01.' },
    'prelu-above-one': { label: 'PReLU, a > 1', help: 'Here max(ax, x) is a different function.' },
    elu: {
      label: 'ELU',
      help: 'Negative outputs move the mean output towards 0; saturated for very negative inputs.',
    },
    maxout: { label: 'maxout', help: 'The higher of two lines.' },
    'maxout-as-relu': { label: 'maxout = ReLU' },
    'maxout-as-leaky-relu': { label: 'maxout = leaky ReLU' },
    'maxout-as-absolute': { label: 'maxout = |x|' },
    course: { label: 'all of the course' },
    later: { label: 'later work', help: 'SELU, GELU, SiLU and softplus.' },
  },
  channels: {
    x: { label: 'x' },
    f: { label: 'f(x)' },
    derivative: { label: 'f′(x)' },
    valueAt: { label: 'f(x)', help: 'Value at the chosen x.' },
    slopeAt: { label: 'f′(x)', help: 'Slope at the chosen x, found by back-propagation.' },
    mean: {
      label: 'mean output',
      help: 'Average of f(z) for unit-Gaussian z: 0 for a zero-centred function.',
    },
    steepest: { label: 'steepest', help: 'Largest |f′| between −8 and 8.' },
    flatBelow: { label: 'small slope left', help: 'All slopes to the left are below the threshold.' },
    flatAbove: { label: 'small slope right', help: 'All slopes to the right are below the threshold.' },
    rangeLow: { label: 'range from', help: 'Greatest lower bound of the outputs.' },
    rangeHigh: { label: 'range to', help: 'Least upper bound of the outputs.' },
    parameters: { label: 'parameters', help: 'Numbers that one unit with 100 inputs learns.' },
  },
  readings: {
    flat: {
      title: 'Hardly any gradient passes',
      sentence: (n) =>
        `At x = ${plain(n.x)} the slope of ${FUNCTION_NAMES[n.function]} is ${number(n.slope)}: ${n.passed === 0 ? 'no gradient' : `only ${percent(n.passed)} of a gradient`} gets through. Its steepest slope is ${number(n.steepest)}.`,
    },
    steep: {
      title: 'A gradient gets through',
      sentence: (n) =>
        `At x = ${plain(n.x)} the value of ${FUNCTION_NAMES[n.function]} is ${number(n.value)}, and a gradient is multiplied by ${number(n.slope)}; the steepest slope is ${number(n.steepest)}.`,
    },
    'no-flat-side': {
      title: 'Saturated on neither side',
      sentence: (n) =>
        `The slope of ${FUNCTION_NAMES[n.function]} is at least ${plain(n.threshold)} in size at both ends of the plot. At x = ${plain(n.x)} a gradient is multiplied by ${number(n.slope)}.`,
    },
  },
  words: {
    for: 'For',
    against: 'Against',
    proof: 'test it',
    ...CLAIMS,
    together: 'value and slope',
    flat: 'small slope',
    point: 'Input x, on the value',
    slopePoint: 'Input x, on the slope',
    line1: 'first line',
    line2: 'second line',
    maxForm: 'max(ax, x)',
    nowhere: 'nowhere',
    unbounded: 'unbounded',
    cost: 'time, × ReLU',
    measure: 'Measure the cost on this device',
    measuring: 'Measuring …',
    measuringFailed:
      'The cost could not be measured: the background worker did not start or stopped answering. Press the button to try again.',
    measured: 'Median and range of seven rounds, each relative to ReLU in the same round.',
    notMeasured: 'Measures the time of every function in the background; takes a few seconds.',
  },
  plots: {
    curves: {
      title: 'Value f(x)',
      summary: (n) =>
        `${n.names} from −8 to 8. At x = ${plain(n.x)} ${n.name} has the value ${number(n.value)} and the slope ${number(n.slope)}.`,
    },
    slopes: {
      title: 'Slope f′(x)',
      summary: (n) =>
        `Slopes of ${n.names} from −8 to 8. At x = ${plain(n.x)} the slope of ${n.name} is ${number(n.slope)}.`,
    },
    formula: {
      title: 'Formula',
      summary: (n) => `Formula of ${n.name} and of its derivative.`,
    },
    claims: {
      title: 'For and against',
      summary: (n) => `What is said for and against ${n.name}, with links to the labs that test it.`,
    },
    facts: {
      title: 'Facts about each function',
      summary: (n) =>
        `Value and slope at the chosen x, range, mean output, steepest slope, sides with small slopes and parameters of ${n.names}.`,
    },
  },
  predictions: {
    'steepest-sigmoid': {
      question:
        'A gradient that passes back through a unit is multiplied by the slope of its function. What is the most that a sigmoid, σ(x) = 1/(1 + e⁻ˣ), lets through?',
      options: { one: 'All of it', half: 'Half of it', quarter: 'A quarter of it' },
      explain: (n) =>
        `The steepest slope of the sigmoid is ${number(n.own)}, at x = 0; that of tanh is ${number(n.tanh)}.`,
    },
  },
} satisfies TextOf<typeof experiment, typeof predictions>
