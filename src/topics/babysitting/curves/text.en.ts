import type { TextOf } from '../../../lab/text.ts'
import { count, number, plain } from '../../number-words.en.ts'
import type { experiment } from './experiment.ts'
import type { predictions } from './predictions.ts'
import { QUIZ_WORDS } from './quiz.text.en.ts'

export const text = {
  parameters: {
    examples: {
      label: 'Training examples',
      help: 'With few examples the training loss goes to zero while the validation loss turns up.',
    },
    labels: {
      label: 'Labels',
      help: 'A bug that shuffles the labels, but not the pictures, at the end of each epoch. The first epoch is still right.',
      options: { right: 'right', 'shuffled-each-epoch': 'shuffled after each epoch' },
    },
    layers: {
      label: 'Hidden layers',
      help: 'With small first weights, each further layer makes the plateau longer.',
    },
    units: {
      label: 'Units per layer',
      help: 'Two units cannot tell ten digits apart: both curves stay high, close together.',
    },
    rule: {
      label: 'Initialisation',
      help: 'He starts at once; σ · randn with a small σ waits on a plateau; zero never leaves it.',
      options: { he: 'He', normal: 'σ · randn', zero: 'zero' },
    },
    scale: { label: 'Scale σ', help: 'Standard deviation of each first weight, for σ · randn.' },
    bias: {
      label: 'First bias',
      help: 'Of every hidden unit. Far below zero, no ReLU is active for any example, and no gradient gets through.',
    },
    keep: {
      label: 'Dropout: probability of keeping a unit',
      help: 'At 1 there is no dropout. Below, the loss of the training batches lies above the validation loss.',
    },
    rate: {
      label: 'Learning rate',
      help: 'Around 0.1 is good here. Ten thousand times less leaves the curve flat, a hundred times more makes the loss overflow.',
    },
    decay: {
      label: 'Learning rate schedule',
      help: 'Steps: a tenth of the learning rate from one half of the run on, a hundredth from three quarters on.',
      options: { none: 'constant', steps: 'steps' },
    },
    batch: {
      label: 'Batch size',
      help: 'The smaller the batch, the more the loss jumps from step to step.',
    },
    evaluation: {
      label: 'Validation set',
      help: 'Two bugs: the labels are one class too high, or the pixels were not standardised (0 to 255).',
      options: { right: 'right', 'raw-pixels': 'raw pixels', 'labels-off-by-one': 'labels off by one' },
    },
    steps: { label: 'Steps', help: 'A curve that still falls at its end was stopped too early.' },
    seed: {
      label: 'Seed',
      help: 'Other digits, batches and weights. The shape of each curve should stay the same.',
    },
  },
  presets: {
    healthy: { label: 'Healthy' },
    'plateau-then-drop': { label: 'Plateau, then a drop' },
    'steps-in-the-rate': { label: 'Steps' },
    overfitting: { label: 'A wide gap' },
    'too-small': { label: 'No gap, high loss' },
    noisy: { label: 'Noise' },
    divergence: { label: 'Off the scale' },
    'dead-start': { label: 'A flat line' },
    'shuffled-labels': { label: 'Learned, then lost' },
    'evaluation-bug': { label: 'Below chance' },
    dropout: { label: 'Validation better than training' },
    'raw-evaluation': { label: 'Right answers, huge loss' },
  },
  channels: {
    step: { label: 'Step' },
    rate: { label: 'Learning rate' },
    batchLoss: { label: 'Loss of the mini-batch', help: 'With dropout, where there is any.' },
    trainingLoss: { label: 'Training loss', help: 'On up to 200 training examples, without dropout.' },
    validationLoss: { label: 'Validation loss', help: 'On 200 other examples.' },
    trainingAccuracy: { label: 'Training accuracy' },
    validationAccuracy: { label: 'Validation accuracy' },
  },
  readings: {
    begun: {
      title: 'Before the first step',
      sentence: (n) => `Chance level for ten classes is ln 10 = ${number(n.chance)}.`,
    },
    diverged: {
      title: 'Diverged',
      sentence: (n) => `At step ${number(n.step)} the loss is no longer finite, so the curve stops here.`,
    },
    overflowing: {
      title: 'Diverging',
      sentence: (n) =>
        `At step ${number(n.step)} the loss on the training examples is too large for float32.`,
    },
    unlearned: {
      title: 'Learned, then lost',
      sentence: (n) =>
        `The validation accuracy reached ${plain(n.best)}% and is back at ${plain(n.validation)}%, with a training loss of ${number(n.loss)} (chance level: ${number(n.chance)}).`,
    },
    stuck: {
      title: 'Not learning',
      sentence: (n) =>
        `After ${count(n.step, 'step')} the training loss is ${number(n.loss)}, chance level ${number(n.chance)}. This line has many causes: look at the gradients.`,
    },
    belowChance: {
      title: 'Below chance',
      sentence: (n) =>
        `${plain(n.training)}% right in training, but only ${plain(n.validation)}% in validation, where guessing gives 10%. A network that is so reliably wrong is being asked the wrong question.`,
    },
    drops: {
      title: 'Steps',
      sentence: (n) =>
        `The learning rate fell first at step ${number(n.at)} and is ${plain(n.rate)} now. The training loss was ${number(n.before)} just before and is ${number(n.loss)}.`,
    },
    gap: {
      title: 'A gap',
      sentence: (n) =>
        `Training accuracy ${plain(n.training)}%, validation accuracy ${plain(n.validation)}%: a gap of ${plain(n.difference)} points.`,
    },
    dropout: {
      title: 'Validation better than training',
      sentence: (n) =>
        `The mini-batches’ loss is ${number(n.batchLoss)}, the validation loss ${number(n.validationLoss)}. Dropout (keep ${plain(n.keep)}) is on in the first and off in the second.`,
    },
    plateau: {
      title: 'A plateau first',
      sentence: (n) =>
        `The loss stayed near chance level (${number(n.chance)}) until step ${number(n.left)}; it is ${number(n.loss)} now.`,
    },
    low: {
      title: 'Low, without a gap',
      sentence: (n) =>
        `After ${count(n.step, 'step')} the training accuracy is ${plain(n.training)}% and the validation accuracy ${plain(n.validation)}%: close together, and both could be higher.`,
    },
    noisy: {
      title: 'Noise',
      sentence: (n) =>
        `Mini-batches of ${n.batch} differ: the standard deviation of their loss is ${number(n.scatter)}, while the loss on 200 training examples is ${number(n.loss)}.`,
    },
    good: {
      title: 'Healthy',
      sentence: (n) =>
        `After ${count(n.step, 'step')} the training loss is ${number(n.loss)}; ${plain(n.training)}% right in training, ${plain(n.validation)}% in validation.`,
    },
  },
  words: {
    step: 'step',
    loss: 'loss',
    accuracy: 'accuracy',
    rate: 'learning rate',
    chance: 'chance level',
    batch: 'mini-batch',
    training: 'training',
    validation: 'validation',
    notFinite: 'not finite',
    clipped: 'Losses above 7 leave the plot.',
    ...QUIZ_WORDS,
  },
  plots: {
    quiz: {
      title: 'Read the curve',
      summary: (n) => `Question ${n.question} of ${n.count}.`,
    },
    loss: {
      title: 'Loss',
      summary: (n) =>
        `After ${number(n.step)} steps: training loss ${number(n.training)}, validation loss ${number(n.validation)}. Half way: ${number(n.trainingHalf)} and ${number(n.validationHalf)}.`,
    },
    accuracy: {
      title: 'Accuracy',
      summary: (n) =>
        `After ${number(n.step)} steps: ${plain(n.training)}% right in training, ${plain(n.validation)}% in validation. Half way: ${plain(n.trainingHalf)}% and ${plain(n.validationHalf)}%.`,
    },
    rate: {
      title: 'Learning rate',
      summary: (n) => `Learning rate from ${plain(n.first)} to ${plain(n.last)}.`,
    },
  },
  predictions: {
    'shuffled-each-epoch': {
      question:
        'After each epoch a bug deals the labels out anew. The first epoch had the right ones. What becomes of the validation accuracy?',
      options: {
        never: 'It never leaves 10%',
        keeps: 'It rises and stays',
        forgets: 'It rises and falls back',
      },
      explain: (n) =>
        `It rises to ${plain(n.best)}% in the first epochs and ends at ${plain(n.last)}%; chance is ${n.chance}%. Meaningless labels do not leave a network as it is: they wash out what it knew.`,
    },
    'labels-off-by-one': {
      question:
        'The validation labels were counted from 1, the training labels from 0. Training goes well. What validation accuracy does the program report?',
      options: { chance: 'About 10%', below: 'Well below 10%', above: 'Well above 10%' },
      explain: (n) =>
        `${plain(n.validation)}%, with ${plain(n.training)}% in training: guessing would give 10%. The validation loss is ${number(n.loss)} (chance level: ${number(n.chance)}), since every confident answer counts as wrong.`,
    },
  },
} satisfies TextOf<typeof experiment, typeof predictions>
