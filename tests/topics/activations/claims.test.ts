import { describe, expect, test } from 'vitest'
import { experiment as deadRelu } from '../../../src/topics/activations/dead-relu/experiment.ts'
import { experiment as functions } from '../../../src/topics/activations/functions/experiment.ts'
import { COURSE_FUNCTIONS, FUNCTIONS, type FunctionName } from '../../../src/topics/activations/names.ts'
import { experiment as race } from '../../../src/topics/activations/race/experiment.ts'
import { finishes, pairedRatio } from '../../../src/topics/activations/race/statistics.ts'
import { experiment as saturation } from '../../../src/topics/activations/saturation/experiment.ts'
import { experiment as zigzag } from '../../../src/topics/activations/zigzag/experiment.ts'
import { firstBelow, pathFacts } from '../../../src/topics/activations/zigzag/path.ts'
import { TWO_INPUTS } from '../../../src/topics/activations/zigzag/predictions.ts'
import { record } from '../../support/record.ts'
import { SEEDS } from '../../support/seeds.ts'

/** What the article says, measured at the settings of its links, for the default seed and for others. */
interface Claim {
  readonly says: string
  readonly measure: (seed: number) => number
  readonly from: number
  readonly to: number
  readonly seeds?: readonly number[]
}

const DEFAULT = [42]

const runs = new Map<string, unknown>()
/** A run is made once, however many claims it bears. */
function once<T>(key: string, run: () => T): T {
  if (!runs.has(key)) runs.set(key, run())
  return runs.get(key) as T
}

const of =
  <R>(name: string, run: (overlay: object) => R) =>
  (overlay: object) =>
    once(`${name} ${JSON.stringify(overlay)}`, () => run(overlay))

const curves = of('functions', (overlay) => record(functions, overlay).last)
/** Without the sweep over all scales, which comes last. */
const passed = of('saturation', (overlay) => {
  const { layers = saturation.parameters.layers.default } = overlay as { layers?: number }
  return record(saturation, overlay, { most: 2 * layers }).last
})
const descended = of('zigzag', (overlay) => record(zigzag, overlay).log)
const died = of('dead-relu', (overlay) => record(deadRelu, overlay))
const raced = of('race', (overlay) => record(race, overlay).last.stepsTo)

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
  {
    says: 'the steepest slope of sigmoid is a quarter',
    measure: () => curves({}).steepest[at('sigmoid')],
    from: 0.25,
    to: 0.25,
    seeds: DEFAULT,
  },
  {
    says: 'the slope at 7',
    measure: () => curves({ x: 7 }).slopeAt[at('sigmoid')],
    from: 0.00085,
    to: 0.00095,
    seeds: DEFAULT,
  },
  {
    says: 'mean output of ReLU',
    measure: () => curves({}).mean[at('relu')],
    from: 0.395,
    to: 0.405,
    seeds: DEFAULT,
  },
  {
    says: 'mean output of ELU',
    measure: () => curves({}).mean[at('elu')],
    from: 0.155,
    to: 0.165,
    seeds: DEFAULT,
  },
  { says: 'range of tanh', measure: () => curves({}).rangeLow[at('tanh')], from: -1, to: -1, seeds: DEFAULT },
  {
    says: 'maxout as ReLU outputs nothing negative',
    measure: () => curves({ w1: 1, b1: 0, w2: 0, b2: 0 }).rangeLow[at('maxout')],
    from: 0,
    to: 0,
    seeds: DEFAULT,
  },
  {
    says: 'SELU has a corner: its slope just below 0',
    measure: () => curves({ x: 0 }).slopeAt[at('selu')],
    from: 1.75,
    to: 1.76,
    seeds: DEFAULT,
  },
  {
    says: 'and above',
    measure: () => curves({ x: 0.05 }).slopeAt[at('selu')],
    from: 1.05,
    to: 1.051,
    seeds: DEFAULT,
  },
  {
    says: 'PReLU in its max form is the same for a = −1: f(−2)',
    measure: () => curves({ function: 'prelu', slope: -1, x: -2 }).valueAt[at('prelu')],
    from: 2,
    to: 2,
    seeds: DEFAULT,
  },
  { says: 'twelve sigmoid layers', measure: (seed) => ratioOf({ seed }), from: 1e-6, to: 3e-5 },
  { says: '5×10⁻⁶', measure: () => ratioOf({}), from: 4.5e-6, to: 5.5e-6, seeds: DEFAULT },
  {
    says: 'tanh at scale 6.3 grows',
    measure: (seed) => ratioOf({ seed, activation: 'tanh', scale: 6.3 }),
    from: 200,
    to: 30000,
  },
  {
    says: 'by 2,000',
    measure: () => ratioOf({ activation: 'tanh', scale: 6.3 }),
    from: 1500,
    to: 2500,
    seeds: DEFAULT,
  },
  {
    says: '64% of its slopes are below 0.01',
    measure: () => lastFlat({ activation: 'tanh', scale: 6.3 }),
    from: 63,
    to: 65,
    seeds: DEFAULT,
  },
  {
    says: 'shifted sigmoid',
    measure: () => ratioOf({ shift: 5 }),
    from: 3.5e-22,
    to: 4.5e-22,
    seeds: DEFAULT,
  },
  {
    says: 'shifted ReLU: slopes of 0',
    measure: () => lastFlat({ activation: 'relu', shift: -3 }),
    from: 98.5,
    to: 99.9,
    seeds: DEFAULT,
  },
  {
    says: 'and its gradient grows 33-fold',
    measure: () => ratioOf({ activation: 'relu', shift: -3 }),
    from: 32,
    to: 34,
    seeds: DEFAULT,
  },
  {
    says: '60 layers of sigmoid are below the smallest normal number',
    measure: (seed) => ratioOf({ seed, scale: 0.4, layers: 60 }),
    from: 0,
    to: 1.18e-38,
  },
  {
    says: 'uncentred inputs: every move has one sign',
    measure: (seed) => oneSigned({ seed }),
    from: 1,
    to: 1,
  },
  { says: '60 steps', measure: () => stepsOf({}, 'positive'), from: 60, to: 60, seeds: DEFAULT },
  { says: 'centred ones 14', measure: () => stepsOf({}, 'centred'), from: 14, to: 14, seeds: DEFAULT },
  {
    says: 'uncentred inputs are slower',
    measure: (seed) => stepsOf({ seed }, 'positive') / stepsOf({ seed }, 'centred'),
    from: 2,
    to: 20,
  },
  {
    says: 'the exact gradient: 24',
    measure: () => stepsOf(ALL, 'positive') - TWO_INPUTS,
    from: 0,
    to: 0,
    seeds: DEFAULT,
  },
  { says: 'and one', measure: (seed) => stepsOf({ seed, ...ALL }, 'centred'), from: 1, to: 2 },
  {
    says: 'with 20 inputs many more',
    measure: (seed) => stepsOf({ seed, ...MANY }, 'positive'),
    from: 49,
    to: 190,
  },
  {
    says: 'a condition number near 1 + 5.76 n',
    measure: (seed) => descended({ seed }).at(0)?.positiveCondition ?? 0,
    from: 10.5,
    to: 14.5,
  },
  { says: 'at rate 3 some units die', measure: (seed) => died({ seed }).last.dead, from: 1, to: 16 },
  { says: 'six', measure: () => died({}).last.dead, from: 6, to: 6, seeds: DEFAULT },
  { says: 'at rate 0.1 none', measure: (seed) => died({ seed, rate: 0.1 }).last.dead, from: 0, to: 0 },
  { says: 'loss 0.022', measure: () => died({}).last.loss, from: 0.0215, to: 0.0225, seeds: DEFAULT },
  {
    says: 'against 0.062',
    measure: () => died({ rate: 0.1 }).last.loss,
    from: 0.0615,
    to: 0.0625,
    seeds: DEFAULT,
  },
  {
    says: 'uncentred: 8 inactive',
    measure: () => died(presets['raw-data']).frames[0].silent,
    from: 8,
    to: 8,
    seeds: DEFAULT,
  },
  {
    says: '12 active for all',
    measure: () => died(presets['raw-data']).frames[0].always,
    from: 12,
    to: 12,
    seeds: DEFAULT,
  },
  {
    says: 'many are linear with other seeds too',
    measure: (seed) => died({ ...presets['raw-data'], seed }).frames[0].always,
    from: 6,
    to: 16,
  },
  { says: '83%', measure: () => died(presets['raw-data']).last.accuracy, from: 82, to: 83.5, seeds: DEFAULT },
  {
    says: 'at rate 1 all die',
    measure: (seed) => died({ ...presets['raw-data-fast'], seed }).last.dead,
    from: 24,
    to: 24,
  },
  {
    says: 'bias −3: 13 start inactive',
    measure: () => died(presets['negative-bias']).frames[0].silent,
    from: 13,
    to: 13,
    seeds: DEFAULT,
  },
  {
    says: '14 ReLU units are inactive',
    measure: () => died(presets['negative-bias']).last.silent,
    from: 14,
    to: 14,
    seeds: DEFAULT,
  },
  {
    says: '14 leaky ones',
    measure: () => died(presets['leaky-relu']).last.silent,
    from: 14,
    to: 14,
    seeds: DEFAULT,
  },
  { says: '8 ELUs', measure: () => died(presets.elu).last.silent, from: 8, to: 8, seeds: DEFAULT },
  {
    says: 'which came back nine times',
    measure: () => died(presets.elu).last.returned,
    from: 9,
    to: 9,
    seeds: DEFAULT,
  },
  {
    says: 'two to nine times',
    measure: (seed) => died({ ...presets.elu, seed }).last.returned,
    from: 2,
    to: 9,
  },
  {
    says: 'deep and narrow: chance level',
    measure: (seed) => died({ ...presets.deep, seed }).last.accuracy,
    from: 50,
    to: 50,
  },
  {
    says: 'where ELU learns',
    measure: (seed) => died({ ...presets['deep-elu'], seed }).last.accuracy,
    from: 96,
    to: 100,
  },
  {
    says: 'tanh needs 1.2 times as many steps',
    measure: () => pairedRatio(raced({}), RUNNERS, 3, 1, 2).ratio,
    from: 1.15,
    to: 1.25,
    seeds: DEFAULT,
  },
  {
    says: 'sigmoid does not arrive',
    measure: () => finishes(raced({}), RUNNERS, 3)[0].finished,
    from: 0,
    to: 0,
    seeds: DEFAULT,
  },
  { says: 'ELU after 63', measure: () => meanSteps({}, 'elu'), from: 60, to: 66, seeds: DEFAULT },
]

describe.each(claims)('$says', ({ measure, from, to, seeds = SEEDS }) => {
  test.each(seeds.map((seed) => [seed]))('seed %i', (seed) => {
    const value = measure(seed)
    expect(value).toBeGreaterThanOrEqual(from)
    expect(value).toBeLessThanOrEqual(to)
  })
})
