import { describe, expect, test } from 'vitest'
import { experiment } from '../../../src/topics/regularization/double-descent/experiment.ts'
import { shapeOf } from '../../../src/topics/regularization/double-descent/reading.ts'
import { thresholdOf } from '../../../src/topics/regularization/double-descent/widths.ts'
import { record } from '../../support/record.ts'
import { SEEDS } from '../../support/seeds.ts'

/** What the article says of double descent, for the default seed and four others, with fewer widths and draws. */
interface Claim {
  readonly says: string
  readonly measure: (seed: number) => number
  readonly from: number
  readonly to: number
  readonly seeds?: readonly number[]
}

const DEFAULT = [42]
const DIGITS = { widths: 4, draws: 1 } as const
const NOISY = { ...DIGITS, noise: 0.4 } as const
const CURVE = { model: 'cosines', examples: 20, noise: 0.5, widths: 8 } as const
const NETWORK = { model: 'network', widest: 32, lambda: 0.01, draws: 1, widths: 4 } as const

const runs = new Map<string, ReturnType<typeof run>>()
const run = (overlay: object) => {
  const { log, last, values } = record(experiment, overlay)
  const shape = shapeOf(log, thresholdOf(values))
  if (!shape) throw new Error('a width is missing')
  const at = (width: number) => last.widths.indexOf(width)
  return { shape, last, wrong: (width: number) => last.wrong[at(width)] }
}
function of(overlay: object): ReturnType<typeof run> {
  const key = JSON.stringify(overlay)
  const found = runs.get(key) ?? run(overlay)
  runs.set(key, found)
  return found
}

const claims: readonly Claim[] = [
  {
    says: 'the peak stands at as many weights as examples',
    measure: (seed) => of({ seed, ...DIGITS }).shape.peakWidth,
    from: 100,
    to: 100,
  },
  {
    says: 'and is far above both ends',
    measure: (seed) => of({ seed, ...DIGITS }).shape.peak,
    from: 50,
    to: Infinity,
  },
  {
    says: 'the widest model is better than all narrow ones',
    measure: (seed) => of({ seed, ...DIGITS }).shape.wide - of({ seed, ...DIGITS }).shape.narrow,
    from: -1,
    to: -0.05,
  },
  {
    says: 'mistakes: almost chance at the peak',
    measure: (seed) => of({ seed, ...DIGITS }).wrong(100),
    from: 0.8,
    to: 0.95,
  },
  {
    says: 'and fewest at the widest',
    measure: (seed) => of({ seed, ...DIGITS }).wrong(1000),
    from: 0.35,
    to: 0.5,
  },
  {
    says: 'the penalty removes the peak',
    measure: (seed) => of({ seed, ...DIGITS }).shape.peakL2,
    from: 0,
    to: 1,
  },
  {
    says: 'and helps the widest',
    measure: (seed) => of({ seed, ...DIGITS }).shape.wideL2 - of({ seed, ...DIGITS }).shape.wide,
    from: -0.3,
    to: -0.05,
  },
  {
    says: 'the smallest singular value dips at the threshold',
    measure: (seed) => {
      const { smallest } = of({ seed, ...DIGITS }).last
      return smallest[smallest.length - 1] / Math.min(...smallest)
    },
    from: 20,
    to: Infinity,
  },
  {
    says: '40% wrong labels: the widest has the larger squared error',
    measure: (seed) => of({ seed, ...NOISY }).shape.wide - of({ seed, ...NOISY }).shape.narrow,
    from: 0.02,
    to: 0.5,
  },
  {
    says: 'although it makes fewer mistakes',
    measure: (seed) => of({ seed, ...NOISY }).wrong(1000) - of({ seed, ...NOISY }).wrong(3),
    from: -0.5,
    to: -0.05,
  },
  {
    says: 'the curve has a peak',
    measure: (seed) => of({ seed, ...CURVE }).shape.peak / of({ seed, ...CURVE }).shape.wide,
    from: 2,
    to: 100,
  },
  {
    says: 'and its second descent ends above the first minimum',
    measure: (seed) => of({ seed, ...CURVE }).shape.wide / of({ seed, ...CURVE }).shape.narrow,
    from: 1.02,
    to: 4,
  },
  {
    says: 'the loss of the networks has a peak',
    measure: (seed) => of({ seed, ...NETWORK }).shape.peak / of({ seed, ...NETWORK }).shape.narrow,
    from: 1.3,
    to: 5,
  },
  {
    says: 'and falls below its start',
    measure: (seed) => of({ seed, ...NETWORK }).shape.wide / of({ seed, ...NETWORK }).shape.narrow,
    from: 0,
    to: 0.95,
  },
  {
    says: 'but at the peak there are no more mistakes than with one hidden unit',
    measure: (seed) => {
      const { wrong, shape } = of({ seed, ...NETWORK })
      return wrong(shape.peakWidth) - wrong(1)
    },
    from: -0.5,
    to: 0,
  },
  // Numbers that the text gives for the default seed.
  { says: '0.74', measure: () => of(ONE).shape.wide, from: 0.735, to: 0.745, seeds: DEFAULT },
  { says: '124', measure: () => of(THRESHOLD).shape.peak, from: 123.5, to: 125, seeds: DEFAULT },
  { says: '89%', measure: () => of(THRESHOLD).wrong(100), from: 0.885, to: 0.895, seeds: DEFAULT },
  { says: '0.64', measure: () => of(ONE).shape.wideL2, from: 0.635, to: 0.645, seeds: DEFAULT },
  { says: '38%', measure: () => of(ONE).wrong(1000), from: 0.375, to: 0.385, seeds: DEFAULT },
  { says: '0.170', measure: () => of(CURVE_HERE).shape.wide, from: 0.1695, to: 0.1705, seeds: DEFAULT },
  { says: '0.118', measure: () => of(CURVE_HERE).shape.narrow, from: 0.1175, to: 0.1185, seeds: DEFAULT },
]

/** The settings of the article: five draws, of which widths from 100 on are looked at. */
const ONE = { widths: 4 }
const THRESHOLD = { widths: 4, widest: 100 }
const CURVE_HERE = { model: 'cosines', examples: 20, noise: 0.5 }

describe.each(claims)('$says', ({ measure, from, to, seeds = SEEDS }) => {
  test.each(seeds.map((seed) => [seed]))('seed %i', (seed) => {
    const value = measure(seed)
    expect(value).toBeGreaterThanOrEqual(from)
    expect(value).toBeLessThanOrEqual(to)
  })
})
