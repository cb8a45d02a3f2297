import type { TextOf } from '../../../lab/text.ts'
import { count, number, percent, plain } from '../../number-words.en.ts'
import type { experiment } from './experiment.ts'
import type { predictions } from './predictions.ts'

const NAMES: Readonly<Record<string, string>> = {
  sgd: 'SGD',
  momentum: 'Momentum',
  nesterov: 'Nesterov',
  adagrad: 'AdaGrad',
  rmsprop: 'RMSProp',
  adam: 'Adam',
  adamRaw: 'Adam without bias correction',
  adamw: 'AdamW',
}
const SHORT = {
  sgd: 'SGD',
  momentum: 'Momentum',
  nesterov: 'Nesterov',
  adagrad: 'AdaGrad',
  rmsprop: 'RMSProp',
  adam: 'Adam',
  adamRaw: 'Adam, uncorrected',
  adamw: 'AdamW',
}
const named = (name: number | string) => NAMES[name] ?? String(name)

const rateHelp = (more: string) => `Its own learning rate. ${more}`
const showHelp = 'Draws its path from the same start, with its own learning rate.'

export const text = {
  parameters: {
    surface: {
      label: 'Surface',
      help: 'What is to be minimised. Write your own with “own expression”.',
      options: {
        ravine: 'ravine',
        saddle: 'saddle',
        monkey: 'monkey saddle',
        minima: 'several minima',
        rosenbrock: 'Rosenbrock / 500',
        beale: 'Beale / 100',
        cliff: 'cliff and plateau',
        free: 'own expression',
      },
    },
    condition: {
      label: 'Condition number κ',
      help: 'Larger curvature of the ravine, which is 1, divided by the smaller. SGD needs about κ/2 times as many steps; Adam hardly notices while the ravine is aligned with the axes.',
    },
    angle: {
      label: 'Rotation',
      help: 'Rotates the ravine. SGD and momentum do not notice; the optimizers with a rate per coordinate do.',
    },
    expression: {
      label: 'f(x, y)',
      help: 'Signs + − * / ^ and brackets, exp log sin cos tanh sqrt abs max min, pi and e. Write every product: 2*x, not 2x.',
    },
    startX: { label: 'Start, x', help: 'Click or drag on the map, or type. All paths follow at once.' },
    startY: { label: 'Start, y', help: 'Click or drag on the map, or type. All paths follow at once.' },
    noise: {
      label: 'Gradient noise σ',
      help: 'Standard deviation of what is added to both components of every gradient, the same for all optimizers. Paths then end in a cloud, whose size grows with the learning rate.',
    },
    sgd: { label: 'SGD', help: showHelp },
    momentum: { label: 'Momentum', help: showHelp },
    nesterov: {
      label: 'Nesterov',
      help: `${showHelp} Drawn at the point ahead, where the gradient is taken.`,
    },
    adagrad: { label: 'AdaGrad', help: showHelp },
    rmsprop: { label: 'RMSProp', help: showHelp },
    adam: { label: 'Adam', help: showHelp },
    adamRaw: { label: 'Adam without bias correction', help: showHelp },
    adamw: { label: 'AdamW', help: showHelp },
    sgdRate: {
      label: 'Learning rate of SGD',
      help: rateHelp(
        'Above 2 divided by the largest curvature it diverges; the ravine’s largest curvature is 1.',
      ),
    },
    momentumRate: {
      label: 'Learning rate of momentum',
      help: rateHelp(
        'The velocity is up to 1/(1−ρ) times as long as one step, so it wants a smaller one than SGD.',
      ),
    },
    nesterovRate: { label: 'Learning rate of Nesterov', help: rateHelp('As for momentum.') },
    adagradRate: {
      label: 'Learning rate of AdaGrad',
      help: rateHelp('Length of its first step along each axis.'),
    },
    rmspropRate: {
      label: 'Learning rate of RMSProp',
      help: rateHelp('About the length of a step along each axis; it stays this far from the minimum.'),
    },
    adamRate: {
      label: 'Learning rate of Adam',
      help: rateHelp('About the length of a step along each axis.'),
    },
    adamRawRate: {
      label: 'Learning rate of uncorrected Adam',
      help: rateHelp('Its early steps are up to 6.6 times as long.'),
    },
    adamwRate: {
      label: 'Learning rate of AdamW',
      help: rateHelp('About the length of a step along each axis.'),
    },
    rho: {
      label: 'Momentum ρ',
      help: 'Share of the velocity that is kept, for momentum and Nesterov. Near 1 they overshoot and circle.',
    },
    alpha: {
      label: 'RMSProp’s α',
      help: 'Share of the mean square that is kept. Smaller values forget faster.',
    },
    beta1: {
      label: 'Adam’s β₁',
      help: 'Share of the mean gradient that is kept. At 0 Adam has no momentum.',
    },
    beta2: { label: 'Adam’s β₂', help: 'Share of the mean square that is kept.' },
    decay: { label: 'Weight decay λ of AdamW', help: 'Each step also multiplies x and y by 1 − rate · λ.' },
    printed: {
      label: 'Update rules as printed',
      help: 'Momentum and Nesterov with the sign of the notes, RMSProp with += for =, Adam with (1 + β₁). See each fail.',
    },
    vectors: {
      label: 'Vectors of the last step',
      help: 'Draws, where the last step of this optimizer began, the directions of its gradient (downhill), of its velocity or first moment, and of the step. Step back through the run to see them turn.',
      options: { none: 'none', ...SHORT },
    },
    steps: { label: 'Steps', help: 'Steps that each optimizer takes.' },
    seed: { label: 'Seed', help: 'Draws the gradient noise.' },
  },
  presets: {
    ravine: { label: 'ravine', help: 'κ = 100, aligned with the axes.' },
    rotated: {
      label: 'ravine at 45°',
      help: 'The same ravine and start, rotated. Compare Adam with the preset before.',
    },
    'too-fast': { label: 'SGD too fast', help: 'A learning rate of 2.02, just above 2/curvature.' },
    'every-optimizer': {
      label: 'six optimizers',
      help: 'The ravine with AdaGrad, RMSProp and Nesterov as well.',
    },
    saddle: { label: 'saddle', help: 'The start is almost on the ridge, where the slope sideways is 0.001.' },
    'monkey-saddle': {
      label: 'monkey saddle',
      help: 'Three ways down; gradient and curvature are both 0 in the middle.',
    },
    'several-minima': {
      label: 'several minima',
      help: 'Momentum rolls through a shallow minimum that stops the others.',
    },
    rosenbrock: { label: 'Rosenbrock', help: 'A curved valley: easy to reach, slow to follow.' },
    beale: { label: 'Beale', help: 'Plateaus, and a minimum in a narrow bend at (3, 0.5).' },
    cliff: { label: 'cliff', help: 'A cliff with slopes of up to 6 between two plateaus.' },
    noise: { label: 'noisy gradient', help: 'Every gradient is off by about 0.3 in each component.' },
    'own-expression': { label: 'own expression', help: 'Himmelblau’s function; change it.' },
    'momentum-as-printed': { label: 'momentum, as printed', help: 'x += lr · v instead of −: it climbs.' },
    'rmsprop-as-printed': { label: 'RMSProp, as printed', help: 's += … instead of =: the steps die out.' },
    'adam-as-printed': {
      label: 'Adam, as printed',
      help: '(1 + β₁) instead of (1 − β₁): 19 times too long.',
    },
  },
  channels: {
    step: { label: 'Step' },
    curvature: { label: 'Largest curvature at the start' },
    least: { label: 'Lowest value of the surface' },
    path: { label: 'x, y and loss of each optimizer since the last frame' },
    loss: { label: 'Loss of each optimizer' },
    gradient: { label: 'Gradient of each optimizer, x and y' },
    velocity: { label: 'Velocity or first moment of each optimizer, x and y' },
    move: { label: 'Last step of each optimizer, x and y' },
    reached: { label: 'Steps to 1% of the first loss' },
    turned: { label: 'Steps to 1% with the ravine in the other direction' },
    left: { label: 'Step at which it left the plane' },
  },
  readings: {
    nobody: { title: 'No optimizer chosen', sentence: () => 'Switch an optimizer on under “More settings”.' },
    start: { title: 'At the start', sentence: (n) => `The loss is ${number(n.loss)}.` },
    diverged: {
      title: 'Diverged',
      sentence: (n) => `${named(n.name)} left the plane at step ${number(n.step)}. Lower its learning rate.`,
    },
    divergedSgd: {
      title: 'Diverged',
      sentence: (n) =>
        `SGD left the plane at step ${number(n.step)}. At the start the largest curvature allows a learning rate of at most ${plain(n.limit)}.`,
    },
    adamRotated: {
      title: 'Adam on a rotated ravine',
      sentence: (n) =>
        `Adam needs ${count(n.here, 'step')} to 1% of the first loss at ${plain(n.angle)}°, and ${number(n.there)} when the ravine is aligned: it scales x and y, not the ravine’s own axes.`,
    },
    all: {
      title: 'All arrived',
      sentence: (n) =>
        Number(n.of) === 1
          ? `${named(n.name)} is below 1% of the first loss after ${count(n.steps, 'step')}.`
          : `${named(n.name)} is first below 1% of the first loss, after ${count(n.steps, 'step')}; all ${number(n.of)} get there.`,
    },
    some: {
      title: 'Some arrived',
      sentence: (n) =>
        `${named(n.name)} is below 1% of the first loss after ${count(n.steps, 'step')}; ${number(n.arrived)} of ${number(n.of)} get there.`,
    },
    none: {
      title: 'None has arrived',
      sentence: (n) =>
        `After ${count(n.step, 'step')} the lowest is ${named(n.name)}, at ${percent(n.share)} of the first loss.`,
    },
    grows: {
      title: 'The loss grows',
      sentence: (n) =>
        `${named(n.name)} takes the loss from ${number(n.from)} to ${number(n.to)} in ${count(n.step, 'step')}: each step overshoots by more than it gains.`,
    },
    lowest: {
      title: 'The lowest so far',
      sentence: (n) => `After ${count(n.step, 'step')} ${named(n.name)} is lowest, at ${number(n.loss)}.`,
    },
    printedClimbs: {
      title: 'As printed, it climbs',
      sentence: (n) =>
        `${named(n.name)} as printed takes the loss from ${number(n.from)} to ${number(n.to)} in ${count(n.step, 'step')}.`,
    },
    printedStalls: {
      title: 'As printed',
      sentence: (n) =>
        `${named(n.name)} as printed brings the loss from ${number(n.from)} to ${number(n.to)} in ${count(n.step, 'step')}. Switch to the correct rule and compare.`,
    },
  },
  plots: {
    map: {
      title: 'Paths on the surface',
      summary: (n) =>
        `Contour map, darker where the surface is higher, with one path per optimizer. Loss after ${count(n.step, 'step')}: ${n.list}.`,
    },
    loss: {
      title: 'Loss against step',
      summary: (n) => `Loss of each optimizer. After ${count(n.step, 'step')}: ${n.list}.`,
    },
    arrivals: {
      title: 'Steps to 1% of the first loss',
      summary: (n) =>
        `Table of learning rate, loss and steps to 1%. After ${count(n.step, 'step')}: ${n.list}.`,
    },
  },
  words: {
    waiting: 'Nothing has been computed yet.',
    ...SHORT,
    lastStep: 'last step',
    atRest:
      'has come to rest. Go back through the run to see the gradient, the velocity and the step as arrows.',
    gradient: '−gradient',
    velocity: 'velocity',
    firstMoment: '−first moment',
    step: 'step',
    loss: 'loss',
    aboveLeast: 'loss above the minimum',
    start: 'start',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    left: 'Move the map to the left',
    right: 'Move the map to the right',
    up: 'Move the map up',
    down: 'Move the map down',
    whole: 'Show the whole map',
    wholeShort: 'whole map',
    optimizer: 'optimizer',
    rate: 'learning rate',
    lossNow: 'loss above the minimum',
    reached: 'steps to 1%',
    aligned: 'the same, aligned',
    gone: 'diverged',
  },
  predictions: {
    'adam-rotated': {
      question:
        'Adam reaches 1% of its first loss in about 30 steps on a ravine with κ = 100 that is aligned with the axes. Now the ravine and the start are rotated by 45°. How many steps does it need?',
      options: { same: 'About as many', twice: 'About twice as many', more: 'More than three times as many' },
      explain: (n) =>
        `It needs ${count(n.rotated, 'step')}, against ${number(n.aligned)} on the aligned ravine. At 45° both coordinates have the same gradient scale, so dividing by it changes nothing: what is left is plain momentum.`,
    },
    'printed-sign': {
      question: 'The notes print momentum as v = ρv + dx; x += lr · v. What happens with this sign?',
      options: {
        slower: 'It descends, but slowly',
        same: 'It works, since v can be negative',
        climbs: 'It climbs',
      },
      explain: (n) =>
        `In 40 steps the loss goes from ${number(n.from)} to ${number(n.to)}. The gradient points uphill, so x −= lr · v is what descends.`,
    },
  },
} satisfies TextOf<typeof experiment, typeof predictions>
