import { describe, expect, test } from 'vitest'
import { experiment as curvature } from '../../../src/topics/preprocessing/curvature/experiment.ts'
import { experiment as images } from '../../../src/topics/preprocessing/images/experiment.ts'
import { experiment as sensitivity } from '../../../src/topics/preprocessing/sensitivity/experiment.ts'
import { conditionNumbers } from '../../../src/topics/preprocessing/sensitivity/reading.ts'
import { experiment as transforms } from '../../../src/topics/preprocessing/transforms/experiment.ts'
import { record } from '../../support/record.ts'
import { SEEDS } from '../../support/seeds.ts'
import { thorough } from '../../support/thorough.ts'

/** What the article says, measured at the settings of its links, for the default seed and for others. */
interface Claim {
  readonly says: string
  readonly measure: (seed: number) => number
  readonly from: number
  readonly to: number
  readonly seeds?: readonly number[]
}

const DEFAULT = [3]

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

const lined = of('sensitivity', (overlay) => record(sensitivity, overlay).last)
const dragged = of('curvature', (overlay) => record(curvature, overlay).last)
const clouded = of('transforms', (overlay) => record(transforms, overlay).last)
const pictured = of('images', (overlay) => record(images, overlay).last)
/** Rise of the loss by the perturbation, on raw (1) and on preprocessed data (2). */
const rise = (overlay: object, side: 1 | 2) => lined(overlay).nudge[side] - lined(overlay).nudge[0]
const kappa = (overlay: object) => conditionNumbers(lined(overlay).minimum)
const { far, near, wide, normalised } = sensitivity.presets
const QUICK = { steps: 200 }

const claims: readonly Claim[] = [
  {
    says: 'standard deviations of 4 and 0.4: a condition number near 100',
    measure: (seed) => {
      const [largest, smallest] = dragged({ ...curvature.presets['raw-units'], seed }).curvatures
      return largest / smallest
    },
    from: 60,
    to: 160,
  },
  {
    says: 'and hundreds of steps',
    measure: (seed) => dragged({ ...curvature.presets['raw-units'], seed }).reached,
    from: 200,
    to: 999,
  },
  {
    says: 'standardised fewer than ten',
    measure: (seed) => dragged({ ...curvature.presets.standardised, seed }).reached,
    from: 1,
    to: 9,
  },
  {
    says: 'raw data need 2,601 steps',
    measure: () => lined({}).rawReached,
    from: 2601,
    to: 2601,
    seeds: DEFAULT,
  },
  { says: 'centred data 8', measure: () => lined({}).treatedReached, from: 8, to: 8, seeds: DEFAULT },
  {
    says: 'about ten for other seeds',
    measure: (seed) => lined({ seed, ...QUICK }).treatedReached,
    from: 6,
    to: 14,
  },
  { says: 'condition number 1,390', measure: () => kappa({})[0], from: 1389, to: 1391, seeds: DEFAULT },
  { says: 'and 2.0', measure: () => kappa({})[1], from: 1.98, to: 2.07, seeds: DEFAULT },
  { says: 'large for other seeds', measure: (seed) => kappa({ seed, ...QUICK })[0], from: 1000, to: 2500 },
  {
    says: 'above 40,000 at distance 12',
    measure: (seed) => kappa({ seed, ...far, ...QUICK })[0],
    from: 40000,
    to: 80000,
  },
  {
    says: 'near: hardly a difference',
    measure: (seed) => kappa({ seed, ...near, ...QUICK })[0] / kappa({ seed, ...near, ...QUICK })[1],
    from: 1,
    to: 3.5,
  },
  {
    says: 'standard deviation 4, centred: 7.9',
    measure: () => kappa({ ...wide, ...QUICK })[1],
    from: 7.8,
    to: 8,
    seeds: DEFAULT,
  },
  {
    says: 'standardised: 5.1',
    measure: () => kappa({ ...normalised, ...QUICK })[1],
    from: 5.05,
    to: 5.15,
    seeds: DEFAULT,
  },
  {
    says: '8 steps still',
    measure: () => lined({ ...normalised, ...QUICK }).treatedReached,
    from: 8,
    to: 8,
    seeds: DEFAULT,
  },
  { says: '0.139 on raw data', measure: () => rise({}, 1), from: 0.1385, to: 0.1395, seeds: DEFAULT },
  { says: '0.015 on centred data', measure: () => rise({}, 2), from: 0.0145, to: 0.0155, seeds: DEFAULT },
  {
    says: 'the bias costs the same',
    measure: (seed) =>
      rise({ seed, turn: 0, shift: 1, ...QUICK }, 1) - rise({ seed, turn: 0, shift: 1, ...QUICK }, 2),
    from: -1e-9,
    to: 1e-9,
  },
  {
    says: 'equal lengths: 0.035',
    measure: () => rise({ ...wide, ...QUICK }, 1),
    from: 0.034,
    to: 0.0355,
    seeds: DEFAULT,
  },
  { says: '0.015', measure: () => rise({ ...wide, ...QUICK }, 2), from: 0.0145, to: 0.0155, seeds: DEFAULT },
  {
    says: '0.003',
    measure: () => rise({ ...normalised, ...QUICK }, 2),
    from: 0.0025,
    to: 0.0035,
    seeds: DEFAULT,
  },
  {
    says: 'raw data are more sensitive, for other seeds too',
    measure: (seed) => rise({ seed, ...QUICK }, 1) - Math.abs(rise({ seed, ...QUICK }, 2)),
    from: 0.08,
    to: 0.2,
  },
  {
    says: 'whitened new points: 1.63 for twelve',
    measure: (seed) => clouded({ seed, points: 12 }).leakage[1],
    from: 1.45,
    to: 1.85,
  },
  {
    says: 'about 1.01 for five hundred',
    measure: (seed) => clouded({ seed, points: 500 }).leakage[1],
    from: 0.99,
    to: 1.03,
  },
]

/** Runs of some seconds each. */
const long: readonly Claim[] = [
  {
    says: 'unprocessed images: 88% are dead',
    measure: () => pictured({}).dead[0],
    from: 0.87,
    to: 0.89,
    seeds: DEFAULT,
  },
  { says: 'chance level', measure: () => pictured({}).accuracy[0], from: 0.16, to: 0.18, seeds: DEFAULT },
  {
    says: 'standardised: training loss 0.34',
    measure: () => pictured({}).standardisedLoss,
    from: 0.335,
    to: 0.345,
    seeds: DEFAULT,
  },
  {
    says: 'centred: 1.08',
    measure: () => pictured({}).channelMeanLoss,
    from: 1.07,
    to: 1.09,
    seeds: DEFAULT,
  },
  {
    says: 'test accuracy 46%',
    measure: () => pictured({}).accuracy[3],
    from: 0.455,
    to: 0.465,
    seeds: DEFAULT,
  },
  { says: 'against 43%', measure: () => pictured({}).accuracy[2], from: 0.425, to: 0.435, seeds: DEFAULT },
  {
    says: 'the first layer rescaled: the curves coincide',
    measure: () =>
      pictured({ firstLayer: 'rescaled' }).channelMeanLoss /
      pictured({ firstLayer: 'rescaled' }).standardisedLoss,
    from: 0.9,
    to: 1.1,
    seeds: DEFAULT,
  },
  {
    says: 'bytes: centred images diverge',
    measure: () => Number(Number.isNaN(pictured({ range: 'byte' }).channelMeanLoss)),
    from: 1,
    to: 1,
    seeds: DEFAULT,
  },
]

describe.each(thorough ? [...claims, ...long] : claims)('$says', ({ measure, from, to, seeds = SEEDS }) => {
  test.each(seeds.map((seed) => [seed]))('seed %i', (seed) => {
    const value = measure(seed)
    expect(value).toBeGreaterThanOrEqual(from)
    expect(value).toBeLessThanOrEqual(to)
  })
})
