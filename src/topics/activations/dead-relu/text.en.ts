import type { TextOf } from '../../../lab/text.ts'
import { count, number, percent, plain } from '../../number-words.en.ts'
import { FUNCTION_NAMES } from '../words.text.en.ts'
import type { experiment } from './experiment.ts'
import type { predictions } from './predictions.ts'

const atStart = (inactive: number) =>
  inactive === 0
    ? 'none was inactive at the start'
    : `${count(inactive, 'was', 'were')} inactive at the start`

const back = (returned: number) =>
  returned === 0
    ? 'No inactive unit has become active again'
    : `Inactive units have become active again ${times(returned)}`

const times = (value: number) => (value === 1 ? 'once' : count(value, 'time'))

const result = ({ loss, accuracy }: { readonly loss: number; readonly accuracy: number }) =>
  `loss ${number(loss)}, accuracy ${percent(accuracy)}`

/** Words about the newest frame; none before the first one, when only pinned runs are drawn. */
const now = (value: number | string, words: string) => (Number.isFinite(value) ? words : '')

export const text = {
  parameters: {
    activation: {
      label: 'Activation',
      help: 'A ReLU that is inactive for every point gets no gradient. The others keep a slope below zero.',
      options: { relu: 'ReLU', 'leaky-relu': 'leaky ReLU', prelu: 'PReLU', elu: 'ELU' },
    },
    rate: {
      label: 'Learning rate',
      help: 'May be changed during the run. One long step can throw a line out of the cloud for good.',
    },
    optimizer: {
      label: 'Optimizer',
      help: 'Momentum and Adam go on moving a unit after its gradient has stopped: back into the cloud, or further out.',
      options: { sgd: 'SGD', momentum: 'momentum', adam: 'Adam' },
    },
    bias: {
      label: 'First bias',
      help: 'Of every hidden unit. Negative ones push the lines outwards; +0.01 is old advice.',
    },
    offset: {
      label: 'Offset of the data',
      help: 'The middle of the data on both axes: 0 is centred, 4 as raw data might be.',
    },
    units: { label: 'Hidden units', help: 'Number of lines.' },
    batch: { label: 'Batch size', help: 'Points in each step.' },
    steps: { label: 'Steps', help: 'Length of the run.' },
    seed: { label: 'Seed', help: 'Draws data, weights and batches.' },
  },
  presets: {
    fast: { label: 'rate 3', help: 'Several units die in the first steps.' },
    calm: { label: 'rate 0.1', help: 'All units live.' },
    'positive-bias': { label: 'rate 3, bias +0.01', help: 'Does a hundredth of bias help?' },
    'raw-data': {
      label: 'raw data',
      help: 'A cloud far from the origin: many units are inactive from the start.',
    },
    'raw-data-fast': {
      label: 'raw data, rate 1',
      help: 'All of them die: the network outputs one constant.',
    },
    'negative-bias': { label: 'bias −3', help: 'Half of the units start dead.' },
    'leaky-relu': { label: 'bias −3, leaky ReLU', help: 'Inactive, but with a gradient: a hundredth of it.' },
    prelu: { label: 'bias −3, PReLU', help: 'The slope below zero is learned, one for each unit.' },
    elu: { label: 'bias −3, ELU', help: 'Units come back.' },
    'elu-raw-data': { label: 'raw data, ELU' },
    adam: { label: 'Adam, rate 1', help: 'Units die, and some are carried back.' },
  },
  channels: {
    points: { label: 'Data and classes' },
    units: { label: 'Weights and bias of each unit' },
    active: { label: 'Points for which each unit is active' },
    gradientNorm: {
      label: 'Gradient of each unit’s weights',
    },
    silent: { label: 'Inactive for all data' },
    dead: { label: 'Dead' },
    fell: { label: 'Times a unit became inactive' },
    returned: { label: 'Times an inactive unit became active again' },
    loss: { label: 'Loss over all data' },
    accuracy: { label: 'Accuracy' },
  },
  readings: {
    alive: {
      title: 'No dead unit',
      sentence: (n) =>
        `After ${count(n.step, 'step')} each of the ${n.units} units is active for some of the data: ${result(n)}.`,
    },
    dead: {
      title: 'Dead units',
      sentence: (n) =>
        `After ${count(n.step, 'step')} ${n.dead} of ${n.units} ${FUNCTION_NAMES[n.activation]} units ${n.dead === 1 ? 'is' : 'are'} inactive for all data, with a gradient of exactly 0; ${atStart(n.inactiveAtStart)}. ${back(n.returned)}; ${result(n)}.`,
    },
    'all-dead': {
      title: 'The whole layer is dead',
      sentence: (n) =>
        `After ${count(n.step, 'step')} all ${n.units} units are inactive for all data, and no gradient reaches them: ${result(n)}, where the chance-level loss is ${number(n.chance)}.`,
    },
    inactive: {
      title: 'Inactive, but not dead',
      sentence: (n) =>
        `${n.inactive} of ${n.units} ${FUNCTION_NAMES[n.activation]} units ${n.inactive === 1 ? 'is' : 'are'} inactive for all data, but the slope below zero lets a gradient through; ${atStart(n.inactiveAtStart)}. ${back(n.returned)}; ${result(n)}.`,
    },
    returned: {
      title: 'All active again',
      sentence: (n) =>
        `Inactive units became active again ${times(n.returned)}; after ${count(n.step, 'step')} all ${n.units} units are active for some of the data: ${result(n)}.`,
    },
  },
  words: {
    planeNote: 'ticks point to the side where a unit is active; grey: inactive for all data',
    class0: 'class 0',
    class1: 'class 1',
    silent: 'inactive',
    dead: 'dead',
    unitCount: 'units',
    step: 'step',
    loss: 'loss',
    unit: 'unit',
    share: 'active',
    activeNote: 'an empty place is an inactive unit',
  },
  plots: {
    plane: {
      title: 'The data and the units’ lines',
      summary: (n) =>
        `Two classes of points round (${plain(n.offset)}, ${plain(n.offset)}) and the lines at which ${n.units} units become active; ${count(n.silent, 'unit is', 'units are')} inactive for all points.`,
    },
    counts: {
      title: 'Units inactive for all data',
      summary: (n) =>
        `Units over the steps that are inactive for all data, and dead ones${now(n.silent, `: now ${number(n.silent)} and ${number(n.dead)}`)}.`,
    },
    loss: {
      title: 'Loss over all data',
      summary: (n) =>
        `Loss over all data${now(n.loss, `, now ${number(n.loss)}; accuracy ${percent(n.accuracy)}`)}.`,
    },
    active: {
      title: 'Points for which each unit is active',
      summary: (n) => `Share of the data for which each of ${n.units} units is active.`,
    },
  },
  predictions: {
    'small-bias': {
      question:
        'A common piece of advice: start ReLU’s biases at +0.01. At a learning rate of 3, does it keep units alive?',
      options: { 'none-die': 'Yes, none dies', 'some-die': 'No, some still die' },
      explain: (n) =>
        `${count(n.dead, 'unit')} of ${n.units} ${n.dead === 1 ? 'is' : 'are'} dead at the end.`,
    },
  },
} satisfies TextOf<typeof experiment, typeof predictions>
