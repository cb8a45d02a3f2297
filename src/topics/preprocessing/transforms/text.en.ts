import type { TextOf } from '../../../lab/text.ts'
import { cents, count, plain } from '../../number-words.en.ts'
import type { experiment } from './experiment.ts'
import type { predictions } from './predictions.ts'

const STATES = {
  original: 'original',
  centred: 'zero-centred',
  normalised: 'standardised',
  decorrelated: 'decorrelated',
  whitened: 'whitened',
}

interface TestMoments {
  readonly testMean1: number
  readonly testMean2: number
  readonly testStd1: number
  readonly testStd2: number
}

const ofTest = (n: TestMoments) =>
  `The test cloud went through the same transform: mean (${cents(n.testMean1)}, ${cents(n.testMean2)}), std (${cents(n.testStd1)}, ${cents(n.testStd2)}), which is not exactly 0 and 1, since the statistics are those of the training points.`

export const text = {
  parameters: {
    state: {
      label: 'How far to go',
      help: 'Each state is one step further than the one before. The code below grows with it.',
      options: STATES,
    },
    fit: {
      label: 'Statistics from',
      help: 'The training split alone is right. “Both splits” is the common mistake: the bars show what it hides.',
      options: { train: 'training split', both: 'both splits' },
    },
    scaled: {
      label: 'Standardise before PCA',
      help: 'On: the axes of the correlation matrix, which always lie at 45°. Off: the axes of the centred cloud, so that decorrelating is a pure rotation.',
    },
    points: {
      label: 'Training points',
      help: 'Half as many test points are drawn. With few points the statistics themselves are uncertain, and the mistake of fitting on both hides more.',
    },
    correlation: {
      label: 'Correlation ρ',
      help: 'How far the two features go together. After standardising, the variances along the principal axes are 1 + |ρ| and 1 − |ρ|.',
    },
    std1: {
      label: 'Standard deviation of x₁',
      help: 'In the unit of the first feature. Standardising makes it 1, whatever it was.',
    },
    std2: {
      label: 'Standard deviation of x₂',
      help: 'In the unit of the second feature. Standardising makes it 1, whatever it was.',
    },
    mean1: { label: 'Mean of x₁', help: 'How far the cloud sits from zero along the first feature.' },
    mean2: { label: 'Mean of x₂', help: 'How far the cloud sits from zero along the second feature.' },
    drift: {
      label: 'Drift of the test cloud',
      help: 'Moves the test cloud by so many standard deviations along both features, as data do that are collected a year later.',
    },
    seed: { label: 'Seed', help: 'Another seed draws other clouds from the same distribution.' },
  },
  presets: {
    original: { label: 'Original', help: 'As it came.' },
    centred: { label: 'Zero-centred', help: 'X −= mean' },
    normalised: { label: 'Standardised', help: 'X /= std' },
    decorrelated: { label: 'Decorrelated', help: 'PCA: rotated to its principal axes.' },
    whitened: { label: 'Whitened', help: 'Each principal axis divided by its own standard deviation.' },
    rotated: { label: 'PCA without standardising', help: 'Decorrelating the centred cloud is a rotation.' },
    units: {
      label: 'Metres and millimetres',
      help: 'Two features whose units differ by a factor of 80: one hides the other until they are standardised.',
    },
    leak: { label: 'The mistake: fit on both', help: 'Twelve training points, six test points.' },
    drift: { label: 'A drifted test set', help: 'Honest statistics show the drift.' },
    hidden: { label: 'Drift, fitted away', help: 'The same drift with the statistics of both splits.' },
  },
  channels: {
    stage: { label: 'State' },
    train: { label: 'Training points' },
    test: { label: 'Test points' },
    trainMoments: {
      label: 'Training moments',
      help: 'mean₁, mean₂, std₁, std₂, variance₁, covariance, variance₂',
    },
    testMoments: {
      label: 'Test moments',
      help: 'mean₁, mean₂, std₁, std₂, variance₁, covariance, variance₂',
    },
    axes: { label: 'Principal axes', help: 'λ₁, λ₂, and the direction (cos, sin) of the first' },
    whiteSquare: {
      label: 'Mean squared Mahalanobis distance per feature',
      help: 'Training, test',
    },
    leakage: {
      label: 'Mean squared Mahalanobis distance per feature, over many splits',
      help: 'Fitted on the training split: training, test, new data. Fitted on both: training, test, new data.',
    },
  },
  readings: {
    original: {
      title: 'As it came',
      sentence: (n) =>
        `The cloud sits at (${cents(n.mean1)}, ${cents(n.mean2)}), with standard deviations ${plain(n.std1)} and ${plain(n.std2)} and a correlation of ${cents(n.correlation)}.`,
    },
    centred: {
      title: 'Zero-centred',
      sentence: (n) =>
        `The mean of the training cloud is 0 in both features; its shape is what it was (std ${plain(n.std1)} and ${plain(n.std2)}). The mean of the test cloud is (${cents(n.testMean1)}, ${cents(n.testMean2)}), since the mean that was subtracted is not its own.`,
    },
    normalised: {
      title: 'Standardised',
      sentence: (n) =>
        `Both features of the training cloud have std 1; the correlation of ${cents(n.correlation)} is still there. ${ofTest(n)}`,
    },
    decorrelated: {
      title: 'Decorrelated',
      sentence: (n) =>
        `The covariance of the two axes is 0. The variances along them are ${plain(n.largest)} and ${plain(n.smallest)}, a ratio of ${plain(n.ratio)}.`,
    },
    whitened: {
      title: 'Whitened',
      sentence: (n) => `The covariance matrix of the training cloud is the identity. ${ofTest(n)}`,
    },
    drift: {
      title: 'The drift is visible',
      sentence: (n) =>
        `The test cloud drifted by ${plain(n.drift)} σ, and its mean is now (${cents(n.testMean1)}, ${cents(n.testMean2)}), while the training cloud is centred. Statistics of the training split alone leave the drift visible.`,
    },
    unclearDrift: {
      title: 'A drift too small to tell from chance',
      sentence: (n) =>
        `The test cloud drifted by ${plain(n.drift)} σ, and its mean is now (${cents(n.testMean1)}, ${cents(n.testMean2)}). With ${count(n.testPoints, 'test point')} the two means differ by about ${plain(n.chance, 2)} σ by chance alone.`,
    },
    leak: {
      title: 'Leakage: the test split took part in the fit',
      sentence: (n) =>
        `Fitted on both splits, the test points measure ${cents(n.leakedTest)}, but new data measure ${cents(n.leakedFresh)}: the test split is too optimistic. Fitted on the training split alone, it measures ${cents(n.test)} and new data ${cents(n.fresh)}.`,
    },
    smallLeak: {
      title: 'Leakage, too small to see here',
      sentence: (n) =>
        `Fitted on both splits, the test points measure ${cents(n.leakedTest)} and new data ${cents(n.leakedFresh)}. With ${count(n.points, 'training point')} the few statistics that leak make little difference; take fewer points to see it.`,
    },
    hidden: {
      title: 'The drift is split between the clouds',
      sentence: (n) =>
        `Fitted on both splits, the statistics put zero between the clouds: the training mean is (${cents(n.mean1)}, ${cents(n.mean2)}), the test mean (${cents(n.testMean1)}, ${cents(n.testMean2)}). A drift of ${plain(n.drift)} σ is shared out between them and looks smaller than it is.`,
    },
  },
  words: {
    ...STATES,
    notYet: 'not yet',
    play: 'Play the steps',
    train: 'training',
    test: 'test',
    fresh: 'new data',
    x1: 'feature 1',
    x2: 'feature 2',
    mean: 'mean',
    std: 'std',
    covariance: 'covariance',
    leakNote: 'mean of 400 fresh draws; expected value 1',
    size: 'squared distance per feature',
    alone: 'fitted on training',
    both: 'fitted on both',
    ellipse: 'Ellipse: two standard deviations of the training cloud',
  },
  plots: {
    states: {
      title: 'The five states',
      summary: () => 'A small picture of the training cloud in each state; each is a button that goes there.',
    },
    cloud: {
      title: 'The two clouds',
      summary: (n) =>
        `The clouds in the state ${n.state}. Training points: mean (${cents(n.mean1)}, ${cents(n.mean2)}), std (${plain(n.std1)}, ${plain(n.std2)}), covariance ${cents(n.covariance)}. Test points: mean (${cents(n.testMean1)}, ${cents(n.testMean2)}).`,
    },
    moments: {
      title: 'Measured',
      summary: () =>
        'Means, standard deviations and covariance matrices of the training and the test points.',
    },
    leakage: {
      title: 'Mean squared Mahalanobis distance',
      summary: (n) =>
        `Per feature, fitted on the training split: training ${cents(n.train)}, test ${cents(n.test)}, new data ${cents(n.fresh)}. Fitted on both splits: training ${cents(n.leakedTrain)}, test ${cents(n.leakedTest)}, new data ${cents(n.leakedFresh)}.`,
    },
  },
  predictions: {
    'test-whitened': {
      question:
        'Twelve training points, whitened with their own statistics, have a mean squared length of exactly 1 per feature. New points from the same distribution, put through the same transform: how large are they on average?',
      options: { same: '1 as well', larger: 'Larger than 1', smaller: 'Smaller than 1' },
      explain: (n) =>
        `Averaged over 400 draws, the test points measure ${cents(n.test)}, against 1 for the training points. The statistics were fitted to these twelve points, so they underestimate the variance of new ones.`,
    },
  },
} satisfies TextOf<typeof experiment, typeof predictions>
