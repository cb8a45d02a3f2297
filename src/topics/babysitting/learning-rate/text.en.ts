import type { TextOf } from '../../../lab/text.ts'
import { count, number, plain } from '../../number-words.en.ts'
import type { experiment } from './experiment.ts'
import type { predictions } from './predictions.ts'

export const text = {
  parameters: {
    rate: {
      label: 'Learning rate',
      help: 'Change it while the network trains: the change is marked on the curve and travels in the link. Around 0.1 this network learns fast; at 0.001 the loss barely moves.',
    },
    ladder: {
      label: 'Four other learning rates beside it',
      help: 'The same start and the same batches at 1/100, 1/10, 10 and 100 times the first learning rate. They keep their rates when you change yours.',
    },
    pixels: {
      label: 'Pixels',
      help: 'Raw pixels run from 0 to 255 and make the gradient of the first layer about a hundred times larger, so a good learning rate becomes far too high.',
      options: { standardised: 'standardised', raw: '0 to 255' },
    },
    layers: {
      label: 'Hidden layers',
      help: 'A deeper network blows up at lower learning rates.',
    },
    units: { label: 'Units per layer', help: 'Wider layers blow up sooner, too.' },
    optimizer: {
      label: 'Optimizer',
      help: 'Adam needs about a hundredth of SGD’s learning rate. Momentum makes steps up to ten times longer.',
      options: { sgd: 'SGD', momentum: 'momentum 0.9', adam: 'Adam' },
    },
    batch: { label: 'Batch size', help: 'Small batches make the curve noisier.' },
    steps: { label: 'Steps', help: 'Steps of training.' },
    seed: { label: 'Seed', help: 'Other digits, batches and weights. The order of the curves should stay.' },
  },
  presets: {
    ladder: { label: 'Five learning rates', help: 'From 0.001 to 10, side by side.' },
    'too-low': { label: 'Too low: 0.001' },
    good: { label: 'Good: 0.1' },
    'too-high': { label: 'Too high: 1' },
    diverging: { label: 'Diverging: 10' },
    'raw-pixels': { label: '0.1 on raw pixels', help: 'The learning rate that was good a moment ago.' },
    adam: { label: 'Adam, from 0.00001 to 0.1' },
  },
  channels: {
    step: { label: 'Step' },
    rate: { label: 'Learning rate' },
    loss: { label: 'Loss of the mini-batch' },
    accuracy: { label: 'Accuracy on 100 training examples' },
    firstLoss: { label: 'First loss' },
    tripled: {
      label: 'First step over three times the first loss',
      help: 'Where the rule “stop when the cost exceeds three times the original cost” ends the run.',
    },
    ended: { label: 'Step that was not finite' },
    bornLayer: { label: 'Layer of the first value that was not finite' },
    bornOperation: {
      label: 'Operation of that value',
      help: '0 update, 1 dense, 2 relu, 3 cross-entropy, 4 sum, 5 scale, 6 mean, 7 another.',
    },
    lossBefore: { label: 'Last finite loss' },
    preActivationBefore: { label: 'Largest pre-activation of that layer, one step before' },
    weightBefore: { label: 'Largest weight of that layer, one step before' },
    weightAtStart: { label: 'Largest weight of that layer at the start' },
    largestInput: { label: 'Largest input' },
  },
  readings: {
    begun: {
      title: 'Just begun',
      sentence: (n) => `Training starts with a learning rate of ${plain(n.rate)}.`,
    },
    good: {
      title: 'Good',
      sentence: (n) =>
        `With the learning rate at ${plain(n.rate)} the loss has fallen from ${number(n.firstLoss)} to ${number(n.loss)} in ${count(n.step, 'step')}.`,
    },
    falling: {
      title: 'Still falling',
      sentence: (n) =>
        `The loss has fallen from ${number(n.firstLoss)} to ${number(n.loss)} in ${count(n.step, 'step')} at a learning rate of ${plain(n.rate)}.`,
    },
    slow: {
      title: 'Barely moving',
      sentence: (n) =>
        `After ${count(n.step, 'step')} the loss is ${number(n.loss)}, against ${number(n.firstLoss)} at the start, and the accuracy is ${plain(n.accuracy)}%. The learning rate, ${plain(n.rate)}, is probably too low.`,
    },
    collapsed: {
      title: 'Thrown back to chance',
      sentence: (n) =>
        `At step ${number(n.tripled)} the loss was above three times its first value; now it is ${number(n.loss)}, near chance level (${number(n.chance)}). The learning rate is too high, although every value is finite.`,
    },
    diverged: {
      title: 'Diverged',
      sentence: (n) =>
        `At a learning rate of ${plain(n.rate)} a value is no longer finite at step ${number(n.ended)}, and training ends.`,
    },
    divergedLate: {
      title: 'Diverged',
      sentence: (n) =>
        `At a learning rate of ${plain(n.rate)} a value is no longer finite at step ${number(n.ended)}, and training ends. The rule of three times the first loss would have stopped it at step ${number(n.tripled)}.`,
    },
    ladder: {
      title: 'Five learning rates',
      sentence: (n) =>
        `After ${count(n.step, 'step')} the learning rate ${plain(n.rate)} is ahead with a loss of ${number(n.loss)} (chance level: ${number(n.chance)}).`,
    },
    ladderEnded: {
      title: 'Five learning rates',
      sentence: (n) =>
        `After ${count(n.step, 'step')} the learning rate ${plain(n.rate)} is ahead with a loss of ${number(n.loss)}. ${count(n.over, 'run')} diverged, first the one at ${plain(n.endedRate)}, at step ${number(n.ended)}.`,
    },
    allEnded: {
      title: 'All diverged',
      sentence: (n) => `By step ${number(n.step)} no run out of ${n.count} has a finite loss.`,
    },
  },
  words: {
    step: 'step',
    loss: 'loss',
    accuracy: 'accuracy',
    rate: 'learning rate',
    chance: 'chance level',
    threefold: '3 × first loss',
    yours: 'yours',
    notFinite: 'not finite',
    doctorIdle: 'Every value is finite. When one is not, this is where it is traced back.',
    layer: 'layer',
    outputLayer: 'output layer',
    where: 'Where',
    before: 'One step before',
    lossBefore: 'loss',
    preActivation: 'largest pre-activation',
    weight: 'largest weight',
    times: 'times its start',
    rule: 'Rule of three times the first loss',
    ruleWouldStop: 'would have stopped it at step',
    ruleNever: 'would not have stopped it before',
    cause: 'Probable cause',
    remedy: 'What to try',
    atStep: 'Step',
    tryRate: 'Run with',
    tryInputs: 'Standardise the pixels',
    more: 'Gradient clipping or a warm-up also keep the first steps short.',
    causeRate:
      'The learning rate is too high: each step overshoots, the next gradient is larger, and the layers’ products overflow float32.',
    causeInputs:
      'The inputs are not scaled: with pixels up to 255 the first layer’s gradient is far too large for this learning rate.',
    causeUnknown:
      'The weights had hardly grown before it happened. Look at the inputs and at the start of this layer.',
    'operation-update': 'the update of the weights',
    'operation-dense': 'the matrix product xW + b',
    'operation-relu': 'ReLU',
    'operation-crossEntropyRows': 'the cross-entropy',
    'operation-sum': 'the sum of the losses over the batch',
    'operation-scale': 'the mean of the losses over the batch',
    'operation-mean': 'the mean of the losses over the batch',
    'operation-other': 'another operation',
  },
  plots: {
    loss: {
      title: 'Training loss',
      summary: (n) => `Loss of each mini-batch over ${number(n.step)} steps. At the end: ${n.list}.`,
    },
    doctor: {
      title: 'Training doctor',
      summary: (n) => `${count(n.count, 'run')} ended with a value that is not finite.`,
    },
    accuracy: {
      title: 'Accuracy on 100 training examples',
      summary: (n) => `Accuracy over ${number(n.step)} steps. At the end: ${n.list}.`,
    },
    rate: {
      title: 'Learning rate',
      summary: (n) =>
        `Learning rate over ${number(n.step)} steps, now ${plain(n.rate)}; changed ${n.changes} times.`,
    },
  },
  predictions: {
    'slow-accuracy': {
      question:
        'With a learning rate of 0.002 the loss barely moves: after 400 steps it is still within 15% of its start. What is the accuracy on training examples?',
      options: {
        chance: 'About 10%, chance level',
        above: 'Well above chance: 15% to 60%',
        most: 'Over 60%',
      },
      explain: (n) =>
        `The loss is ${number(n.loss)} (chance level: ${number(n.chance)}) and the accuracy ${plain(n.accuracy)}%, where chance is 10%. The logits have moved little, but the largest one is often the right one already.`,
    },
    'ten-times': {
      question:
        'A learning rate of 0.1 brings the loss to about 0.003 in 400 steps. What does a learning rate of 1 do?',
      options: { faster: 'It gets lower still', same: 'About the same', fails: 'It fails' },
      explain: (n) =>
        Number(n.ended) === 0
          ? `The loss ends at ${number(n.loss)}, where 0.1 reaches about 0.003; chance level is ${number(n.chance)}.`
          : `A value is no longer finite at step ${number(n.ended)}; at 0.1 the loss reaches about 0.003.`,
    },
  },
} satisfies TextOf<typeof experiment, typeof predictions>
