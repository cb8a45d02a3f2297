import type { TextOf } from '../../../lab/text.ts'
import { count, number, plain } from '../../number-words.en.ts'
import type { experiment } from './experiment.ts'
import type { predictions } from './predictions.ts'

const cell = (example: number, feature: string) => ({
  label: `Example ${example}, feature ${feature}`,
  help: 'Also edited in the table. One changed value moves the mean, the variance and every output of its feature.',
})

/** 2.4e-16 is nothing but rounding. */
const small = (value: number) => (Math.abs(value) < 1e-9 ? '0' : number(value))

export const text = {
  parameters: {
    gradient: {
      label: 'Gradient from above',
      help: 'What the next layer hands back, ∂L/∂y. Choose one that pushes a single example, all alike, or along x̂.',
      options: {
        first: 'example 1 only',
        equal: 'equal for all',
        own: 'equal to x̂',
        mixed: 'mixed',
      },
    },
    scaling: {
      label: 'γ and β',
      help: 'As set below, or those that undo the normalisation. The lecture notes leave ε out, so their version misses by a little.',
      options: {
        free: 'as set',
        identity: 'γ = √(σ² + ε), β = μ',
        notes: 'γ = σ, β = μ',
      },
    },
    mode: {
      label: 'Mode',
      help: 'Training normalises by the batch. Test mode normalises by the running averages, as constants.',
      options: { train: 'training', test: 'test' },
    },
    a1: cell(1, 'a'),
    a2: cell(2, 'a'),
    a3: cell(3, 'a'),
    a4: cell(4, 'a'),
    b1: cell(1, 'b'),
    b2: cell(2, 'b'),
    b3: cell(3, 'b'),
    b4: cell(4, 'b'),
    gammaA: { label: 'γ of feature a', help: 'The standard deviation that the output has.' },
    betaA: { label: 'β of feature a', help: 'The mean that the output has.' },
    gammaB: { label: 'γ of feature b', help: 'Each feature has its own γ.' },
    betaB: { label: 'β of feature b', help: 'Each feature has its own β.' },
    epsilon: {
      label: 'ε',
      help: 'Keeps the root above zero. PyTorch uses 10⁻⁵, Keras 10⁻³; a large ε pulls the output’s variance below 1.',
    },
    momentum: {
      label: 'Momentum, as PyTorch counts it',
      help: 'Weight of the newest batch in the running averages. Keras and the paper give the weight of the old value: 0.9 there is 0.1 here.',
    },
    batches: {
      label: 'Batches so far',
      help: 'With few batches the running averages are still near their start, 0 and 1.',
    },
    size: {
      label: 'Examples per running batch',
      help: 'The smaller the batch, the further the biased variance lies below the true one: by the factor (N − 1)/N.',
    },
    seed: { label: 'Seed', help: 'Draws the batches of the running averages, and the images.' },
  },
  presets: {
    coupled: { label: 'Push one example' },
    equal: { label: 'Push all alike' },
    own: { label: 'Push along x̂' },
    identity: { label: 'Undo it', help: 'γ and β that give the batch back.' },
    notes: { label: 'Undo it as in the notes', help: 'Without ε, which is large here to show the gap.' },
    constant: { label: 'A constant feature', help: 'All four values of feature a are equal.' },
    test: { label: 'Test mode' },
    lag: {
      label: 'Test mode, too early',
      help: 'After five batches the running averages are not there yet.',
    },
  },
  channels: {
    stage: { label: 'Stage' },
    input: { label: 'x' },
    mean: { label: 'Mean μ' },
    centred: { label: 'x − μ' },
    variance: { label: 'Variance σ²', help: 'Biased: the sum of squares divided by N.' },
    normalised: { label: 'Normalised, x̂' },
    gamma: { label: 'γ' },
    beta: { label: 'β' },
    output: { label: 'Output y' },
    upstream: { label: '∂L/∂y' },
    dBeta: { label: '∂L/∂β' },
    dGamma: { label: '∂L/∂γ' },
    dNormalised: { label: '∂L/∂x̂' },
    dVariance: { label: '∂L/∂σ²' },
    dMean: { label: '∂L/∂μ' },
    dInput: { label: '∂L/∂x' },
    batchMeans: { label: 'Mean of each running batch' },
    batchVariances: { label: 'Biased variance of each running batch' },
    runningMeans: { label: 'Running mean' },
    runningVariances: { label: 'Running variance', help: 'Average of unbiased variances.' },
    biasedVariances: { label: 'The same of biased variances' },
    pixels: { label: 'Pixels' },
    normalisedPixels: { label: 'Normalised pixels' },
    channelMean: { label: 'Mean of each colour channel' },
    channelVariance: { label: 'Variance of each colour channel' },
  },
  readings: {
    stage: { title: 'Under way', sentence: (n) => `Stage ${n.stage} of ${n.stages}.` },
    coupled: {
      title: 'One push reaches all four examples',
      sentence: (n) =>
        `Only example 1 was pushed. Its input receives a gradient of ${number(n.own)} in feature a, another example’s up to ${number(n.other)}, and the four sum to ${small(n.sum)}.`,
    },
    'shift-cancelled': {
      title: 'An equal push is cancelled',
      sentence: (n) =>
        `All outputs are pushed alike, and the largest gradient that reaches an input is ${small(n.largest)}: a common shift would be subtracted with the mean.`,
    },
    'scale-cancelled': {
      title: 'A push along x̂ is cancelled',
      sentence: (n) =>
        `The largest gradient that reaches an input is ${number(n.largest)}, all of it due to ε: a common factor would be divided out.`,
    },
    centred: {
      title: 'What is left of the gradient',
      sentence: (n) =>
        `In feature a the gradients of the inputs sum to ${small(n.sum)}, and their product with x̂ to ${number(n.along)}: shift and scale are taken out.`,
    },
    identity: {
      title: 'The batch comes back',
      sentence: (n) =>
        `With γ = √(${number(n.variance)} + ε) = ${number(n.gamma)} and β = μ, the largest difference between y and x is ${small(n.difference)}.`,
    },
    notes: {
      title: 'Nearly the batch',
      sentence: (n) =>
        `With γ = σ instead of √(σ² + ε), y differs from x by up to ${number(n.difference)}, at ε = ${plain(n.epsilon)} and σ² = ${number(n.variance)}.`,
    },
    test: {
      title: 'Statistics from before',
      sentence: (n) =>
        `Feature a is centred by its running mean, ${number(n.running)}; the mean of this batch would be ${number(n.own)}. The largest gradient of the examples 2 to 4 is ${small(n.others)}${n.gradient === 'first' ? ': a push on example 1 stays with it' : ''}.`,
    },
    constant: {
      title: 'Nothing to normalise',
      sentence: (n) =>
        `Feature ${n.feature} is the same in all examples: its variance is 0, ε keeps the root above zero, and every output is β = ${number(n.beta)}.`,
    },
  },
  words: {
    formula: 'Formula of this stage',
    waiting: 'No stage has been computed yet.',
    input: 'Batch x',
    mean: 'Mean μ',
    centred: 'Centred x − μ',
    variance: 'Variance σ²',
    normalised: 'Normalised x̂',
    output: 'Output y',
    upstream: 'Gradient from above ∂L/∂y',
    dBeta: 'Gradient of β',
    dGamma: 'Gradient of γ',
    dNormalised: 'Gradient of x̂',
    dVariance: 'Gradient of σ²',
    dMean: 'Gradient of μ',
    dInput: 'Gradient of x',
    forward: 'Forward',
    backward: 'Backward',
    previous: 'Previous stage',
    next: 'Next stage',
    example: 'example',
    feature: 'feature',
    allowed: 'A number from −100 to 100.',
    difference: 'y − x',
    batch: 'batch',
    batchValue: 'each batch',
    running: 'running average',
    biased: 'of biased variances',
    population: 'true value',
    value: 'feature',
    red: 'red',
    green: 'green',
    blue: 'blue',
    before: 'before',
    after: 'after',
    channel: 'channel',
  },
  plots: {
    stages: {
      title: 'Stages',
      summary: (n) => `Stage ${n.stage} of ${n.stages}: ${n.name}.`,
    },
    batch: {
      title: 'Four examples of two features',
      summary: (n) => `A table of the batch and of all that was computed up to stage ${n.stage}.`,
    },
    identity: {
      title: 'Difference between output and input',
      summary: (n) => `Largest difference between y and x: ${number(n.difference)}.`,
    },
    'running-mean': {
      title: 'Running mean',
      summary: (n) =>
        `After ${count(n.batches, 'batch', 'batches')} the running mean of feature ${n.feature} is ${number(n.running)}; the true mean is ${number(n.population)}.`,
    },
    'running-variance': {
      title: 'Running variance',
      summary: (n) =>
        `After ${count(n.batches, 'batch', 'batches')} the running variance of feature ${n.feature} is ${number(n.running)}; the true variance is ${number(n.population)}.`,
    },
    planes: {
      title: 'Images: one mean and one variance for each channel',
      summary: () =>
        'Four images, three colour planes each, before and after batch norm; each channel has one mean and one variance over all four images and all pixels.',
    },
  },
  predictions: {
    equal: {
      question:
        'The layer above asks for more of every output alike: ∂L/∂y is 1 for all four examples. What gradient do the inputs x receive?',
      options: {
        alike: 'The same for all four, and not zero',
        centred: 'Different ones that sum to zero',
        zero: 'None',
      },
      explain: (n) =>
        `The largest one is ${small(n.largest)}. Adding a constant to all four inputs moves the mean by as much, so the output would not change at all.`,
    },
  },
} satisfies TextOf<typeof experiment, typeof predictions>
