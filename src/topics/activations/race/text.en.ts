import type { LabText } from '../../../lab/text.ts'
import { COURSE_FUNCTIONS } from '../names.ts'
import { count, FUNCTION_NAMES, nameOf, number, plain } from '../words.text.en.ts'

const OPTIMIZERS = { sgd: 'SGD', momentum: 'momentum', adam: 'Adam' }

type Figures = Readonly<Record<string, number | string>>

const steps = (n: Figures) =>
  `ReLU needed ${number(n.relu)} steps to a loss of ${plain(n.target)}, tanh ${number(n.tanh)}, on average over ${count(n.repeat, 'repeat')}`

const sigmoid = (n: Figures) =>
  Number(n.sigmoidFinished) > 0
    ? `Sigmoid finished ${count(n.sigmoidFinished, 'time')}, ${number(n.sigmoidRatio)} times as late as ReLU`
    : 'Sigmoid did not get there'

export const race: LabText = {
  title: 'The race',
  lede: 'One net, one start, the same batches, every activation of the course, several times over: who is first at the chosen loss?',
  parameters: {
    layers: { label: 'Hidden layers', help: 'Deeper nets multiply more slopes.' },
    units: {
      label: 'Units per layer',
      help: 'Maxout needs two lines for each.',
    },
    rule: {
      label: 'Weights start by',
      help: 'Each its own rule (He for the ReLU family, Xavier for the others), or one for all. The draws are the same.',
      options: { matched: 'own rule', xavier: 'Xavier', he: 'He' },
    },
    optimizer: {
      label: 'Optimizer',
      help: 'Adam evens out gradients of different size.',
      options: OPTIMIZERS,
    },
    rate: { label: 'Learning rate', help: 'For all alike, or the middle of what each may choose from.' },
    rates: {
      label: 'Rate is',
      help: 'The same for all, or each one’s best of 0.3, 1, 3 and 10 times it, from two trials with other seeds.',
      options: { shared: 'shared', own: 'each its best' },
    },
    batch: { label: 'Batch size', help: 'Points in each step; the same ones for all.' },
    target: { label: 'Chosen loss', help: 'Whoever has this training loss over all data has finished.' },
    steps: { label: 'Steps', help: 'Who is not there by then does not finish.' },
    every: { label: 'Look every', help: 'Steps between two looks at the loss.' },
    repeats: { label: 'Repeats', help: 'Each with another start and another order of batches.' },
    seed: { label: 'Seed', help: 'Draws the data and the first start.' },
  },
  presets: {
    shared: { label: 'one rate for all' },
    'own-rates': { label: 'each its best rate', help: 'The fairer race; it looks for good rates first.' },
    deep: { label: '6 layers', help: 'Depth is where sigmoid falls behind.' },
    'plain-sgd': { label: 'plain SGD' },
    adam: { label: 'Adam' },
    'high-rate': { label: 'high rate', help: 'Units die, and some nets blow up.' },
    long: { label: '3000 steps', help: 'Does sigmoid get there in the end?' },
    'same-start': { label: 'Xavier for all' },
  },
  channels: {
    repeat: { label: 'Repeat' },
    step: { label: 'Step' },
    loss: { label: 'Training loss' },
    accuracy: { label: 'accuracy, %', help: 'Share of the training points that are classified right.' },
    silent: { label: 'Hidden units that are off for all data' },
    slopes: { label: 'PReLU’s learned slopes' },
    parameters: { label: 'parameters', help: 'Numbers that the net learns.' },
    rate: { label: 'learning rate' },
    stepsTo: { label: 'Steps to the chosen loss' },
  },
  readings: {
    scouting: {
      title: 'Looking for good rates',
      sentence: () => 'Each activation tries four learning rates, with starts that are not used in the race.',
    },
    nobody: {
      title: 'Nobody there yet',
      sentence: (n) => `After ${count(n.step, 'step')} no net has a training loss of ${plain(n.target)}.`,
    },
    'no-pair': {
      title: 'First at the line',
      sentence: (n) =>
        `${nameOf(n.first)} is first at a loss of ${plain(n.target)}, after ${number(n.firstSteps)} steps on average. ReLU finished in ${number(n.reluFinished)} of ${n.repeat} repeats so far, tanh in ${number(n.tanhFinished)}, sigmoid in ${number(n.sigmoidFinished)}.`,
    },
    'relu-lost': {
      title: 'ReLU did not always finish',
      sentence: (n) =>
        `ReLU reached a loss of ${plain(n.target)} in ${number(n.reluFinished)} of ${n.repeat} repeats, tanh in ${number(n.tanhFinished)}. At this learning rate “about ${n.claim} times faster” does not hold: a net that dies or blows up is not faster.`,
    },
    'claim-holds': {
      title: 'Six times faster: it holds here',
      sentence: (n) =>
        `${steps(n)}: ${number(n.tanhRatio)} times as many (${number(n.tanhLeast)} to ${number(n.tanhMost)}). The “about ${n.claim} times” of the lecture notes holds in this setting. ${sigmoid(n)}.`,
    },
    'claim-smaller': {
      title: 'Faster, but not six times',
      sentence: (n) =>
        `${steps(n)}: ${number(n.tanhRatio)} times as many (${number(n.tanhLeast)} to ${number(n.tanhMost)}). The “about ${n.claim} times” of the lecture notes does not hold against tanh here. ${sigmoid(n)}; ${nameOf(n.first)} came first.`,
    },
    'claim-fails': {
      title: 'Not faster than tanh here',
      sentence: (n) =>
        `${steps(n)}: no gain over tanh, where lecture notes say about ${n.claim} times. ${sigmoid(n)}; ${nameOf(n.first)} came first.`,
    },
  },
  words: {
    ...Object.fromEntries(COURSE_FUNCTIONS.map((name) => [name, FUNCTION_NAMES[name]])),
    table: 'Each net in numbers',
    function: 'activation',
    scouting: 'trying learning rates',
    repeat: 'repeat',
    loss: 'loss',
    target: 'chosen loss',
    step: 'step',
    finish: 'Steps to the chosen loss',
    finishNote: 'bar: mean; points: each repeat; no bar: not reached',
    meanSteps: 'steps (range)',
    stepsNeeded: 'steps',
    slope: 'slope a',
    layer: 'layer',
    share: 'share',
    never: 'not reached',
  },
  summaries: {
    loss: (n) =>
      `Training loss of seven nets in repeat ${n.repeat} of ${n.repeats}, on a log axis: ${n.losses}.`,
    finish: (n) => `Mean number of steps to a loss of ${plain(n.target)}: ${n.list}.`,
    slopes: (n) => `Slopes below zero that PReLU has learned, layer by layer: ${n.list}.`,
    silent: (n) => `Share of hidden units that are off for all data: ${n.list}.`,
  },
}
