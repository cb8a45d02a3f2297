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

const linear = (always: number) => (always === 0 ? '' : `, and ${always} for all of it`)

const times = (value: number) => (value === 1 ? 'once' : count(value, 'time'))

const result = ({ loss, accuracy }: { readonly loss: number; readonly accuracy: number }) =>
  `a loss of ${number(loss)} and an accuracy of ${percent(accuracy)}`

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
      help: 'May be changed during the run. One large step can move a line out of the cloud, and plain gradient descent does not bring it back.',
    },
    optimizer: {
      label: 'Optimizer',
      help: 'Momentum and Adam keep moving a unit for a while after its gradient has become 0: back into the cloud, or further out.',
      options: { sgd: 'SGD', momentum: 'momentum', adam: 'Adam' },
    },
    bias: {
      label: 'Initial bias',
      help: 'The first value of every hidden unit’s bias. Negative values make more units inactive, positive ones fewer.',
    },
    offset: {
      label: 'Offset of the data',
      help: 'The centre of the data on both axes: 0 for centred data, 4 for uncentred data.',
    },
    units: { label: 'Units per layer', help: 'Each unit of the first layer is one line in the plane.' },
    layers: {
      label: 'Hidden layers',
      help: 'The plane shows the lines of the first layer; the counts include all layers. In a deep, narrow network a whole layer can be inactive.',
    },
    batch: { label: 'Batch size', help: 'Points in each step.' },
    steps: { label: 'Steps', help: 'Training steps in one run.' },
    seed: { label: 'Seed', help: 'Draws data, weights and batches.' },
  },
  presets: {
    fast: { label: 'learning rate 3', help: 'Large steps: watch the lines at the edge of the cloud.' },
    calm: { label: 'learning rate 0.1', help: 'The same network with small steps.' },
    'positive-bias': {
      label: 'rate 3, bias +0.01',
      help: 'All biases start slightly above zero. Compare the number of dead units.',
    },
    'raw-data': {
      label: 'uncentred data, rate 0.3',
      help: 'A cloud far from the origin: few lines pass through it.',
    },
    'raw-data-fast': {
      label: 'uncentred data, rate 1',
      help: 'The same cloud with larger steps.',
    },
    'negative-bias': {
      label: 'bias −3, ReLU',
      help: 'About half of the units start inactive. The learning rate is 0.3, as for the next three.',
    },
    'leaky-relu': { label: 'bias −3, leaky ReLU', help: 'Inactive units receive 1% of the gradient.' },
    prelu: { label: 'bias −3, PReLU', help: 'The slope below zero is learned, one for each unit.' },
    elu: { label: 'bias −3, ELU', help: 'The slope below zero is larger near zero.' },
    'elu-raw-data': { label: 'uncentred data, ELU, rate 0.3' },
    adam: { label: 'Adam, rate 1', help: 'Adam’s running averages keep moving units without a gradient.' },
    deep: { label: '12 layers of 4 ReLU units, rate 0.1', help: 'A deep, narrow network.' },
    'deep-elu': { label: '12 layers of 4 ELU units, rate 0.1', help: 'The same network with ELU.' },
  },
  channels: {
    points: { label: 'Data and classes' },
    units: { label: 'Weights and bias of each unit' },
    active: { label: 'Points for which each unit of the first layer is active' },
    gradientNorm: { label: 'Gradient of the weights of each unit of the first layer' },
    silent: { label: 'Inactive for all data' },
    dead: { label: 'Dead', help: 'Inactive for all data, with a gradient of exactly 0' },
    always: { label: 'Active for all data', help: 'On these data such a unit is linear.' },
    silentByLayer: { label: 'Units of each layer that are inactive for all data' },
    fell: { label: 'Times a unit became inactive' },
    returned: { label: 'Times an inactive unit became active again' },
    loss: { label: 'Loss over all data' },
    accuracy: { label: 'Accuracy' },
  },
  readings: {
    alive: {
      title: 'No dead unit',
      sentence: (n) =>
        `After ${count(n.step, 'step')} each of the ${n.units} units is active for some of the data${linear(n.always)}. The network reaches ${result(n)}.`,
    },
    dead: {
      title: 'Dead units',
      sentence: (n) =>
        `After ${count(n.step, 'step')} ${n.dead} of ${n.units} ${FUNCTION_NAMES[n.activation]} units ${n.dead === 1 ? 'is' : 'are'} inactive for all data, with a gradient of exactly 0; ${atStart(n.inactiveAtStart)}. ${n.returned === 0 ? 'The' : `${back(n.returned)}, and the`} network reaches ${result(n)}.`,
    },
    'all-dead': {
      title: 'A whole layer is dead',
      sentence: (n) =>
        `After ${count(n.step, 'step')} every unit of ${n.layers === 1 ? 'the hidden layer' : `layer ${n.layer}`} is inactive for all data, so the output is the same for every point and no gradient passes. The loss is ${number(n.loss)} (chance level ${number(n.chance)}) and the accuracy ${percent(n.accuracy)}.`,
    },
    inactive: {
      title: 'Inactive, but not dead',
      sentence: (n) =>
        `${n.inactive} of ${n.units} ${FUNCTION_NAMES[n.activation]} units ${n.inactive === 1 ? 'is' : 'are'} inactive for all data, but the slope below zero lets a gradient through; ${atStart(n.inactiveAtStart)}. ${back(n.returned)}; the network reaches ${result(n)}.`,
    },
    returned: {
      title: 'All active again',
      sentence: (n) =>
        `Inactive units became active again ${times(n.returned)}; after ${count(n.step, 'step')} all ${n.units} units are active for some of the data. The network reaches ${result(n)}.`,
    },
  },
  words: {
    planeNote: 'Ticks point to the active side. Grey: inactive for all data.',
    class0: 'class 0',
    class1: 'class 1',
    silent: 'inactive',
    dead: 'dead',
    always: 'active for all',
    layer: 'hidden layer',
    unitCount: 'units',
    step: 'step',
    loss: 'loss',
    unit: 'unit',
    share: 'active',
    activeNote: 'no bar: inactive for all; 100%: linear on these data',
  },
  plots: {
    plane: {
      title: 'The data and the lines of the first layer',
      summary: (n) =>
        `Two classes of points round (${plain(n.offset)}, ${plain(n.offset)}) and the lines at which ${n.units} units become active; ${count(n.silent, 'unit is', 'units are')} inactive for all points.`,
    },
    counts: {
      title: 'Units inactive or active for all data',
      summary: (n) =>
        `Number of units over the steps that are inactive for all data, dead, and active for all data${now(n.silent, `: now ${number(n.silent)}, ${number(n.dead)} and ${number(n.always)}`)}.`,
    },
    loss: {
      title: 'Loss over all data',
      summary: (n) =>
        `Loss over all data${now(n.loss, `, now ${number(n.loss)}; accuracy ${percent(n.accuracy)}`)}.`,
    },
    active: {
      title: 'Share of the points for which each unit is active',
      summary: (n) => `Share of the data for which each of ${n.units} units of the first layer is active.`,
    },
    layers: {
      title: 'Inactive units in each layer',
      summary: (n) =>
        `Units of each hidden layer that are inactive for all data${now(n.silent, `; ${number(n.silent)} in all`)}.`,
    },
  },
  predictions: {
    'small-bias': {
      question:
        'At a learning rate of 3, with biases that start at 0, six of the 24 ReLU units are dead after 300 steps. Old advice says to start the biases at +0.01. How many are dead then?',
      options: { none: 'None', fewer: 'Fewer than six', 'no-fewer': 'Six or more' },
      explain: (n) =>
        `${count(n.dead, 'unit')} of ${n.units} ${n.dead === 1 ? 'is' : 'are'} dead at the end, against ${number(n.without)} without the bias.`,
    },
    'deep-narrow': {
      question:
        'Twelve layers of only four ReLU units each, with He’s weights and a learning rate of 0.1, on two classes that a single layer separates. What accuracy does the network reach in 300 steps?',
      options: { learns: 'Above 95%', slower: 'Between 60% and 95%', chance: 'About 50%, chance level' },
      explain: (n) =>
        `The accuracy is ${percent(n.accuracy)}; chance level is 50%. In the last layer ${number(n.inactive)} of 4 units are inactive for every point.`,
    },
  },
} satisfies TextOf<typeof experiment, typeof predictions>
