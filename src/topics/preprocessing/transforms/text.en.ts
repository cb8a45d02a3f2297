import type { LabText } from '../../../lab/text.ts'
import { number, plain } from '../number.text.en.ts'

type Numbers = Readonly<Record<string, number | string>>

const STATES = {
  original: 'original',
  centred: 'zero-centred',
  normalised: 'normalised',
  decorrelated: 'decorrelated',
  whitened: 'whitened',
}

const ofTest = (n: Numbers) =>
  `The test cloud went through the same step: mean (${plain(n.testMean1)}, ${plain(n.testMean2)}), std (${plain(n.testStd1)}, ${plain(n.testStd2)}), near the promise but not on it.`

export const transforms: LabText = {
  title: 'Five states of a cloud',
  lede: 'Follow one cloud from the original to the whitened state, and a test cloud that goes through the same transform with the statistics of the training cloud.',
  parameters: {
    state: {
      label: 'How far to go',
      help: 'Each state is one step further than the one before. The code below grows with it.',
      options: STATES,
    },
    fit: {
      label: 'Statistics from',
      help: 'The training split alone is right. “Both” is the common mistake: the bars show what it hides.',
      options: { train: 'training split', both: 'both splits' },
    },
    scaled: {
      label: 'Normalise before PCA',
      help: 'On: the axes of the correlation matrix, which always lie at 45°. Off: the axes of the centred cloud, so that decorrelating is a pure turn.',
    },
    points: {
      label: 'Training points',
      help: 'Half as many test points are drawn. With few points the statistics themselves are uncertain, and the mistake of fitting on both hides more.',
    },
    correlation: {
      label: 'Correlation ρ',
      help: 'How far the two features go together. After normalising, the variances along the principal axes are 1 + |ρ| and 1 − |ρ|.',
    },
    std1: { label: 'Spread of x₁', help: 'Standard deviation of the first feature, in its own unit.' },
    std2: { label: 'Spread of x₂', help: 'Standard deviation of the second feature, in its own unit.' },
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
    normalised: { label: 'Normalised', help: 'X /= std' },
    decorrelated: { label: 'Decorrelated', help: 'PCA: turned to its principal axes.' },
    whitened: { label: 'Whitened', help: 'Each principal axis divided by its own standard deviation.' },
    rotated: { label: 'PCA without normalising', help: 'Decorrelating the centred cloud is a turn.' },
    units: {
      label: 'Metres and millimetres',
      help: 'Two features whose units differ by a factor of 80: one hides the other until they are normalised.',
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
    whiteSquare: { label: 'Whitened size', help: 'Mean squared length per feature: training, test' },
    leakage: {
      label: 'Whitened size, over many splits',
      help: 'Fitted on the training split: training, test, new data. Fitted on both: training, test, new data.',
    },
  },
  readings: {
    original: {
      title: 'As it came',
      sentence: (n) =>
        `The cloud sits at (${plain(n.mean1)}, ${plain(n.mean2)}), with standard deviations ${number(n.std1)} and ${number(n.std2)} and a correlation of ${plain(n.correlation)}.`,
    },
    centred: {
      title: 'Zero-centred',
      sentence: (n) =>
        `The mean of the training cloud is 0 in both features; its shape is what it was (std ${number(n.std1)} and ${number(n.std2)}). The test cloud is centred at (${plain(n.testMean1)}, ${plain(n.testMean2)}), since the mean that was subtracted is not its own.`,
    },
    normalised: {
      title: 'Normalised',
      sentence: (n) =>
        `Both features of the training cloud have std 1; the correlation of ${plain(n.correlation)} is still there. ${ofTest(n)}`,
    },
    decorrelated: {
      title: 'Decorrelated',
      sentence: (n) =>
        `The covariance of the two axes is 0. Along them the variances are ${number(n.largest)} and ${number(n.smallest)}: ${number(n.ratio)} times as much in one direction as in the other.`,
    },
    whitened: {
      title: 'Whitened',
      sentence: (n) => `The covariance matrix of the training cloud is the identity. ${ofTest(n)}`,
    },
    drift: {
      title: 'The drift is there to be seen',
      sentence: (n) =>
        `The training cloud is centred; the test cloud, moved by ${number(n.drift)} σ, comes out at (${plain(n.testMean1)}, ${plain(n.testMean2)}). Statistics of the training split leave it visible.`,
    },
    leak: {
      title: 'The test split has been looked at',
      sentence: (n) =>
        `Fitted on both splits, test points seem as large as promised (${plain(n.leakedTest)}), yet new data measure ${plain(n.leakedFresh)}. Fitted on the training split alone, the test split says ${plain(n.test)} and new data ${plain(n.fresh)}: it tells the truth.`,
    },
    hidden: {
      title: 'The drift has been fitted away',
      sentence: (n) =>
        `The test cloud, moved by ${number(n.drift)} σ, shows a mean of only (${plain(n.testMean1)}, ${plain(n.testMean2)}), and the training cloud is no longer centred: (${plain(n.mean1)}, ${plain(n.mean2)}).`,
    },
  },
  words: {
    ...STATES,
    states: 'The five states',
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
    measured: 'Measured',
    leak: 'Whitened size: what each split says',
    leakNote: 'mean of 400 fresh draws; the promise is 1',
    size: 'mean squared length per feature',
    alone: 'fitted on training',
    both: 'fitted on both',
    ellipse: 'Ellipse: two standard deviations of the training cloud',
  },
  summaries: {
    cloud: (n) =>
      `The cloud in the state ${n.state}. Training points: mean (${plain(n.mean1)}, ${plain(n.mean2)}), std (${number(n.std1)}, ${number(n.std2)}), covariance ${number(n.covariance)}. Test points: mean (${plain(n.testMean1)}, ${plain(n.testMean2)}).`,
    leak: (n) =>
      `Fitted on the training split: training ${plain(n.train)}, test ${plain(n.test)}, new data ${plain(n.fresh)}. Fitted on both splits: training ${plain(n.leakedTrain)}, test ${plain(n.leakedTest)}, new data ${plain(n.leakedFresh)}.`,
  },
}
