import { describe, expect, test } from 'vitest'
import type { FrameLog } from '../../../src/lab/experiment.ts'
import { experiment as robustness } from '../../../src/topics/batchnorm/robustness/experiment.ts'
import { LEARNED } from '../../../src/topics/batchnorm/robustness/reading.ts'
import { experiment as smoothness } from '../../../src/topics/batchnorm/smoothness/experiment.ts'
import { found } from '../../../src/topics/batchnorm/smoothness/reading.ts'
import { experiment as trainVsTest } from '../../../src/topics/batchnorm/train-vs-test/experiment.ts'
import { experiment as training } from '../../../src/topics/batchnorm/training/experiment.ts'
import { experiment as variants } from '../../../src/topics/batchnorm/variants/experiment.ts'
import { KINDS } from '../../../src/topics/batchnorm/variants/kinds.ts'
import { record } from '../../support/record.ts'
import { SEEDS } from '../../support/seeds.ts'

/** What the article says, measured at the settings of its links, for the default seed and four others. */
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
const trained = of('training', (overlay) => record(training, overlay))
const tested = of('train-vs-test', (overlay) => record(trainVsTest, overlay).last)
const looked = of('smoothness', (overlay) => record(smoothness, overlay).log)
const mapped = of('robustness', (overlay) => record(robustness, overlay).last)
const varied = of('variants', (overlay) => record(variants, overlay).last)

const final = (overlay: object, net: number) => trained(overlay).last.recent[net]
const shareOf = (log: FrameLog<typeof smoothness.channels>, net: number) => found(log, net)
const working = (losses: ArrayLike<number>) => Array.from(losses).filter((loss) => loss < LEARNED).length
const SMALL_MAP = { size: 4, steps: 60 }
const DEEP = { layers: 30, scale: 1, steps: 10 }
const CONSTANTS = { layers: 4, rate: 1, momentum: 0.01, batch: 32 }
const LAG = { momentum: 0.01, layers: 4, rate: 0.5, batch: 32, steps: 40 }
const lossOf = (overlay: object, kind: (typeof KINDS)[number]) => varied(overlay).loss[KINDS.indexOf(kind)]

const claims: readonly Claim[] = [
  {
    says: 'weights too small: chance level without',
    measure: (seed) => final({ seed }, 0),
    from: 1.75,
    to: 1.83,
  },
  { says: 'and learned with', measure: (seed) => final({ seed }, 1), from: 0, to: 0.1 },
  {
    says: 'weights three times too large: diverged without',
    measure: (seed) => final({ seed, scale: 3 }, 0),
    from: Infinity,
    to: Infinity,
  },
  { says: 'and learned with', measure: (seed) => final({ seed, scale: 3 }, 1), from: 0, to: 0.3 },
  {
    says: 'learning rate 1: diverged without',
    measure: (seed) => final({ seed, scale: 1, rate: 1 }, 0),
    from: Infinity,
    to: Infinity,
  },
  { says: 'and learned with', measure: (seed) => final({ seed, scale: 1, rate: 1 }, 1), from: 0, to: 0.15 },
  {
    says: 'from He’s weights the plain network reaches a lower loss',
    measure: (seed) => final({ seed, scale: 1 }, 0) / final({ seed, scale: 1 }, 1),
    from: 0,
    to: 0.2,
  },
  {
    says: 'the bias in front of batch norm has a gradient of rounding error',
    measure: (seed) => Math.max(...trained({ seed, scale: 1 }).last.biasGradient.subarray(8)),
    from: 0,
    to: 1e-7,
  },
  {
    says: 'γ and β move by a few hundredths',
    measure: (seed) => {
      const { gammaSpread, betaSpread, gamma } = trained({ seed, scale: 1 }).last
      return Math.max(...gammaSpread, ...betaSpread, ...gamma.map((value) => Math.abs(value - 1)))
    },
    from: 0.01,
    to: 0.1,
  },
  {
    says: 'the first gradient falls as 1/a',
    measure: (seed) => {
      const { gradientWith: g, scales } = mapped({ seed, ...SMALL_MAP })
      return (g[0] * scales[0]) / (g[3] * scales[3])
    },
    from: 0.99,
    to: 1.01,
  },
  {
    says: 'more cells work with batch norm',
    measure: (seed) => {
      const map = mapped({ seed, ...SMALL_MAP })
      return working(map.with) - working(map.without)
    },
    from: 2,
    to: 16,
  },
  {
    says: 'no run diverges with batch norm',
    measure: (seed) => mapped({ seed, ...SMALL_MAP }).with.filter((loss) => loss === Infinity).length,
    from: 0,
    to: 0,
  },
  {
    says: 'some do without',
    measure: (seed) => mapped({ seed, ...SMALL_MAP }).without.filter((loss) => loss === Infinity).length,
    from: 4,
    to: 12,
  },
  {
    says: 'the loss rises along the gradient without batch norm',
    measure: (seed) => shareOf(looked({ seed }), 0).rises,
    from: 35,
    to: 41,
  },
  { says: 'and never with it', measure: (seed) => shareOf(looked({ seed }), 1).rises, from: 0, to: 0 },
  {
    says: 'the covariate shift is no smaller with batch norm',
    measure: (seed) => shareOf(looked({ seed }), 1).shift / shareOf(looked({ seed }), 0).shift,
    from: 1,
    to: 1.2,
  },
  {
    says: 'with 30 layers the gradient of layer 1 is hundreds of times the last one’s',
    measure: (seed) => {
      const { gradientStd } = trained({ seed, ...DEEP }).frames[0]
      return gradientStd[30] / gradientStd[59]
    },
    from: 200,
    to: 500,
  },
  {
    says: 'and level without batch norm',
    measure: (seed) => {
      const { gradientStd } = trained({ seed, ...DEEP }).frames[0]
      return gradientStd[0] / gradientStd[29]
    },
    from: 0.2,
    to: 5,
  },
  {
    says: 'batches of 2 train badly',
    measure: (seed) => tested({ seed, batch: 2 }).testAccuracy,
    from: 0.1,
    to: 0.35,
  },
  {
    says: 'batches of 8: running averages',
    measure: (seed) => tested({ seed }).testAccuracy,
    from: 0.74,
    to: 0.82,
  },
  { says: 'mixed batches', measure: (seed) => tested({ seed }).mixedAccuracy, from: 0.64, to: 0.74 },
  { says: 'sorted batches', measure: (seed) => tested({ seed }).sortedAccuracy, from: 0.1, to: 0.2 },
  {
    says: 'sorted batches of 128',
    measure: (seed) => tested({ seed, batch: 128 }).sortedAccuracy,
    from: 0.55,
    to: 0.68,
  },
  {
    says: 'constants in training do no harm at a modest rate',
    measure: (seed) => tested({ seed, training: 'moving' }).testAccuracy - tested({ seed }).testAccuracy,
    from: -0.03,
    to: 0.05,
  },
  {
    says: 'but the biases grow',
    measure: (seed) => tested({ seed, training: 'moving' }).biasNorm,
    from: 0.8,
    to: 1.2,
  },
  {
    says: 'and run away at rate 1',
    measure: (seed) => tested({ seed, training: 'moving', ...CONSTANTS }).testAccuracy,
    from: 0,
    to: 0.15,
  },
  {
    says: 'where batch statistics learn',
    measure: (seed) => tested({ seed, ...CONSTANTS }).testAccuracy,
    from: 0.7,
    to: 0.9,
  },
  {
    says: 'slow running averages lag after 40 steps',
    measure: (seed) => tested({ seed, ...LAG }).mixedAccuracy - tested({ seed, ...LAG }).testAccuracy,
    from: 0.05,
    to: 0.25,
  },
  {
    says: 'batches of 2 in a dense network: batch norm learns little',
    measure: (seed) => lossOf({ seed }, 'batch'),
    from: 1.9,
    to: 2.2,
  },
  { says: 'group norm learns', measure: (seed) => lossOf({ seed }, 'group'), from: 0, to: 0.15 },
  { says: 'instance norm does not', measure: (seed) => lossOf({ seed }, 'instance'), from: 2.25, to: 2.35 },
  {
    says: 'batches of 64 at four times the rate: batch norm is ahead',
    measure: (seed) =>
      lossOf({ seed, batch: 64, rate: 0.8 }, 'group') / lossOf({ seed, batch: 64, rate: 0.8 }, 'batch'),
    from: 3,
    to: 1000,
  },
  {
    says: 'in a convolutional network all are close',
    measure: (seed) => {
      const at = { seed, network: 'convolutional', examples: 1600 }
      return lossOf(at, 'batch') / lossOf(at, 'group')
    },
    from: 0.5,
    to: 2,
    seeds: [42, 1],
  },
  {
    says: 'with 30 layers batch norm still trains',
    measure: (seed) => final({ seed, layers: 30, scale: 1 }, 1),
    from: 0.5,
    to: 1.1,
    seeds: DEFAULT,
  },
  {
    says: 'with 50 layers hardly',
    measure: (seed) => final({ seed, layers: 50, scale: 1 }, 1),
    from: 1.3,
    to: 2.2,
    seeds: DEFAULT,
  },
  // Numbers that the text gives for the default seed.
  { says: '0.06', measure: () => final({}, 1), from: 0.055, to: 0.065, seeds: DEFAULT },
  { says: '76%', measure: () => tested({}).testAccuracy, from: 0.755, to: 0.765, seeds: DEFAULT },
  { says: '70%', measure: () => tested({}).mixedAccuracy, from: 0.695, to: 0.705, seeds: DEFAULT },
  { says: '19%', measure: () => tested({}).sortedAccuracy, from: 0.185, to: 0.195, seeds: DEFAULT },
  {
    says: '59%',
    measure: () => tested({ batch: 128 }).sortedAccuracy,
    from: 0.58,
    to: 0.595,
    seeds: DEFAULT,
  },
  { says: '73%', measure: () => tested({ batch: 128 }).testAccuracy, from: 0.72, to: 0.735, seeds: DEFAULT },
  {
    says: '77%',
    measure: () => tested({ training: 'moving' }).testAccuracy,
    from: 0.765,
    to: 0.775,
    seeds: DEFAULT,
  },
  { says: '65%', measure: () => tested(LAG).testAccuracy, from: 0.645, to: 0.66, seeds: DEFAULT },
  { says: '75%', measure: () => tested(LAG).mixedAccuracy, from: 0.745, to: 0.755, seeds: DEFAULT },
  { says: '53%', measure: () => shareOf(looked({}), 0).shift, from: 0.525, to: 0.535, seeds: DEFAULT },
  { says: '59%', measure: () => shareOf(looked({}), 1).shift, from: 0.585, to: 0.595, seeds: DEFAULT },
  { says: '2.06', measure: () => lossOf({}, 'batch'), from: 2.055, to: 2.065, seeds: DEFAULT },
  { says: '0.07', measure: () => lossOf({}, 'group'), from: 0.065, to: 0.075, seeds: DEFAULT },
]

describe.each(claims)('$says', ({ measure, from, to, seeds = SEEDS }) => {
  test.each(seeds.map((seed) => [seed]))('seed %i', (seed) => {
    const value = measure(seed)
    expect(value).toBeGreaterThanOrEqual(from)
    expect(value).toBeLessThanOrEqual(to)
  })
})
