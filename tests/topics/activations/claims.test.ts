import { experiment as deadRelu } from '../../../src/topics/activations/dead-relu/experiment.ts'
import { experiment as functions } from '../../../src/topics/activations/functions/experiment.ts'
import { COURSE_FUNCTIONS, FUNCTIONS, type FunctionName } from '../../../src/topics/activations/names.ts'
import { experiment as race } from '../../../src/topics/activations/race/experiment.ts'
import { finishes, pairedRatio } from '../../../src/topics/activations/race/statistics.ts'
import { experiment as saturation } from '../../../src/topics/activations/saturation/experiment.ts'
import { experiment as zigzag } from '../../../src/topics/activations/zigzag/experiment.ts'
import { firstBelow, pathFacts } from '../../../src/topics/activations/zigzag/path.ts'
import { TWO_INPUTS } from '../../../src/topics/activations/zigzag/predictions.ts'
import { type Claim, hold, remembered } from '../../support/claims.ts'
import { record } from '../../support/record.ts'

const DEFAULT = [42]

const curves = remembered((overlay) => record(functions, overlay).last)
/** Without the sweep over all scales, which comes last. */
const passed = remembered((overlay) => {
  const { layers = saturation.parameters.layers.default } = overlay as { layers?: number }
  return record(saturation, overlay, { most: 2 * layers }).last
})
const descended = remembered((overlay) => record(zigzag, overlay).log)
const died = remembered((overlay) => record(deadRelu, overlay))
const raced = remembered((overlay) => record(race, overlay).last.stepsTo)

const at = (name: FunctionName) => FUNCTIONS.indexOf(name)
const ratioOf = (overlay: object) => {
  const { gradient } = passed(overlay)
  return gradient[0] / gradient[gradient.length - 1]
}
const lastFlat = (overlay: object) => {
  const { flat } = passed(overlay)
  return Array.from(flat).reduce((sum, one) => sum + one / flat.length, 0)
}
const stepsOf = (overlay: object, side: 'positive' | 'centred') =>
  firstBelow(descended(overlay).column(`${side}Loss`), 0.01) ?? Infinity
const oneSigned = (overlay: object) => {
  const log = descended(overlay)
  const { oneSign, moves } = pathFacts(log.column('positive1'), log.column('positive2'))
  return oneSign / moves
}
const ALL = { batch: 256 }
const MANY = { batch: 256, fanIn: 20, steps: 200 }
const RUNNERS = COURSE_FUNCTIONS.length
const meanSteps = (overlay: object, name: FunctionName) =>
  finishes(raced(overlay), RUNNERS, 3)[COURSE_FUNCTIONS.indexOf(name as (typeof COURSE_FUNCTIONS)[number])]
    .mean
const presets = deadRelu.presets

const claims: readonly Claim[] = [
  [
    'the steepest slope of sigmoid is a quarter',
    () => curves({}).steepest[at('sigmoid')],
    0.25,
    0.25,
    DEFAULT,
  ],
  ['the slope at 7', () => curves({ x: 7 }).slopeAt[at('sigmoid')], 0.00085, 0.00095, DEFAULT],
  ['mean output of ReLU', () => curves({}).mean[at('relu')], 0.395, 0.405, DEFAULT],
  ['mean output of ELU', () => curves({}).mean[at('elu')], 0.155, 0.165, DEFAULT],
  ['range of tanh', () => curves({}).rangeLow[at('tanh')], -1, -1, DEFAULT],
  [
    'maxout as ReLU outputs nothing negative',
    () => curves({ w1: 1, b1: 0, w2: 0, b2: 0 }).rangeLow[at('maxout')],
    0,
    0,
    DEFAULT,
  ],
  [
    'SELU has a corner: its slope just below 0',
    () => curves({ x: 0 }).slopeAt[at('selu')],
    1.75,
    1.76,
    DEFAULT,
  ],
  ['and above', () => curves({ x: 0.05 }).slopeAt[at('selu')], 1.05, 1.051, DEFAULT],
  [
    'PReLU in its max form is the same for a = −1: f(−2)',
    () => curves({ function: 'prelu', slope: -1, x: -2 }).valueAt[at('prelu')],
    2,
    2,
    DEFAULT,
  ],
  ['twelve sigmoid layers', (seed) => ratioOf({ seed }), 1e-6, 3e-5],
  ['5×10⁻⁶', () => ratioOf({}), 4.5e-6, 5.5e-6, DEFAULT],
  ['tanh at scale 6.3 grows', (seed) => ratioOf({ seed, activation: 'tanh', scale: 6.3 }), 200, 30000],
  ['by 2,000', () => ratioOf({ activation: 'tanh', scale: 6.3 }), 1500, 2500, DEFAULT],
  ['64% of its slopes are below 0.01', () => lastFlat({ activation: 'tanh', scale: 6.3 }), 63, 65, DEFAULT],
  ['shifted sigmoid', () => ratioOf({ shift: 5 }), 3.5e-22, 4.5e-22, DEFAULT],
  ['shifted ReLU: slopes of 0', () => lastFlat({ activation: 'relu', shift: -3 }), 98.5, 99.9, DEFAULT],
  ['and its gradient grows 33-fold', () => ratioOf({ activation: 'relu', shift: -3 }), 32, 34, DEFAULT],
  [
    '60 layers of sigmoid are below the smallest normal number',
    (seed) => ratioOf({ seed, scale: 0.4, layers: 60 }),
    0,
    1.18e-38,
  ],
  ['uncentred inputs: every move has one sign', (seed) => oneSigned({ seed }), 1, 1],
  ['60 steps', () => stepsOf({}, 'positive'), 60, 60, DEFAULT],
  ['centred ones 14', () => stepsOf({}, 'centred'), 14, 14, DEFAULT],
  [
    'uncentred inputs are slower',
    (seed) => stepsOf({ seed }, 'positive') / stepsOf({ seed }, 'centred'),
    2,
    20,
  ],
  ['the exact gradient: 24', () => stepsOf(ALL, 'positive') - TWO_INPUTS, 0, 0, DEFAULT],
  ['and one', (seed) => stepsOf({ seed, ...ALL }, 'centred'), 1, 2],
  ['with 20 inputs many more', (seed) => stepsOf({ seed, ...MANY }, 'positive'), 49, 190],
  [
    'a condition number near 1 + 5.76 n',
    (seed) => descended({ seed }).at(0)?.positiveCondition ?? 0,
    10.5,
    14.5,
  ],
  ['at rate 3 some units die', (seed) => died({ seed }).last.dead, 1, 16],
  ['six', () => died({}).last.dead, 6, 6, DEFAULT],
  ['at rate 0.1 none', (seed) => died({ seed, rate: 0.1 }).last.dead, 0, 0],
  ['loss 0.022', () => died({}).last.loss, 0.0215, 0.0225, DEFAULT],
  ['against 0.062', () => died({ rate: 0.1 }).last.loss, 0.0615, 0.0625, DEFAULT],
  ['uncentred: 8 inactive', () => died(presets['raw-data']).frames[0].silent, 8, 8, DEFAULT],
  ['12 active for all', () => died(presets['raw-data']).frames[0].always, 12, 12, DEFAULT],
  [
    'many are linear with other seeds too',
    (seed) => died({ ...presets['raw-data'], seed }).frames[0].always,
    6,
    16,
  ],
  ['83%', () => died(presets['raw-data']).last.accuracy, 82, 83.5, DEFAULT],
  ['at rate 1 all die', (seed) => died({ ...presets['raw-data-fast'], seed }).last.dead, 24, 24],
  ['bias −3: 13 start inactive', () => died(presets['negative-bias']).frames[0].silent, 13, 13, DEFAULT],
  ['14 ReLU units are inactive', () => died(presets['negative-bias']).last.silent, 14, 14, DEFAULT],
  ['14 leaky ones', () => died(presets['leaky-relu']).last.silent, 14, 14, DEFAULT],
  ['8 ELUs', () => died(presets.elu).last.silent, 8, 8, DEFAULT],
  ['which came back nine times', () => died(presets.elu).last.returned, 9, 9, DEFAULT],
  ['two to nine times', (seed) => died({ ...presets.elu, seed }).last.returned, 2, 9],
  ['deep and narrow: chance level', (seed) => died({ ...presets.deep, seed }).last.accuracy, 50, 50],
  ['where ELU learns', (seed) => died({ ...presets['deep-elu'], seed }).last.accuracy, 96, 100],
  [
    'tanh needs 1.2 times as many steps',
    () => pairedRatio(raced({}), RUNNERS, 3, 1, 2).ratio,
    1.15,
    1.25,
    DEFAULT,
  ],
  ['sigmoid does not arrive', () => finishes(raced({}), RUNNERS, 3)[0].finished, 0, 0, DEFAULT],
  ['ELU after 63', () => meanSteps({}, 'elu'), 60, 66, DEFAULT],
]

hold(claims)
