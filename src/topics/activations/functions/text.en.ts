import type { TextOf } from '../../../lab/text.ts'
import { number, percent, plain } from '../../number-words.en.ts'
import { FUNCTION_NAMES } from '../words.text.en.ts'
import type { ClaimKey } from './claims.ts'
import type { experiment } from './experiment.ts'

const CLAIMS: Readonly<Record<`claim.${ClaimKey}`, string>> = {
  'claim.firing': 'Reads as the firing rate of a nerve cell.',
  'claim.saturates': 'Saturates on both sides: such units pass no gradient on.',
  'claim.not-centred': 'Its outputs are not zero-centred.',
  'claim.centred': 'Its outputs are zero-centred.',
  'claim.exponential': 'Needs an exponential: measure the cost below.',
  'claim.no-saturation-right': 'Does not saturate on the right.',
  'claim.cheap': 'Cheap: measure the cost below.',
  'claim.six-times': '“About 6 times faster” than sigmoid and tanh: a claim to test.',
  'claim.dies': 'Units can die.',
  'claim.never-dies': 'Units that are off still get a gradient.',
  'claim.learned': 'Its slope is learned.',
  'claim.flips': 'Often written max(ax, x), which is another function beyond a = 1.',
  'claim.nearer-zero': 'Its mean output is nearer to zero than ReLU’s.',
  'claim.comes-back': 'Units that are off come back.',
  'claim.saturates-left': 'Saturates on the left.',
  'claim.generalises': 'ReLU and leaky ReLU are special cases.',
  'claim.linear': 'Linear pieces: it neither saturates nor dies.',
  'claim.doubled': 'Twice the parameters.',
  'claim.fixed-point': 'Mean 0 and variance 1 reproduce themselves.',
  'claim.smooth': 'A ReLU without the corner.',
}

export const text = {
  parameters: {
    function: {
      label: 'Function',
      help: 'Drawn boldly, with its formula.',
      options: FUNCTION_NAMES,
    },
    show: {
      label: 'Draw',
      help: 'One with its slope, or several over each other.',
      options: { one: 'one', course: 'course', later: 'later', all: 'all' },
    },
    x: {
      label: 'Input x',
      help: 'Where value and slope are read. Drag the point, or use its arrow keys.',
    },
    leak: {
      label: 'Leak a',
      help: 'Leaky ReLU’s constant slope below zero. At 1 it is a straight line.',
    },
    slope: {
      label: 'PReLU’s slope a',
      help: 'Learned, from 0.25. Beyond 1, max(ax, x) is another function.',
    },
    alpha: {
      label: 'ELU’s α',
      help: 'ELU ends at −α. With α = 1 its slope has no jump at zero.',
    },
    w1: {
      label: 'First line, slope',
      help: 'Maxout takes the higher of two learned lines. Pull them in the plot.',
    },
    b1: { label: 'First line, height', help: 'At x = 0.' },
    w2: {
      label: 'Second line, slope',
      help: '0 makes maxout a ReLU, 0.01 a leaky ReLU, −1 the absolute value.',
    },
    b2: { label: 'Second line, height', help: 'At x = 0.' },
    threshold: {
      label: 'Flat below',
      help: 'Where the slope is nearer to zero than this, the plot is shaded.',
    },
  },
  presets: {
    sigmoid: { label: 'sigmoid', help: 'Squashes to 0 … 1; never steeper than one quarter.' },
    'sigmoid-saturated': {
      label: 'sigmoid, saturated',
      help: 'At x = 7 almost nothing of a gradient gets through.',
    },
    tanh: { label: 'tanh', help: 'Squashes to −1 … 1, centred on zero, flat on both sides.' },
    relu: { label: 'ReLU', help: 'Slope exactly 1 for every positive input.' },
    'relu-off': { label: 'ReLU, off', help: 'Slope exactly 0 for every negative input.' },
    'leaky-relu': { label: 'leaky ReLU', help: 'A hundredth of the gradient gets through below zero.' },
    'prelu-above-one': { label: 'PReLU, a > 1', help: 'Here max(ax, x) bends the wrong way.' },
    elu: { label: 'ELU', help: 'Negative values pull the mean output towards zero; flat far to the left.' },
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
    flatBelow: { label: 'flat left', help: 'All to the left is flatter than the threshold.' },
    flatAbove: { label: 'flat right', help: 'All to the right is flatter than the threshold.' },
    parameters: { label: 'parameters', help: 'Numbers that one unit with 100 inputs learns.' },
  },
  readings: {
    flat: {
      title: 'Saturated here',
      sentence: (n) =>
        `At x = ${plain(n.x)} the slope of ${FUNCTION_NAMES[n.function]} is ${number(n.slope)}, nearer to zero than ${plain(n.threshold)}: ${n.passed === 0 ? 'nothing' : `only ${percent(n.passed)}`} of a gradient gets through. Its steepest slope is ${number(n.steepest)}.`,
    },
    steep: {
      title: 'The gradient gets through',
      sentence: (n) =>
        `At x = ${plain(n.x)} the value of ${FUNCTION_NAMES[n.function]} is ${number(n.value)}, and a gradient is multiplied by ${number(n.slope)}; at the steepest place by ${number(n.steepest)}. For unit-Gaussian inputs the mean output is ${number(n.mean)}.`,
    },
    'no-flat-side': {
      title: 'Flat on neither side',
      sentence: (n) =>
        `At x = −8 and at x = 8 the slope of ${FUNCTION_NAMES[n.function]} is at least ${plain(n.threshold)} in size; at x = ${plain(n.x)} a gradient is multiplied by ${number(n.slope)}. For unit-Gaussian inputs the mean output is ${number(n.mean)}.`,
    },
  },
  words: {
    for: 'For',
    against: 'Against',
    proof: 'see it',
    ...CLAIMS,
    together: 'value and slope',
    flat: 'flat',
    point: 'Input x, on the value',
    slopePoint: 'Input x, on the slope',
    line1: 'first line',
    line2: 'second line',
    maxForm: 'max(ax, x)',
    nowhere: 'nowhere',
    cost: 'time, × ReLU',
    measure: 'Measure the cost on this device',
    measuring: 'Measuring …',
    measuringFailed:
      'The cost could not be measured: what measures it did not start, or fell silent. Press the button to try again.',
    measured: 'Median and range of seven rounds, each relative to ReLU in the same round.',
    notMeasured: 'Times every function in the background; takes a few seconds.',
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
        `Value and slope at the chosen x, mean output, steepest slope, flat sides and parameters of ${n.names}.`,
    },
  },
} satisfies TextOf<typeof experiment>
