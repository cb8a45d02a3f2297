import { describe, expect, test } from 'vitest'
import type { RecordedLog } from '../../../src/lab/log.ts'
import { experiment as sweep } from '../../../src/topics/schedules/range-test/experiment.ts'
import { bestTrial, landmarks } from '../../../src/topics/schedules/range-test/landmarks.ts'
import { experiment as saddle } from '../../../src/topics/schedules/saddle/experiment.ts'
import { experiment as training } from '../../../src/topics/schedules/training/experiment.ts'
import { outcome } from '../../../src/topics/schedules/training/outcome.ts'
import { predictions } from '../../../src/topics/schedules/training/predictions.ts'
import { record } from '../../support/record.ts'
import { ALL_SEEDS, SEEDS } from '../../support/seeds.ts'

type Training = RecordedLog<(typeof training)['channels']>
type Settings = Partial<ReturnType<typeof record<(typeof training)['parameters'], never, never>>['values']>

const own = (log: Training) => outcome(log, 0)?.loss ?? Number.NaN
const beside = (log: Training) => outcome(log, 1)?.loss ?? Number.NaN
const over = (log: Training) => own(log) / beside(log)
const largestRatio = (log: Training, lane: 0 | 1, steps: number) => {
  let most = 0
  for (let i = 1; i < log.length; i++) {
    const frame = log.at(i)
    if (frame && frame.step <= steps) most = Math.max(most, frame.ratio[lane])
  }
  return most
}
const step = (log: Training, t: number) => log.at(t)

const runs = new Map<string, Training>()

/** Each run once, however many claims are about it. */
function run(settings: Settings, seed: number): Training {
  const values = { ...settings, seed }
  const name = JSON.stringify(values)
  const log = runs.get(name) ?? record(training, values).log
  runs.set(name, log)
  return log
}

const at = (rate: number): Settings => ({ schedule: 'constant', rate, beside: 'nothing' })
const adam = (rate: number): Settings => ({ optimizer: 'adam', rate })
const adamWarm = (rate: number): Settings => ({ ...adam(rate), warmUp: 'gradual', beside: 'without-warm-up' })
const gradual = training.presets['gradual-warm-up']

interface Claim {
  readonly claim: string
  readonly settings: Settings
  readonly measure: (log: Training) => number
  /** Bounds for every seed. */
  readonly range: readonly [number, number]
}

const CLAIMS: readonly Claim[] = [
  { claim: 'constant 0.001 is still on its way', settings: at(0.001), measure: own, range: [0.405, 0.545] },
  { claim: 'constant 0.01', settings: at(0.01), measure: own, range: [0.115, 0.205] },
  { claim: 'constant 0.05', settings: at(0.05), measure: own, range: [0.215, 0.365] },
  { claim: 'constant 0.1', settings: at(0.1), measure: own, range: [0.645, 1.015] },
  {
    claim: 'the loss falls at the first drop',
    settings: { schedule: 'step', drops: 1, beside: 'nothing' },
    measure: (log) => {
      const { before, after } = predictions.drop.judge(log, { steps: 1500 } as never).numbers
      return after / before
    },
    range: [0.4, 0.85],
  },
  {
    claim: 'step decay',
    settings: { schedule: 'step', beside: 'nothing' },
    measure: own,
    range: [0.085, 0.175],
  },
  {
    claim: 'exponential decay',
    settings: { schedule: 'exponential', beside: 'nothing' },
    measure: own,
    range: [0.085, 0.175],
  },
  {
    claim: '1/t decay',
    settings: { schedule: 'inverse-time', beside: 'nothing' },
    measure: own,
    range: [0.095, 0.185],
  },
  { claim: 'cosine', settings: { beside: 'nothing' }, measure: own, range: [0.065, 0.155] },
  { claim: 'cosine at 0.02', settings: { rate: 0.02, beside: 'nothing' }, measure: own, range: [0, 0.18] },
  { claim: 'cosine at 0.1', settings: { rate: 0.1, beside: 'nothing' }, measure: own, range: [0, 0.18] },
  {
    claim: 'cosine at 0.2 fails',
    settings: { rate: 0.2, beside: 'nothing' },
    measure: own,
    range: [0.9, 1.11],
  },
  { claim: 'without noise decay loses', settings: { batch: 300 }, measure: over, range: [1.3, 4] },
  { claim: 'single points', settings: { batch: 1, rate: 0.01 }, measure: over, range: [0.2, 0.5] },
  { claim: 'Adam, cosine', settings: adam(0.02), measure: own, range: [0.045, 0.135] },
  { claim: 'Adam gains from decay', settings: adam(0.02), measure: over, range: [0.35, 0.65] },
  {
    claim: 'Adam, constant 0.003',
    settings: { ...at(0.003), optimizer: 'adam' },
    measure: own,
    range: [0.085, 0.175],
  },
  { claim: 'a sharp start with a warm-up', settings: gradual, measure: own, range: [0.05, 0.125] },
  { claim: 'a sharp start without', settings: gradual, measure: beside, range: [1.09, 1.11] },
  {
    claim: 'update ratio without a warm-up',
    settings: gradual,
    measure: (log) => largestRatio(log, 1, 32),
    range: [0.08, 0.31],
  },
  {
    claim: 'update ratio with it',
    settings: gradual,
    measure: (log) => largestRatio(log, 0, 300),
    range: [0, 0.02],
  },
  {
    claim: 'after He a warm-up changes nothing',
    settings: { warmUp: 'gradual', beside: 'without-warm-up' },
    measure: over,
    range: [0.9, 1.1],
  },
  { claim: 'nor with Adam, 0.02', settings: adamWarm(0.02), measure: over, range: [0.8, 1.2] },
  { claim: 'nor with Adam, 0.05', settings: adamWarm(0.05), measure: over, range: [0.8, 1.2] },
  {
    claim: 'Adam’s first step is mostly noise',
    settings: { ...adam(0.02), steps: 60 },
    measure: (log) => (step(log, 1)?.stepNoise ?? 0) / (step(log, 1)?.stepSize ?? 1),
    range: [0.8, 1],
  },
  {
    claim: 'and by step 32 a quarter as long',
    settings: { ...adam(0.02), steps: 60 },
    measure: (log) => (step(log, 32)?.stepSize ?? 0) / (step(log, 1)?.stepSize ?? 1),
    range: [0.15, 0.25],
  },
  {
    claim: 'four cycles',
    settings: { schedule: 'cyclic', beside: 'nothing' },
    measure: own,
    range: [0.155, 0.275],
  },
  {
    claim: 'one cycle',
    settings: { schedule: 'one-cycle', beside: 'nothing' },
    measure: own,
    range: [0.065, 0.165],
  },
  {
    claim: 'one cycle at 0.15',
    settings: { schedule: 'one-cycle', rate: 0.15, beside: 'nothing' },
    measure: own,
    range: [0.285, 1.11],
  },
]

describe('the article on schedules', () => {
  test.each(CLAIMS)('$claim', ({ settings, measure, range: [low, high] }) => {
    for (const seed of SEEDS) {
      const value = measure(run(settings, seed))
      expect(value, `seed ${seed}`).toBeGreaterThanOrEqual(low)
      expect(value, `seed ${seed}`).toBeLessThanOrEqual(high)
    }
  })

  test.each(SEEDS)(
    'the cosine is the lowest of five shapes, and at 48 to 77 % of the best constant rate, seed %i',
    (seed) => {
      const loss = (settings: Settings) => own(run({ ...settings, beside: 'nothing' }, seed))
      const cosine = loss({})
      expect(cosine).toBeLessThan(loss(at(0.05)))
      for (const schedule of ['step', 'exponential', 'inverse-time'] as const)
        expect(cosine).toBeLessThan(loss({ schedule }))
      expect(cosine / loss(at(0.01))).toBeGreaterThan(0.475)
      expect(cosine / loss(at(0.01))).toBeLessThan(0.775)
    },
  )

  test('a constant warm-up saves four seeds of five', () => {
    const preset = training.presets['constant-warm-up']
    const losses = ALL_SEEDS.map((seed) => own(run(preset, seed)))
    expect(losses.filter((loss) => loss < 0.15)).toHaveLength(4)
    expect(losses.filter((loss) => loss > 1)).toHaveLength(1)
  })

  test.each(SEEDS)('range test, seed %i', (seed) => {
    const run = record(sweep, { seed })
    const marks = landmarks(run.log, 1000)
    const steepest = marks?.steepest?.rate ?? 0
    const best = bestTrial(run.last)?.rate ?? 0
    expect(steepest).toBeGreaterThan(0.0125)
    expect(steepest).toBeLessThan(0.0175)
    expect(Math.max(steepest / best, best / steepest)).toBeLessThan(3)
    expect(marks?.lowest.rate).toBeGreaterThan(0.03)
    expect(marks?.lowest.rate).toBeLessThan(0.065)
    const sharp = record(sweep, { ...sweep.presets['sharp-start'], seed })
    const early = landmarks(sharp.log, 1000)?.steepest?.rate ?? 1
    expect(early).toBeLessThan(0.00025)
    expect((bestTrial(sharp.last)?.rate ?? 0) / early).toBeGreaterThan(6)
  })

  test.each(SEEDS)('leaving a saddle, seed %i', (seed) => {
    const late = record(saddle, { seed }).last
    expect(late.staying[0]).toBe(1)
    expect(late.median[1]).toBeGreaterThanOrEqual(284)
    expect(late.median[1]).toBeLessThanOrEqual(290)
    expect(late.median[2]).toBeGreaterThanOrEqual(285)
    expect(late.median[2]).toBeLessThanOrEqual(293)
    const gentle = record(saddle, { ...saddle.presets['gentle-decay'], seed }).last
    expect(gentle.staying[0]).toBeGreaterThanOrEqual(0.07)
    expect(gentle.staying[0]).toBeLessThanOrEqual(0.14)
    expect(record(saddle, { rho: 0.9, seed }).last.staying[0]).toBe(0)
  })

  test.each(SEEDS)('only the sum of the rates counts, seed %i', (seed) => {
    const { last, values } = record(saddle, { ...saddle.presets['fresh-rate'], seed })
    const median = (lane: number) => {
      const sums = last.sumAtLeaving.slice(lane * values.runs, (lane + 1) * values.runs)
      const left = sums.filter((sum) => !Number.isNaN(sum)).sort()
      return left[Math.floor(left.length / 2)]
    }
    expect(Math.abs(median(0) - median(2))).toBeLessThan(0.1)
    expect(Math.abs(median(1) - median(2))).toBeLessThan(0.1)
  })
})
