import type { TextOf } from '../../../lab/text.ts'
import { count, number, plain } from '../../number-words.en.ts'
import type { experiment } from './experiment.ts'
import type { predictions } from './predictions.ts'

const point = (share: number) => ({
  label: `Drawn rate at ${share}%`,
  help: `The learning rate after ${share}% of the steps, as a share of the highest one. Drag it in the plot, or move it with the arrow keys.`,
})

const AGAINST: Record<string, string> = {
  constant: 'a constant rate',
  'without-warm-up': 'the same schedule without its warm-up',
  nothing: 'nothing',
}

export const text = {
  parameters: {
    schedule: {
      label: 'Schedule',
      help: 'How the learning rate changes during training. At the default rate every schedule that ends low ends with a lower loss than the constant rate.',
      options: {
        constant: 'constant',
        step: 'step decay',
        exponential: 'exponential decay',
        'inverse-time': '1/t decay',
        cosine: 'cosine decay',
        cyclic: 'triangular cycles',
        'one-cycle': 'one cycle',
        drawn: 'drawn by hand',
      },
    },
    rate: {
      label: 'Highest learning rate',
      help: 'Every schedule is a multiple of it. With momentum, 0.01 is the best constant rate here; a schedule that decays is better at 0.05, and 0.2 is too much for most.',
    },
    warmUp: {
      label: 'Warm-up',
      help: 'Constant: a tenth of the highest rate first. Gradual: a straight line up to it. Expect no difference after He’s initialisation, and all the difference after weights three times as large.',
      options: { none: 'none', constant: 'constant', gradual: 'gradual' },
    },
    warmUpShare: {
      label: 'Length of the warm-up',
      help: 'Share of all steps. The schedule itself takes place in the rest.',
    },
    drops: {
      label: 'Drops',
      help: 'How often step decay lowers the rate, at equal distances. Watch the loss at each of them.',
    },
    factor: {
      label: 'Factor of a drop',
      help: 'What is left of the rate at each drop. With 0.1 the loss falls at the first drop and hardly at the second.',
    },
    decay: {
      label: 'Decay k · steps',
      help: 'Exponential decay ends at e to the power of minus this, 1/t decay at 1/(1 + this). Large values stop the training early.',
    },
    lowest: {
      label: 'Lowest rate',
      help: 'As a share of the highest one: where the cosine ends, and where each cycle begins. A cycle that does not go low enough never shows the loss it could reach.',
    },
    cycles: {
      label: 'Cycles',
      help: 'Each goes up and down once. The loss goes up and down with them.',
    },
    point1: point(0),
    point2: point(20),
    point3: point(40),
    point4: point(60),
    point5: point(80),
    point6: point(100),
    beside: {
      label: 'Beside it',
      help: 'A second network with the same first weights and the same batches. It shows what the schedule alone changes.',
      options: {
        constant: 'the highest rate, constant',
        'without-warm-up': 'the same without warm-up',
        nothing: 'nothing',
      },
    },
    optimizer: {
      label: 'Optimizer',
      help: 'Adam’s best rate is near 0.02 under the cosine. It gains as much from decay as SGD with momentum does.',
      options: { momentum: 'SGD, momentum 0.9', adam: 'Adam' },
    },
    layers: { label: 'Hidden layers', help: '32 ReLU units each. Deeper networks need lower rates.' },
    gain: {
      label: 'Scale of the first weights',
      help: 'Multiplies He’s initialisation in the hidden layers. Above 2 the loss is so sharply curved at first that a rate of 0.03 fails without a warm-up.',
    },
    batch: {
      label: 'Batch size',
      help: 'With all 300 points there is no noise in the gradient, and decay gains little.',
    },
    steps: { label: 'Steps', help: 'Length of the training. Every schedule is stretched to it.' },
    noise: {
      label: 'Noise of the points',
      help: 'Standard deviation of what is added to each coordinate. From 0.1 the arms overlap.',
    },
    seed: { label: 'Seed', help: 'Other points, weights and batches. The order of the curves should stay.' },
  },
  presets: {
    constant: { label: 'Constant', help: 'The loss jumps about and stays high.' },
    step: { label: 'Step decay', help: 'Divided by 10 twice.' },
    exponential: { label: 'Exponential decay' },
    'inverse-time': { label: '1/t decay' },
    cosine: { label: 'Cosine decay' },
    'no-warm-up': { label: 'No warm-up', help: 'First weights three times as large as He’s.' },
    'constant-warm-up': { label: 'Constant warm-up' },
    'gradual-warm-up': { label: 'Gradual warm-up' },
    cyclic: { label: 'Triangular cycles' },
    'one-cycle': { label: 'One cycle', help: 'At twice the rate of the other presets.' },
    drawn: { label: 'Drawn by hand', help: 'Drag the six points; they travel in the link.' },
    adam: { label: 'Adam' },
    'adam-warm-up': { label: 'Adam with warm-up', help: 'How large and how random are Adam’s first steps?' },
  },
  channels: {
    step: { label: 'Step' },
    rate: { label: 'Learning rate' },
    loss: { label: 'Loss on the training points' },
    accuracy: { label: 'Accuracy on other points' },
    ratio: { label: 'Update ratio', help: '‖Δθ‖/‖θ‖ over all weights and biases.' },
    ended: { label: 'Step that was not finite' },
    stepSize: { label: 'Size of Adam’s step', help: 'Root mean square over the weights, in learning rates.' },
    stepNoise: {
      label: 'Standard deviation of Adam’s step',
      help: 'Over eight sequences of mini-batches at the same weights.',
    },
  },
  readings: {
    diverged: {
      title: 'Diverged',
      sentence: (n) =>
        `The loss is no longer finite at step ${number(n.ended)}. The first rates are too high.`,
    },
    alone: {
      title: 'One schedule',
      sentence: (n) =>
        `After ${count(n.step, 'step')} the loss is ${number(n.loss)} and ${plain(n.accuracy, 2)}% of the new points are right (chance level: ${number(n.chance)} and 33%).`,
    },
    stuck: {
      title: 'Near chance level',
      sentence: (n) =>
        `After ${count(n.step, 'step')} the loss is ${number(n.loss)}; chance level is ${number(n.chance)}.`,
    },
    besideDiverged: {
      title: 'Only one survives',
      sentence: (n) =>
        `After ${count(n.step, 'step')} the loss is ${number(n.loss)}. Under ${AGAINST[n.against]} it was no longer finite at step ${number(n.ended)}.`,
    },
    bothStuck: {
      title: 'Both near chance level',
      sentence: (n) =>
        `After ${count(n.step, 'step')} the loss is ${number(n.loss)}, and ${number(n.beside)} under ${AGAINST[n.against]}; chance level is ${number(n.chance)}.`,
    },
    rescued: {
      title: 'Only one learns',
      sentence: (n) =>
        `After ${count(n.step, 'step')} the loss is ${number(n.loss)}. Under ${AGAINST[n.against]} it is ${number(n.beside)}, near chance level (${number(n.chance)}).`,
    },
    lower: {
      title: 'Lower loss',
      sentence: (n) =>
        `Over the last tenth of ${count(n.step, 'step')} the mean loss is ${number(n.loss)}, against ${number(n.beside)} under ${AGAINST[n.against]}.`,
    },
    higher: {
      title: 'Higher loss',
      sentence: (n) =>
        `Over the last tenth of ${count(n.step, 'step')} the mean loss is ${number(n.loss)}, against ${number(n.beside)} under ${AGAINST[n.against]}.`,
    },
    level: {
      title: 'No difference',
      sentence: (n) =>
        `Over the last tenth of ${count(n.step, 'step')} the mean loss is ${number(n.loss)}, against ${number(n.beside)} under ${AGAINST[n.against]}.`,
    },
  },
  words: {
    step: 'step',
    rate: 'learning rate',
    loss: 'loss',
    ratio: '‖Δθ‖ / ‖θ‖',
    accuracy: 'accuracy',
    inRates: 'step',
    chance: 'chance level',
    own: 'schedule',
    constant: 'constant rate',
    'without-warm-up': 'no warm-up',
    warmUpEnds: 'warm-up ends',
    drag: 'drag the points',
    notFinite: 'diverged here',
    diverged: 'diverged',
    size: 'size',
    noise: 'std over batches',
  },
  plots: {
    rate: {
      title: 'Learning rate',
      summary: (n) =>
        `${n.schedule}: the learning rate begins at ${plain(n.first)}, is ${plain(n.highest)} at its highest and ends at ${plain(n.last)}. Now it is ${plain(n.now)}.`,
    },
    loss: {
      title: 'Training loss',
      summary: (n) => `Loss on the training points over ${number(n.step)} steps. Now: ${n.list}.`,
    },
    ratio: {
      title: 'Update ratio',
      summary: (n) =>
        `Size of each update over the size of all weights, over ${number(n.step)} steps. Now: ${n.list}.`,
    },
    'step-noise': {
      title: 'Adam’s step, measured in learning rates',
      summary: (n) =>
        `Size of Adam’s step and its standard deviation over mini-batches in the first 200 steps, after ${number(n.step)} steps of training. In the first step they are ${n.first} and ${n.noise}.`,
    },
    accuracy: {
      title: 'Accuracy on new points',
      summary: (n) =>
        `Percentage of 300 other points that are right, over ${number(n.step)} steps. Now: ${n.list}.`,
    },
  },
  predictions: {
    drop: {
      question:
        'Training at a constant rate has settled: the loss jumps about and no longer falls. Halfway through, the learning rate is divided by ten. What does the loss do?',
      options: {
        slower: 'Nothing at first; then it falls more slowly than before',
        kink: 'It falls at once',
        rises: 'It rises for a while',
      },
      explain: (n) =>
        `Before the drop the mean loss is ${number(n.before)}; soon after it, ${number(n.after)}.`,
    },
    'sharp-start': {
      question:
        'A network starts with weights three times as large as He’s. One run begins at the full learning rate; the other reaches it gradually over the first fifth of the training. Both follow a cosine. Where do they end?',
      options: {
        same: 'At about the same loss',
        slightly: 'The warm-up ends somewhat lower',
        decides: 'Only the run with the warm-up learns',
      },
      explain: (n) =>
        `With the warm-up the loss ends at ${number(n.loss)}, without it at ${number(n.beside)}; chance level is ${number(n.chance)}.`,
    },
    'adam-decay': {
      question:
        'The lecture notes say that decay matters less for Adam, because Adam’s steps shrink by themselves. Adam runs at a constant rate of 0.02, and under a cosine from 0.02. Which loss ends lower?',
      options: {
        equal: 'Both about the same, within 15%',
        lower: 'The cosine’s',
        higher: 'The constant rate’s',
      },
      explain: (n) =>
        `Under the cosine the mean loss of the last tenth is ${number(n.loss)}; at the constant rate it is ${number(n.beside)}.`,
    },
  },
} satisfies TextOf<typeof experiment, typeof predictions>
