import type { TextOf } from '../../../lab/text.ts'
import { count, number, percent, plain } from '../../number-words.en.ts'
import type { experiment } from './experiment.ts'
import type { predictions } from './predictions.ts'

const after = (step: number | string) => `After ${count(step, 'step')}`

export const text = {
  parameters: {
    keep1: {
      label: 'Keep probability, layer 1',
      help: 'Each unit of the first hidden layer is kept with this probability, and dropped otherwise. 1 switches dropout off; PyTorch and Keras ask for 1 minus this number.',
    },
    keep2: {
      label: 'Keep probability, layer 2',
      help: 'The same for the second hidden layer. Lower values close the gap further, until the network can no longer fit.',
    },
    scaling: {
      label: 'Scaling',
      help: 'Which pass makes up for the dropped units. The two correct choices give the same expected input to the next layer; the last two are common mistakes.',
      options: {
        inverted: 'in training, ÷ keep',
        test: 'at test, × keep',
        neither: 'neither (mistake)',
        both: 'both (mistake)',
      },
    },
    batchNorm: {
      label: 'Batch norm before each ReLU',
      help: 'Look at the variances: the running average of layer 2 learns the variance with masks, and at test there are none.',
    },
    units: { label: 'Units per hidden layer', help: 'Wider networks overfit more without dropout.' },
    points: {
      label: 'Training points',
      help: 'With 500 points the gap is small, and dropout has little left to do.',
    },
    noise: {
      label: 'Noise of the points',
      help: 'Standard deviation of each coordinate. From about 0.2 on the classes overlap, so no boundary is right for all points.',
    },
    rate: { label: 'Learning rate', help: 'Of Adam, for both networks.' },
    steps: {
      label: 'Steps',
      help: 'Batches of 20 points. The longer the network without dropout trains, the more it overfits.',
    },
    seed: {
      label: 'Seed',
      help: 'Other points, weights, batches and masks. Both networks share all but the masks.',
    },
  },
  presets: {
    half: { label: 'Keep half' },
    mild: { label: 'Keep 80%', help: 'A lighter touch.' },
    heavy: { label: 'Keep 15%', help: 'About five of 32 units in each layer.' },
    test: { label: 'Scale at test', help: 'The original form of 2012: multiply by keep at test.' },
    neither: { label: 'Forget to scale', help: 'Masks in training, all units at test, no factor.' },
    both: { label: 'Scale twice', help: 'Divide in training and multiply at test as well.' },
    'batch-norm': { label: 'With batch norm', help: 'Look at the variances of layer 2.' },
    'more-data': { label: '500 points', help: 'The gap closes by itself when there are enough data.' },
    second: { label: 'Layer 2 only', help: 'Nothing is dropped in layer 1.' },
    long: { label: 'Train five times as long', help: 'How far does each validation loss rise?' },
  },
  channels: {
    step: { label: 'Step' },
    losses: {
      label: 'Losses',
      help: 'Without dropout on training and validation points, then with dropout.',
    },
    accuracies: { label: 'Accuracies', help: 'In the same order.' },
    batchLoss: { label: 'Training loss with masks', help: 'Mean over the last 20 batches.' },
    mask: {
      label: 'Mask',
      help: 'Of the last step, for the first example of its batch: layer 1, then layer 2.',
    },
    weights: { label: 'Weights of the network with dropout' },
    points: { label: 'Training points', help: 'x₁, x₂, class.' },
    plain: { label: 'Probability of class 1, without dropout', help: 'On a grid over the plane.' },
    dropped: { label: 'Probability of class 1, with dropout' },
    means: { label: 'Mean input of layer 2', help: 'With masks, then in the pass of the test.' },
    variances: {
      label: 'Variance of the input of layer 2',
      help: 'With masks, then in the pass of the test.',
    },
    meanRatio: { label: 'Input of layer 2, test ÷ training' },
    varianceRatio: { label: 'Variance of layer 2, test ÷ training' },
    refitted: {
      label: 'Validation loss, variance taken anew',
      help: 'Batch norm’s statistics of layer 2 measured again without masks.',
    },
    inputGap: { label: 'Distance in layer 2', help: 'For averages over 1, 2, 4 … 512 masks.' },
    answerGap: { label: 'Distance of the probability', help: 'For averages over 1, 2, 4 … 512 masks.' },
    averageLoss: { label: 'Validation loss of the average' },
    averageAccuracy: { label: 'Validation accuracy of the average over 512 masks' },
    spread: {
      label: 'Standard deviation over masks',
      help: 'Of the probability of class 1, over the plane.',
    },
  },
  readings: {
    closes: {
      title: 'A smaller gap',
      sentence: (n) =>
        `${after(n.step)} the validation loss is ${number(n.plain)} above the training loss without dropout and ${number(n.dropped)} above it with dropout. The validation loss itself is ${number(n.after)} instead of ${number(n.before)} nats.`,
    },
    better: {
      title: 'A lower validation loss',
      sentence: (n) =>
        `${after(n.step)} the validation loss is ${number(n.dropped)} with dropout and ${number(n.plain)} without it.`,
    },
    costs: {
      title: 'Dropout does not help here',
      sentence: (n) =>
        `${after(n.step)} the validation loss is ${number(n.dropped)} with dropout and ${number(n.plain)} without it. The network without dropout has not overfitted enough for the masks to pay.`,
    },
    nothing: {
      title: 'Nothing is dropped',
      sentence: (n) =>
        `Both keep probabilities are 1, so the two networks are the same. The validation loss is ${number(n.gap)} above the training loss.`,
    },
    shifted: {
      title: 'The pass of the test is wrong',
      sentence: (n) =>
        `What follows layer ${n.layer} gets ${plain(n.factor)} times its mean in training. The validation loss is ${number(n.dropped)} nats; the same weights, averaged over 512 masks, give ${number(n.average)}.`,
    },
    shifting: {
      title: 'The pass of the test is wrong',
      sentence: (n) =>
        `What follows layer ${n.layer} gets ${plain(n.factor)} times its mean in training. The validation loss is ${number(n.dropped)} nats.`,
    },
    variance: {
      title: 'Batch norm has learned another variance',
      sentence: (n) =>
        `At test the inputs of layer 2 have ${percent(n.ratio)} of their variance with masks. The validation loss is ${number(n.dropped)} with the running averages, and ${number(n.refitted)} with statistics taken anew without masks.`,
    },
    diverged: {
      title: 'Diverged',
      sentence: (n) => `By step ${number(n.step)} a loss is no longer finite. Lower the learning rate.`,
    },
  },
  words: {
    waiting: 'Nothing has been measured yet.',
    later: 'Measured when the run ends.',
    step: 'step',
    loss: 'loss',
    training: 'training',
    validation: 'validation',
    plainTraining: 'without: training',
    plainValidation: 'without: validation',
    droppedTraining: 'with: training',
    droppedValidation: 'with: validation',
    batch: 'with: batches, masks on',
    layer: 'layer',
    inputs: 'inputs',
    outputs: 'outputs',
    height: 'unit',
    kept: 'kept',
    dropped: 'dropped',
    maskNote: 'for the first example of the batch',
    class0: 'class 0',
    class1: 'class 1',
    probability: 'P(class 1)',
    boundaryNote: 'filled: with dropout · dashed: boundary without',
    boundaryWithout: 'boundary without dropout',
    boundaryWith: 'boundary with dropout',
    meanInTraining: 'mean over masks',
    meanAtTest: 'mean at test',
    varianceInTraining: 'variance with masks',
    varianceAtTest: 'variance at test',
    units: 'units of layer 2',
    equal: 'equal',
    masks: 'masks averaged',
    distance: 'distance from the single pass',
    inputDistance: 'input of layer 2',
    answerDistance: 'probability of class 1',
    averageLoss: 'average of the masks',
    single: 'single pass of the test',
    deviation: 'standard deviation',
  },
  plots: {
    loss: {
      title: 'Training and validation loss',
      summary: (n) =>
        `${after(n.step)}: without dropout ${number(n.plainTraining)} in training and ${number(n.plain)} in validation, with dropout ${number(n.training)} and ${number(n.dropped)}.`,
    },
    net: {
      title: 'The network of this step',
      summary: (n) =>
        `In step ${n.step}, ${n.kept1} of ${n.units} units of layer 1 and ${n.kept2} of ${n.units} of layer 2 are kept; the others and their weights take no part.`,
    },
    boundary: {
      title: 'Decision boundary',
      summary: (n) =>
        `${percent(n.plain)} of the validation points are right without dropout and ${percent(n.dropped)} with it.`,
    },
    means: {
      title: 'Input of layer 2: mean',
      summary: (n) =>
        `Each unit’s mean input over masks and points, and in the pass of the test; the second is ${number(n.ratio)} times the first.`,
    },
    variances: {
      title: 'Input of layer 2: variance',
      summary: (n) =>
        `Each unit’s variance with masks and at test; summed over units the second is ${percent(n.ratio)} of the first.`,
    },
    masks: {
      title: 'Average of K masks against the single pass',
      summary: (n) =>
        `With 512 masks the input of layer 2 is ${number(n.input)} and the probability ${number(n.answer)} from the single pass, in root mean square.`,
    },
    average: {
      title: 'Validation loss of the average',
      summary: (n) => `${number(n.average)} nats with 512 masks; ${number(n.single)} in the single pass.`,
    },
    spread: {
      title: 'How much do the masks disagree?',
      summary: (n) =>
        `Standard deviation of the probability over 100 masks; at most ${number(n.most)}, and ${number(n.corners)} on average in the four corners.`,
    },
  },
  predictions: {
    neither: {
      question:
        'Keep half of the units in training, and forget to scale at test: layer 2 now gets twice its usual input. What happens to the share of validation points that are right?',
      options: {
        chance: 'It falls to chance, near 50%',
        falls: 'It falls by more than 5 points',
        stays: 'It stays within 5 points',
      },
      explain: (n) =>
        `${percent(n.accuracy)} are right, and ${percent(n.average)} for the average over 512 masks. Doubled activations mostly double the logits, which leaves the larger one the larger. The confidence is wrong: the loss is ${number(n.loss)} instead of ${number(n.averageLoss)} nats.`,
    },
    average: {
      question:
        'Average the probabilities of more and more thinned networks. Does the average approach the single scaled pass?',
      options: {
        meets: 'Yes, the distance keeps falling like 1/√K',
        stays: 'At first; then a distance remains',
        'no-nearer': 'No, it comes no nearer',
      },
      explain: (n) =>
        `One mask is ${number(n.one)} from the single pass, 512 are ${number(n.many)}; 1/√512 of the first would be ${number(n.chance)}. The mean passes through a linear layer unchanged, but not through a ReLU or a softmax.`,
    },
  },
} satisfies TextOf<typeof experiment, typeof predictions>
