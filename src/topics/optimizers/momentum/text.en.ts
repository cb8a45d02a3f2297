import type { TextOf } from '../../../lab/text.ts'
import { count, number, plain } from '../../number-words.en.ts'
import type { experiment } from './experiment.ts'
import type { predictions } from './predictions.ts'

const rounded = (steps: number | string) => count(Math.ceil(Number(steps)), 'step')

export const text = {
  parameters: {
    alpha: {
      label: 'Learning rate α',
      help: 'The steepest direction has curvature 1, so plain gradient descent is stable up to 2, and momentum up to 2(1 + β).',
    },
    beta: {
      label: 'Momentum β',
      help: 'Share of the velocity that is kept. More of it helps the flat directions until they begin to oscillate.',
    },
    condition: {
      label: 'Condition number κ',
      help: 'Curvatures run from 1/κ to 1. Gradient descent at its best needs a number of steps proportional to κ, momentum to √κ.',
    },
    method: {
      label: 'Method',
      help: 'Nesterov takes the gradient at the point where the velocity is about to lead.',
      options: { momentum: 'momentum', nesterov: 'Nesterov' },
    },
    modes: {
      label: 'Eigenvectors',
      help: 'Directions drawn, with curvatures at equal factors from 1/κ to 1.',
    },
    steps: { label: 'Steps', help: 'Steps of one run.' },
  },
  presets: {
    usual: { label: 'β = 0.9', help: 'The usual momentum, with a learning rate of 0.8.' },
    'best-momentum': {
      label: 'best α and β',
      help: 'The fastest for κ = 100: both ends are critically damped.',
    },
    'gradient-descent': {
      label: 'no momentum',
      help: 'Gradient descent at its best learning rate, 2/(1 + 1/κ).',
    },
    overdamped: { label: 'overdamped', help: 'Too little momentum: the flat direction creeps.' },
    underdamped: { label: 'underdamped', help: 'Too much momentum: all directions oscillate for long.' },
    'too-fast': { label: 'too fast', help: 'Beyond α = 2(1 + β) the steepest direction diverges.' },
    'best-nesterov': { label: 'Nesterov, best', help: 'The best α and β of Nesterov’s method for κ = 100.' },
  },
  channels: {
    step: { label: 'Step' },
    loss: { label: 'Loss' },
    eigenvalues: { label: 'Curvature along each eigenvector' },
    errors: { label: 'Error along each eigenvector' },
    sum: { label: 'Velocity for a constant gradient of 1' },
    mean: { label: 'Running mean of a constant gradient of 1' },
    ahead: { label: 'Nesterov: x, v and the point ahead' },
    difference: { label: 'Largest difference of Nesterov’s two forms' },
  },
  readings: {
    start: { title: 'At the start', sentence: (n) => `The loss is ${number(n.loss)}.` },
    unstable: {
      title: 'Diverging',
      sentence: (n) =>
        `The error of the ${n.flat ? 'flattest' : 'steepest'} direction grows by a factor of ${number(n.rate)} in each step. Lower the learning rate.`,
    },
    best: {
      title: 'As fast as it gets',
      sentence: (n) =>
        `The error shrinks by ${number(n.rate)} per step, ${rounded(n.steps)} to a hundredth in the long run. No other α and β does better for this κ.`,
    },
    descent: {
      title: 'Gradient descent',
      sentence: (n) =>
        `Without momentum the slowest direction shrinks by ${number(n.rate, 4)} per step, ${rounded(n.steps)} to a hundredth. The best α and β take ${number(Math.ceil(Number(n.fewest)))}.`,
    },
    overdamped: {
      title: 'Overdamped',
      sentence: (n) =>
        `The flattest direction creeps without oscillating, by ${number(n.rate, 4)} per step, ${rounded(n.steps)} to a hundredth. More momentum or a higher learning rate helps; the best take ${number(Math.ceil(Number(n.fewest)))}.`,
    },
    underdamped: {
      title: 'Underdamped',
      sentence: (n) =>
        `The slowest direction oscillates and shrinks by only ${number(n.rate, 4)} per step, ${rounded(n.steps)} to a hundredth. Less momentum helps; the best take ${number(Math.ceil(Number(n.fewest)))}.`,
    },
    overshoots: {
      title: 'Overshooting',
      sentence: (n) =>
        `The steepest direction changes sign in each step and shrinks by only ${number(n.rate, 4)}, ${rounded(n.steps)} to a hundredth. A lower learning rate helps; the best take ${number(Math.ceil(Number(n.fewest)))}.`,
    },
  },
  plots: {
    plane: {
      title: 'Rate of convergence over α and β',
      summary: (n) =>
        `Heat map of the factor on the slowest error per step. The present setting, α ${plain(n.alpha)} and β ${plain(n.beta)}, has ${number(n.rate, 4)}; the best is ${number(n.best, 4)}.`,
    },
    errors: {
      title: 'Error along each eigenvector',
      summary: (n) => `One line per curvature. After ${count(n.step, 'step')} the errors are ${n.list}.`,
    },
    loss: {
      title: 'Loss',
      summary: (n) =>
        `Loss on a log axis: ${number(n.loss)} after ${count(n.step, 'step')}, with the slope that the rate predicts.`,
    },
    modes: {
      title: 'Damping of each direction',
      summary: (n) => `Table of curvature, rate and damping for ${count(n.modes, 'direction')}.`,
    },
    gain: {
      title: 'Velocity under a constant gradient of 1',
      summary: (n) =>
        `The velocity rises to ${number(n.sum)}; the running mean stays at most 1, now ${number(n.mean)}.`,
    },
    ahead: {
      title: 'Nesterov looks ahead',
      summary: (n) =>
        `The path of x, the velocity vectors to the points ahead, and the programmed form’s points on the same places: they differ by at most ${number(n.difference)}.`,
    },
  },
  words: {
    waiting: 'Nothing has been computed yet.',
    alpha: 'learning rate α',
    beta: 'momentum β',
    rate: 'factor per step',
    setting: 'present setting',
    best: 'best',
    criticalFlat: 'critical, flattest',
    criticalSteep: 'critical, steepest',
    step: 'step',
    error: 'error',
    curvature: 'curvature',
    loss: 'loss',
    predicted: 'predicted slope',
    damping: 'damping',
    perStep: 'per step',
    toHundredth: 'steps to 1%',
    over: 'overdamped',
    critical: 'critical',
    under: 'underdamped',
    flipping: 'flips its sign',
    unstable: 'diverges',
    sum: 'velocity, a decaying sum',
    mean: 'running mean',
    velocity: 'velocity',
    flattest: 'flattest direction',
    steepest: 'steepest direction',
    x: 'x, textbook form',
    p: 'p, programmed form',
    toAhead: 'ρv',
  },
  predictions: {
    'best-momentum': {
      question:
        'On a quadratic with κ = 100, gradient descent at its best learning rate needs 231 steps until every error is a hundredth of what it was. How many does momentum need at its best α and β?',
      options: {
        half: 'About half as many',
        several: 'About a tenth',
        hundred: 'About a hundredth',
      },
      explain: (n) =>
        `${count(n.steps, 'step')} against ${number(n.descent)}. With the best α and β the steps grow with √κ = 10 instead of κ = 100.`,
    },
    'constant-gradient': {
      question:
        'The gradient is 1 in every step, the learning rate is 1 and β = 0.9. What does the velocity become?',
      options: { one: '1, the mean of the gradients', 'nine-tenths': '0.9', ten: '10' },
      explain: (n) =>
        `It becomes ${number(n.sum)}: the velocity is a decaying sum, 1 + β + β² + … = 1/(1 − β), with β = ${plain(n.beta)}. The running mean of the same gradients is ${number(n.mean)}.`,
    },
  },
} satisfies TextOf<typeof experiment, typeof predictions>
