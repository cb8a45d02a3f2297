import type { TextOf } from '../../../lab/text.ts'
import { count, number, plain } from '../../number-words.en.ts'
import type { experiment } from './experiment.ts'
import type { predictions } from './predictions.ts'

const BUG_OPTIONS = {
  nothing: 'Nothing',
  'labels-shuffled': 'Labels shuffled',
  'inputs-unscaled': 'Inputs unscaled',
  'large-logits': 'Output layer too large',
  'no-softmax': 'Softmax missing',
  'two-softmaxes': 'Softmax applied twice',
  'penalty-lost': 'Penalty not in the loss',
  'gradient-sign': 'Sign flipped in the gradient',
  'update-sign': 'Sign flipped in the update',
  'dropout-on': 'Dropout left on',
}

const CHECK_NAMES = {
  inputs: 'inputs',
  labels: 'labels',
  'first-loss': 'first loss',
  penalty: 'L2 penalty',
  gradient: 'gradient',
  overfit: 'overfitting a few examples',
}

const bugName = (key: string | number) => BUG_OPTIONS[key as keyof typeof BUG_OPTIONS] ?? key

/** "first loss and gradient". */
function checkNames(keys: string | number): string {
  const names = String(keys)
    .split(' ')
    .map((key) => CHECK_NAMES[key as keyof typeof CHECK_NAMES] ?? key)
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names.join('')
}

export const text = {
  parameters: {
    bug: {
      label: 'Break on purpose',
      help: 'One mistake, built into the program. See which check catches it, and which ones do not notice.',
      options: BUG_OPTIONS,
    },
    examples: {
      label: 'Examples to overfit',
      help: 'A network that cannot memorise 20 examples will not learn 50,000. With more examples it takes more steps.',
    },
    rate: {
      label: 'Learning rate',
      help: 'Of plain SGD, in the attempt to overfit. Too high or too low, and a correct program fails this check.',
    },
    steps: { label: 'Steps', help: 'Steps of the attempt to overfit. The default run needs about 20.' },
    l2: {
      label: 'L2 strength λ',
      help: 'For the second loss only: it must exceed the first one by ½λΣW², whatever λ is. Overfitting runs without it.',
    },
    layers: {
      label: 'Hidden layers',
      help: 'The gradient of each layer is checked. A bug in layer 1 shows in layer 1 only.',
    },
    units: { label: 'Units per layer', help: 'More units make it easier to memorise a few examples.' },
    seed: {
      label: 'Seed',
      help: 'Other digits and other weights. The checks should pass or fail in the same way.',
    },
  },
  presets: {
    nothing: { label: 'Nothing broken', help: 'All six checks pass.' },
    'labels-shuffled': { label: 'Labels shuffled', help: 'Every picture carries the label of another one.' },
    'inputs-unscaled': {
      label: 'Inputs unscaled',
      help: 'Pixels from 0 to 255, neither centred nor scaled.',
    },
    'large-logits': {
      label: 'Output layer too large',
      help: 'He’s weights times ten in the last layer: confident, wrong answers from the start.',
    },
    'no-softmax': {
      label: 'Softmax missing',
      help: 'The loss takes the raw logits for log-probabilities, as PyTorch’s NLLLoss does when log_softmax is forgotten.',
    },
    'two-softmaxes': {
      label: 'Softmax twice',
      help: 'A softmax layer in front of a loss that has its own, such as PyTorch’s CrossEntropyLoss.',
    },
    'penalty-lost': { label: 'Penalty lost', help: 'λ is set, but nothing adds the penalty to the loss.' },
    'gradient-sign': {
      label: 'Gradient’s sign',
      help: 'The gradient of the first layer’s weights has the wrong sign.',
    },
    'update-sign': { label: 'Update’s sign', help: 'The weights move along the gradient, not against it.' },
    'dropout-on': {
      label: 'Dropout left on',
      help: 'Half of the units are dropped wherever the loss or the accuracy is measured.',
    },
  },
  channels: {
    inputMean: { label: 'Mean of all pixels' },
    inputStd: { label: 'Standard deviation of all pixels' },
    agreement: {
      label: 'Neighbours with the same label',
      help: 'Share of 200 examples whose nearest other example has the same label. Chance is one tenth.',
    },
    firstLoss: { label: 'First loss' },
    penalisedLoss: { label: 'First loss with L2' },
    penalty: { label: 'Penalty ½λΣW²' },
    gradientError: {
      label: 'Relative error of the gradient',
      help: '‖g − n‖/(‖g‖ + ‖n‖) of eight weights of each layer, with n from central differences in double precision.',
    },
    step: { label: 'Step' },
    loss: { label: 'Loss on the few examples' },
    accuracy: { label: 'Accuracy on the few examples' },
    pictures: { label: 'Inputs' },
    labels: { label: 'Labels' },
  },
  readings: {
    checking: {
      title: 'Checking',
      sentence: (n) => `${n.passed} of ${n.checks} checks have passed so far.`,
    },
    passed: {
      title: 'Ready to train',
      sentence: (n) =>
        `All ${n.checks} checks pass. The first loss is ${number(n.firstLoss)} (chance level: ${number(n.chance)}), and after ${count(n.step, 'step')} every example is right.`,
    },
    caught: {
      title: 'Caught',
      sentence: (n) =>
        `“${bugName(n.bug)}” is caught by ${count(n.count, 'check')}: ${checkNames(n.failed)}. ${n.passed} of ${n.checks} pass.`,
    },
    failed: {
      title: 'Something is wrong',
      sentence: (n) =>
        `Nothing is broken on purpose, but ${count(n.count, 'check')} failed: ${checkNames(n.failed)}. These settings make a correct program fail.`,
    },
    missed: {
      title: 'Not caught',
      sentence: (n) => `“${bugName(n.bug)}” passes all ${n.checks} checks with these settings.`,
    },
  },
  words: {
    check: 'Check',
    measured: 'Measured',
    expected: 'Expected',
    outcome: 'Result',
    passed: 'passed',
    failed: 'failed',
    pending: 'waiting',
    running: 'running',
    inputs: 'Inputs: mean, standard deviation',
    labels: 'Labels: nearest neighbours agree',
    firstLoss: 'First loss',
    penalty: 'Rise of the loss with L2',
    gradient: 'Gradient: largest relative error',
    overfit: 'Overfit a few examples',
    about: 'about',
    atLeast: 'at least',
    atMost: 'at most',
    loss: 'loss',
    step: 'step',
    chance: 'chance level',
    limit: 'passes below',
    allRight: '100% right',
    label: 'label',
    picture: 'picture',
  },
  plots: {
    checklist: {
      title: 'Checklist',
      summary: (n) => `${n.passed} checks passed, ${n.failed} failed, ${n.pending} to come.`,
    },
    examples: {
      title: 'What the network sees',
      summary: (n) => `${n.count} pictures with their labels: ${n.labels}.`,
    },
    overfit: {
      title: 'Overfitting the few examples',
      summary: (n) =>
        `After ${number(n.step)} steps the loss on the few examples is ${number(n.loss)}, and the accuracy ${plain(n.accuracy)}%.`,
    },
  },
  predictions: {
    'shuffled-overfit': {
      question:
        'Every picture gets the label of another one, so the labels mean nothing. What accuracy does the network reach on 20 such examples?',
      options: { chance: 'About 10%', half: 'About half', all: '100%' },
      explain: (n) =>
        `It memorises them: ${plain(n.accuracy)}% right after ${number(n.step)} steps, where chance is ${n.chance}%. What gives the bug away is that only ${plain(n.agreement)}% of the pictures have the label of their nearest neighbour.`,
    },
    'two-softmaxes': {
      question:
        'A softmax layer stands in front of a loss that applies softmax itself. Which check notices first?',
      options: {
        'first-loss': 'The first loss',
        gradient: 'The gradient check',
        overfit: 'Overfitting 20 examples',
      },
      explain: (n) =>
        `The first loss is ${number(n.firstLoss)}, as it should be (${number(n.chance)}), and the gradient is correct for this loss. But the loss stops at ${number(n.loss)} with ${plain(n.accuracy)}% right; it cannot fall below ln(e + 9) − 1 = 1.46.`,
    },
  },
} satisfies TextOf<typeof experiment, typeof predictions>
