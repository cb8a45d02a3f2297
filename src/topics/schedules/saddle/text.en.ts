import type { TextOf } from '../../../lab/text.ts'
import { count, number, percent } from '../../number-words.en.ts'
import type { experiment } from './experiment.ts'
import type { predictions } from './predictions.ts'

export const text = {
  parameters: {
    surface: {
      label: 'Surface',
      help: 'The saddle is the loss of a network of two weights that should multiply to 1: at 0 the gradient is 0 and one curvature is negative. The plateau’s slope falls with the third power of the distance.',
      options: { saddle: 'saddle', plateau: 'plateau' },
    },
    rate: {
      label: 'Highest learning rate',
      help: 'Where the decayed schedule begins, and the top of each cycle. A higher rate leaves sooner.',
    },
    arrival: {
      label: 'Arrival',
      help: 'Share of the schedule that is over when the runs reach the saddle or plateau. The later it is, the less is left of a decayed rate.',
    },
    decayed: {
      label: 'Decay',
      help: 'Step decay divides the rate by ten, twice. Under 1/t decay the sum of the rates grows without bound, so every run leaves in the end.',
      options: {
        exponential: 'exponential',
        'inverse-time': '1/t',
        step: 'step',
        cosine: 'cosine',
      },
    },
    decay: {
      label: 'Decay k · steps',
      help: 'Exponential decay ends at e to the power of minus this, 1/t decay at 1/(1 + this). Below 2 the decayed runs leave as well.',
    },
    cycles: {
      label: 'Cycles',
      help: 'It hardly matters how many: what counts is the mean rate, and that stays the same.',
    },
    lowest: {
      label: 'Lowest rate of a cycle',
      help: 'As a share of the highest one. At 1 the cycle is a constant rate.',
    },
    offset: {
      label: 'Distance from the saddle',
      help: 'Standard deviation of both weights at the arrival. Ten times nearer costs every run 2.3 more in the sum of its rates (ln 10).',
    },
    radius: {
      label: 'Distance on the plateau',
      help: 'From the minimum. Twice as far takes about sixteen times as long.',
    },
    noise: {
      label: 'Gradient noise',
      help: 'Standard deviation that is added to each component of the gradient. At a saddle it helps every run; on a plateau it drives some of them away from the minimum.',
    },
    rho: {
      label: 'Momentum ρ',
      help: 'At 0.9 every rate counts up to ten times as much, and the decayed runs leave as well.',
    },
    runs: { label: 'Runs', help: 'For each schedule. More give smoother curves.' },
    steps: { label: 'Steps', help: 'Length of the training. Every schedule is stretched to it.' },
    seed: { label: 'Seed', help: 'Other starting points and other noise.' },
  },
  presets: {
    saddle: { label: 'Saddle, met late' },
    'fresh-rate': { label: 'Saddle, met at once', help: 'The decayed rate is still high: most runs leave.' },
    'gentle-decay': { label: '1/t decay' },
    noisy: { label: 'Saddle with gradient noise' },
    plateau: { label: 'Plateau' },
    'noisy-plateau': { label: 'Plateau with gradient noise' },
  },
  channels: {
    step: { label: 'Step' },
    rate: { label: 'Learning rate' },
    sum: { label: 'Sum of the rates since the arrival' },
    staying: { label: 'Share of the runs still there' },
    median: { label: 'Median number of steps to leave' },
    sumAtLeaving: { label: 'Sum of the rates when a run left' },
    places: { label: 'Weights of each run' },
  },
  readings: {
    none: {
      title: 'Nobody has left',
      sentence: (n) => `No run has left in the first ${count(n.steps, 'step')} after the arrival.`,
    },
    shares: {
      title: 'Some have left',
      sentence: (n) =>
        `In the first ${count(n.steps, 'step')} after the arrival ${percent(n.decayed)} of the decayed runs have left, ${percent(n.cyclic)} of the cyclic ones and ${percent(n.constant)} of those at the cycle’s mean rate.`,
    },
    stuck: {
      title: 'The decayed rate is stuck',
      sentence: (n) =>
        `In ${count(n.steps, 'step')} ${percent(n.decayed)} of the decayed runs have left. Half of the cyclic ones had left after ${count(n.cyclic, 'step')}, and half of those at the cycle’s mean rate after ${number(n.constant)}.`,
    },
    medians: {
      title: 'Median times',
      sentence: (n) =>
        `Half of the decayed runs had left after ${count(n.decayed, 'step')}, half of the cyclic ones after ${number(n.cyclic)}, and half of those at the cycle’s mean rate after ${number(n.constant)}.`,
    },
  },
  words: {
    step: 'step',
    rate: 'learning rate',
    staying: 'runs still there',
    sum: 'Ση when a run leaves',
    arrival: 'arrival',
    decayed: 'decayed',
    cyclic: 'cyclic',
    constant: 'mean of the cycle',
  },
  plots: {
    rate: {
      title: 'Three schedules',
      summary: (n) =>
        `Learning rates up to step ${number(n.step)}: one decays, one goes up and down in triangles, one is constant at the mean of the triangles.`,
    },
    staying: {
      title: 'Runs still at the saddle or plateau',
      summary: (n) =>
        `By step ${number(n.step)} ${n.decayed} of the decayed runs have left, ${n.cyclic} of the cyclic ones and ${n.constant} of those at the mean rate.`,
    },
    map: {
      title: 'Where the runs are',
      summary: (n) =>
        `Contours of the loss over two weights, with the decayed runs (${n.decayed} have left) and the cyclic ones (${n.cyclic}).`,
    },
    sums: {
      title: 'Sum of the rates at leaving',
      summary: (n) =>
        `Sum of the learning rates from the arrival until each run left. So far the sums are ${n.decayed} decayed, ${n.cyclic} cyclic and ${n.constant} at the mean rate.`,
    },
  },
  predictions: {
    'constant-mean': {
      question:
        'Runs meet a saddle when the decayed rate is already low, and stay there. Under triangular cycles all of them leave. How fast do they leave at a constant rate, the mean of the cycle?',
      options: {
        slower: 'Clearly more slowly: it is the high rates of the cycle that free them',
        equal: 'About as fast',
        faster: 'Clearly faster',
      },
      explain: (n) =>
        `Half of the cyclic runs have left after ${count(n.cyclic, 'step')}, half of those at the constant mean after ${number(n.constant)}.`,
    },
  },
} satisfies TextOf<typeof experiment, typeof predictions>
