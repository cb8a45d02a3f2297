import type { LabText } from '../../../lab/text.ts'
import { count, FUNCTION_NAMES, nameOf, number, percent } from '../words.text.en.ts'

const OPTIONS = Object.fromEntries(
  ['relu', 'leaky-relu', 'prelu', 'elu'].map((name) => [name, FUNCTION_NAMES[name]]),
)

type Figures = Readonly<Record<string, number | string>>

const atStart = (n: Figures) =>
  Number(n.silentAtStart) === 0 ? 'none was' : `${number(n.silentAtStart)} were`

const back = (n: Figures) =>
  Number(n.returned) === 0
    ? 'No silent unit has come back so far'
    : `Silent units have come back ${count(n.returned, 'time')} so far`

export const deadRelu: LabText = {
  title: 'Units that die',
  lede: 'Each line is where one unit switches on. Raise the learning rate while it trains and watch lines leave the cloud of data.',
  parameters: {
    activation: {
      label: 'Activation',
      help: 'A ReLU that is off for every point gets no gradient. The others keep a slope below zero.',
      options: OPTIONS,
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
      label: 'Cloud off centre',
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
      help: 'A cloud far from the origin: many units are off from the start.',
    },
    'raw-data-fast': { label: 'raw data, rate 1', help: 'All of them die: the net puts out one constant.' },
    'negative-bias': { label: 'bias −3', help: 'Half of the units start dead.' },
    'leaky-relu': { label: 'bias −3, leaky ReLU', help: 'Off, but with a gradient: a hundredth of it.' },
    prelu: { label: 'bias −3, PReLU', help: 'The slope below zero is learned, one for each unit.' },
    elu: { label: 'bias −3, ELU', help: 'Units come back.' },
    'elu-raw-data': { label: 'raw data, ELU' },
    adam: { label: 'Adam, rate 1', help: 'Units die, and some are carried back.' },
  },
  channels: {
    points: { label: 'Data and classes' },
    units: { label: 'Weights and bias of each unit' },
    active: { label: 'Points for which each unit is on' },
    gradientNorm: {
      label: 'Gradient of each unit’s weights',
    },
    silent: { label: 'Off for all data' },
    dead: { label: 'Dead' },
    fell: { label: 'Times a unit went silent' },
    returned: { label: 'Times a silent unit came back' },
    loss: { label: 'Loss over all data' },
    accuracy: { label: 'Accuracy' },
  },
  readings: {
    alive: {
      title: 'All alive',
      sentence: (n) =>
        `After ${count(n.step, 'step')} each of the ${n.units} units is on for some of the data. Loss ${number(n.loss)}, accuracy ${percent(n.accuracy)}.`,
    },
    dead: {
      title: 'Dead units',
      sentence: (n) =>
        `After ${count(n.step, 'step')} ${number(n.dead)} of ${n.units} ${nameOf(n.activation)} units are off for all data and get a gradient of exactly 0; ${atStart(n)} at the start. ${back(n)}. Loss ${number(n.loss)}, accuracy ${percent(n.accuracy)}.`,
    },
    'all-dead': {
      title: 'The whole layer is dead',
      sentence: (n) =>
        `All ${n.units} units are off for all data. The net puts out the same for every point: accuracy ${percent(n.accuracy)}, loss ${number(n.loss)}, close to that of guessing, and only the output’s biases can still move.`,
    },
    silent: {
      title: 'Off, but not dead',
      sentence: (n) =>
        `${number(n.silent)} of ${n.units} ${nameOf(n.activation)} units are below zero for all data, but the slope there lets a gradient through; ${atStart(n)} at the start. ${back(n)}. Loss ${number(n.loss)}, accuracy ${percent(n.accuracy)}.`,
    },
    returned: {
      title: 'All back',
      sentence: (n) =>
        `Units went silent ${count(n.fell, 'time')} and came back ${count(n.returned, 'time')}; now all ${n.units} are on for some of the data. Loss ${number(n.loss)}.`,
    },
  },
  words: {
    plane: 'The data and the units’ lines',
    planeNote: 'ticks point to the side where a unit is on; grey: off for all data',
    class0: 'class 0',
    class1: 'class 1',
    counts: 'Units off for all data',
    silent: 'off',
    dead: 'dead',
    unitCount: 'units',
    step: 'step',
    loss: 'loss',
    unit: 'unit',
    share: 'on',
    activeNote: 'an empty place is a silent unit',
  },
  summaries: {
    plane: (n) =>
      `Two classes of points round (${number(n.offset)}, ${number(n.offset)}) and the lines at which ${n.units} units switch on; ${count(n.silent, 'unit')} are off for all points.`,
    counts: (n) =>
      `Over the steps: units off for all data, now ${number(n.silent)}, and dead ones, now ${number(n.dead)}.`,
    loss: (n) => `Loss over all data, now ${number(n.loss)}, accuracy ${percent(n.accuracy)}.`,
    active: (n) => `Share of the data for which each of ${n.units} units is on.`,
  },
}
