import { experiment as statistics } from '../../../src/topics/init/layer-statistics/experiment.ts'
import { experiment as symmetry } from '../../../src/topics/init/symmetry/experiment.ts'
import { experiment as training } from '../../../src/topics/init/training/experiment.ts'
import { recentLosses } from '../../../src/topics/init/training/reading.ts'
import { RULES, type RuleName } from '../../../src/topics/init/training/rules.ts'
import { type Claim, hold, remembered } from '../../support/claims.ts'
import { record } from '../../support/record.ts'
import { thorough } from '../../support/thorough.ts'

const DEFAULT = [42]

/** Forwards only. */
const forwards = remembered((overlay) => record(statistics, overlay, { most: 11 }).last)
/** Examples change the precision alone, so claims for several seeds take fewer. */
const measured = remembered((overlay) => record(statistics, { rows: 100, ...overlay }).last)
const moved = remembered((overlay) => record(symmetry, overlay).last)
const trained = remembered((overlay) => recentLosses(record(training, overlay).log))
const lossOf = (overlay: object, name: RuleName) =>
  trained(overlay)[RULES.findIndex((rule) => rule.name === name)]
const SIGMOID = { activation: 'sigmoid', rule: 'xavier' }
const HE = { activation: 'relu', rule: 'he' }
const SHALLOW = { activation: 'relu', layers: 2 }
const { presets } = symmetry

const claims: readonly Claim[] = [
  ['σ = 0.01: nearly nothing is left', () => forwards({}).std[10], 2.5e-7, 3.5e-7, DEFAULT],
  ['0.224 a layer', (seed) => measured({ seed }).std[5] / measured({ seed }).std[4], 0.215, 0.23],
  ['Xavier with tanh: 0.63', () => forwards({ rule: 'xavier' }).std[1], 0.625, 0.635, DEFAULT],
  ['0.23', () => forwards({ rule: 'xavier' }).std[10], 0.225, 0.235, DEFAULT],
  ['gain 5/3 settles at 0.65', (seed) => measured({ seed, rule: 'tanh-gain' }).std[10], 0.64, 0.66],
  ['He with ReLU: mean 0.64', () => forwards(HE).mean[10], 0.635, 0.645, DEFAULT],
  ['std 0.88', () => forwards(HE).std[10], 0.875, 0.885, DEFAULT],
  ['at layer 1 0.83', (seed) => measured({ seed, ...HE }).std[1], 0.81, 0.84],
  ['σ = 1: 92% are saturated', (seed) => measured({ seed, scale: 1 }).saturated[10], 0.915, 0.925],
  [
    'and the gradient grows by 3.5 a layer',
    (seed) => measured({ seed, scale: 1 }).gradientStd[4] / measured({ seed, scale: 1 }).gradientStd[5],
    3.3,
    3.7,
  ],
  [
    'tapered widths leave a third of the gradient',
    (seed) =>
      measured({ seed, rule: 'xavier', taper: 0.1 }).gradientStd[0] /
      measured({ seed, rule: 'xavier' }).gradientStd[0],
    0.27,
    0.36,
  ],
  [
    'and the signal as it was',
    (seed) =>
      measured({ seed, rule: 'xavier', taper: 0.1 }).std[10] / measured({ seed, rule: 'xavier' }).std[10],
    0.88,
    1.08,
  ],
  ['sigmoid: 0.12 over all outputs', () => forwards(SIGMOID).std[10], 0.12, 0.128, DEFAULT],
  ['0.21 across examples at layer 1', () => forwards(SIGMOID).stdAcross[1], 0.205, 0.215, DEFAULT],
  ['and 4.7×10⁻⁷ at layer 10', () => forwards(SIGMOID).stdAcross[10], 4.65e-7, 4.75e-7, DEFAULT],
  ['correlation 1.0000 at layer 5', () => forwards(SIGMOID).correlation[5], 0.99995, 1, DEFAULT],
  ['for other seeds too', (seed) => measured({ seed, ...SIGMOID }).stdAcross[10], 2e-7, 9e-7],
  ['the gradient falls as far', (seed) => measured({ seed, ...SIGMOID }).gradientStd[0], 2e-7, 9e-7],
  [
    'LSUV does not help',
    (seed) => forwards({ seed, activation: 'sigmoid', rule: 'lsuv', units: 100, rows: 200 }).stdAcross[10],
    0,
    0.001,
  ],
  ['ReLU with He correlates: 0.83', () => forwards(HE).correlation[10], 0.82, 0.835, DEFAULT],
  ['for other seeds about as much', (seed) => measured({ seed, ...HE }).correlation[10], 0.75, 0.87],
  [
    'a bias of 0.01 makes little difference',
    () => forwards({ activation: 'relu', rule: 'xavier', bias: 0.01 }).stdAcross[10],
    0.0151,
    0.0165,
    DEFAULT,
  ],
  [
    '0.012 without',
    () => forwards({ activation: 'relu', rule: 'xavier' }).stdAcross[10],
    0.0115,
    0.0125,
    DEFAULT,
  ],
  ['constant weights: equal to the last bit', (seed) => moved({ seed }).spread, 0, 0],
  ['zero, tanh: no gradient', (seed) => moved({ seed, ...presets['zero-tanh'] }).hiddenGradient, 0, 0],
  [
    'zero, sigmoid: equal, though they move',
    (seed) => moved({ seed, ...presets['zero-sigmoid'] }).spread,
    0,
    0,
  ],
  ['noise on W₁ suffices', (seed) => moved({ seed, ...presets['noise-w1'] }).outputSpread, 0.05, 100],
  ['noise on W₂ suffices', (seed) => moved({ seed, ...presets['noise-w2'] }).spread, 0.05, 100],
  ['noise on the biases suffices', (seed) => moved({ seed, ...presets['noise-biases'] }).spread, 0.05, 100],
  ['a millionth suffices', (seed) => moved({ seed, ...presets.noise }).spread, 0.0001, 100],
  [
    'not with zero weights, ReLU and noise on W₂',
    (seed) => moved({ seed, start: 'zero', activation: 'relu', jitter: 0.01, noiseOn: 'w2' }).hiddenGradient,
    0,
    0,
  ],
  [
    'two layers: σ = 0.01 is at chance level',
    (seed) => lossOf({ seed, ...SHALLOW }, 'normal-0.01'),
    1.77,
    1.8,
  ],
]

/** Runs of some seconds each. */
const long: readonly Claim[] = [
  [
    'to 280,000 times',
    () => record(statistics, { scale: 1 }).last.gradientStd[0],
    270000.0,
    290000.0,
    DEFAULT,
  ],
  ['eight layers of tanh: σ = 1 at 1.4', () => lossOf({}, 'normal-1'), 1.38, 1.48, DEFAULT],
  ['σ = 0.01 at chance level', () => lossOf({}, 'normal-0.01'), 1.78, 1.8, DEFAULT],
  ['Xavier below 0.01', () => lossOf({}, 'xavier'), 0, 0.01, DEFAULT],
  ['slow: Xavier 0.36', () => lossOf(training.presets.slow, 'xavier'), 0.355, 0.365, DEFAULT],
  ['gain 5/3 0.17', () => lossOf(training.presets.slow, 'tanh-gain'), 0.165, 0.175, DEFAULT],
  ['He 0.16', () => lossOf(training.presets.slow, 'he'), 0.155, 0.169, DEFAULT],
  ['LSUV 0.11', () => lossOf(training.presets.slow, 'lsuv'), 0.105, 0.115, DEFAULT],
  ['sigmoid: σ = 1 0.16', () => lossOf({ activation: 'sigmoid' }, 'normal-1'), 0.155, 0.165, DEFAULT],
  ['and He at chance level', () => lossOf({ activation: 'sigmoid' }, 'he'), 1.78, 1.82, DEFAULT],
]

hold(thorough ? [...claims, ...long] : claims)
