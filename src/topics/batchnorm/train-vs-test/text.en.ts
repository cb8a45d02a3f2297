import type { TextOf } from '../../../lab/text.ts'
import { count, number, percent } from '../../number-words.en.ts'
import type { experiment } from './experiment.ts'
import type { predictions } from './predictions.ts'

export const text = {
  parameters: {
    batch: {
      label: 'Batch size B',
      help: 'Examples behind each mean and variance, in training and wherever the test uses batch statistics.',
    },
    training: {
      label: 'Training normalises by',
      help: 'The batch, with its statistics part of the backward pass, or the running averages as constants, which is a misuse.',
      options: { batch: 'the batch', moving: 'running averages, as constants' },
    },
    momentum: {
      label: 'Momentum, as PyTorch counts it',
      help: 'Weight of the newest batch in the running averages. Keras writes 0.99 for 0.01. Small values are smooth but lag.',
    },
    rate: {
      label: 'Learning rate',
      help: 'High rates move the weights fast, so the running averages lag further behind.',
    },
    steps: { label: 'Steps', help: 'Every step sees one batch, so small batches see fewer examples in all.' },
    layers: { label: 'Hidden layers', help: 'Each has its own statistics; errors in them add up.' },
    units: { label: 'Units per layer', help: 'Width of each hidden layer.' },
    seed: { label: 'Seed', help: 'Other digits, weights and batches.' },
  },
  presets: {
    eight: { label: 'Batches of 8' },
    two: { label: 'Batches of 2' },
    four: { label: 'Batches of 4' },
    large: { label: 'Batches of 128' },
    lag: {
      label: 'Slow running averages',
      help: 'Momentum 0.01, which Keras writes as 0.99, after 40 steps.',
    },
    moving: { label: 'Constants in training', help: 'Running averages in training, at a low learning rate.' },
    'moving-fast': { label: 'Constants, 4 layers, rate 1' },
    'batch-fast': {
      label: 'The batch, 4 layers, rate 1',
      help: 'The same settings with batch statistics in training.',
    },
  },
  channels: {
    step: { label: 'Step' },
    loss: { label: 'Training loss' },
    trainAccuracy: { label: 'Training set, running averages' },
    testAccuracy: { label: 'Test set, running averages' },
    mixedAccuracy: { label: 'Test set, statistics of mixed batches' },
    sortedAccuracy: { label: 'Test set, statistics of batches sorted by class' },
    changed: {
      label: 'Answers that change with the batch',
      help: 'Share of the test images that get another answer in a sorted batch than in a mixed one.',
    },
    batchMean: {
      label: 'Mean of the batch',
      help: 'Of the first unit’s pre-activation in the first hidden layer.',
    },
    runningMean: { label: 'Running mean', help: 'Of the same unit.' },
    trueMean: { label: 'Mean over the training set', help: 'Of the same unit, with the present weights.' },
    lag: {
      label: 'Error of the running means',
      help: 'Root mean square over the first layer’s units, in standard deviations.',
    },
    biasNorm: { label: 'Norm of the biases in front of batch norm' },
    meanNoise: {
      label: 'Noise of the batch mean',
      help: 'In units of σ, before training, for B = 2, 4 … 256.',
    },
    varianceNoise: {
      label: 'Noise of the batch variance',
      help: 'In units of σ², before training, for B = 2, 4 … 256.',
    },
  },
  readings: {
    companions: {
      title: 'The answer depends on the other images',
      sentence: (n) =>
        `Test accuracy is ${percent(n.test)} with running averages, and ${percent(n.sorted)} with the statistics of batches of ${n.batch} sorted by class. ${percent(n.changed)} of the answers change when only the other images in the batch do.`,
    },
    close: {
      title: 'Close together',
      sentence: (n) =>
        `Test accuracy is ${percent(n.test)} with running averages and ${percent(n.sorted)} with the statistics of batches of ${n.batch} sorted by class.`,
    },
    lag: {
      title: 'The running averages lag',
      sentence: (n) =>
        `After ${count(n.step, 'step')} the running means are off by ${number(n.lag)} standard deviations. Test accuracy is ${percent(n.test)} with them and ${percent(n.mixed)} with the statistics of mixed batches.`,
    },
    moving: {
      title: 'Constants in training',
      sentence: (n) =>
        `After ${count(n.step, 'step')} the test accuracy is ${percent(n.test)}. The biases in front of batch norm have grown to a norm of ${number(n.bias)}, although the output does not depend on them.`,
    },
    diverged: {
      title: 'Diverged',
      sentence: (n) =>
        `By step ${number(n.step)} the loss is no longer finite${n.training === 'moving' ? ': the gradient does not know that the statistics follow the weights' : ''}.`,
    },
  },
  words: {
    waiting: 'Nothing has been measured yet.',
    step: 'step',
    accuracy: 'accuracy',
    train: 'training set, running averages',
    test: 'test set, running averages',
    mixed: 'test set, mixed batches',
    sorted: 'test set, batches sorted by class',
    chance: 'guessing',
    batchSize: 'batch size B',
    noise: 'relative standard deviation',
    mean: 'mean, in σ',
    variance: 'variance, in σ²',
    meanTheory: 'σ/√B',
    varianceTheory: 'σ²√(2(B − 1))/B, Gaussian',
    unit: 'mean of one unit',
    batchMean: 'each batch',
    runningMean: 'running mean',
    trueMean: 'whole training set',
    loss: 'loss',
    norm: 'norm of the biases',
  },
  plots: {
    accuracy: {
      title: 'Accuracy, by the statistics used at test',
      summary: (n) =>
        `After ${count(n.step, 'step')}: ${percent(n.test)} of the test images right with running averages, ${percent(n.mixed)} with mixed batches, ${percent(n.sorted)} with batches sorted by class.`,
    },
    noise: {
      title: 'Noise of the batch’s mean and variance',
      summary: (n) =>
        `At a batch size of ${n.size} the mean’s standard deviation is ${number(n.meanNoise)} σ and the variance’s ${number(n.varianceNoise)} σ²; both fall about as one over the root of the batch size.`,
    },
    running: {
      title: 'Running mean of one unit',
      summary: (n) =>
        `Running mean ${number(n.running)}, mean over the training set ${number(n.truth)}, after ${count(n.step, 'step')}.`,
    },
    loss: {
      title: 'Training loss',
      summary: (n) => `Loss of the mini-batch over ${count(n.step, 'step')}.`,
    },
    bias: {
      title: 'Norm of the biases in front of batch norm',
      summary: (n) => `Norm of the biases over ${count(n.step, 'step')}.`,
    },
  },
  predictions: {
    two: {
      question:
        'Train for 150 steps with batches of two images. What share of the test images does the network get right, with running averages?',
      options: { high: 'More than 60%', middle: 'Between 30% and 60%', low: 'Less than 30%' },
      explain: (n) =>
        `${percent(n.test)} after ${count(n.step, 'step')}; guessing gives ${percent(n.chance)}. In a batch of two, each normalised value is +1 or −1 in training: only the order of the two survives, and the test sees something else.`,
    },
    constants: {
      question:
        'Four layers, learning rate 1: with the batch’s statistics this network learns. Now normalise by running averages in training too, as if they were constants. What happens?',
      options: { learns: 'It learns as well', slower: 'It learns, but worse', fails: 'It learns nothing' },
      explain: (n) =>
        n.grown === 'diverged'
          ? `It gets ${percent(n.test)} of the test images right; guessing gives ${percent(n.chance)}. The biases in front of batch norm grew until they were no longer finite.`
          : `It gets ${percent(n.test)} of the test images right; guessing gives ${percent(n.chance)}. The biases in front of batch norm have grown to a norm of ${number(n.bias)}.`,
    },
  },
} satisfies TextOf<typeof experiment, typeof predictions>
