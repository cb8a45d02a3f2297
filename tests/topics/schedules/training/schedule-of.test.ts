import { describe, expect, test } from 'vitest'
import { decode, encode } from '../../../../src/lab/codec.ts'
import { valuesWith } from '../../../../src/lab/defaults.ts'
import { experiment } from '../../../../src/topics/schedules/training/experiment.ts'
import { scheduleOf, warmUpSteps } from '../../../../src/topics/schedules/training/schedule-of.ts'
import { golden } from '../../../nn/golden.ts'
import { record } from '../../../support/record.ts'

type Overlay = Parameters<typeof valuesWith<(typeof experiment)['parameters']>>[1]
type Numbers = Record<string, number>

const values = (overlay: Overlay) => valuesWith(experiment.parameters, overlay)

/** Settings of the lab that are those of a golden schedule. */
const MATCHING: Record<string, (g: Numbers) => Overlay> = {
  exponential: ({ lr0, k }) => ({ schedule: 'exponential', rate: lr0, decay: 100 * k, steps: 100 }),
  'inverse-time': ({ lr0, k }) => ({ schedule: 'inverse-time', rate: lr0, decay: 100 * k, steps: 100 }),
  cosine: ({ lr0, lrMin, total }) => ({
    schedule: 'cosine',
    rate: lr0,
    lowest: lrMin / lr0,
    steps: total,
  }),
  'cyclic-triangular': ({ baseLr, maxLr, stepSize }) => ({
    schedule: 'cyclic',
    rate: maxLr,
    lowest: baseLr / maxLr,
    cycles: 100 / (2 * stepSize),
    steps: 100,
  }),
  step: ({ lr0, stepSize, gamma }) => ({
    schedule: 'step',
    rate: lr0,
    factor: gamma,
    drops: Math.round(100 / stepSize) - 1,
    steps: stepSize * Math.round(100 / stepSize),
  }),
  'one-cycle': ({ maxLr, total }) => ({ schedule: 'one-cycle', rate: maxLr, steps: total + 1 }),
}

describe.each(['schedules', 'more-schedules'])('the lab’s schedules agree with %s', (file) => {
  const { schedules } = golden<{ schedules: Record<string, { lr: number[] } & Numbers> }>(file)
  const cases = Object.entries(schedules).filter(([name]) => name in MATCHING)

  test.each(cases)('%s', (name, { lr, ...settings }) => {
    const schedule = scheduleOf(values(MATCHING[name](settings as Numbers)))
    lr.slice(0, 90).forEach((rate, t) => {
      expect(Math.abs(schedule(t) - rate)).toBeLessThan(1e-12)
    })
  })

  test('most of them', () => {
    expect(cases.length).toBeGreaterThanOrEqual(5)
  })
})

describe('a warm-up', () => {
  const base = { schedule: 'constant', rate: 0.2, steps: 200, warmUpShare: 10 } as const

  test('gradual: (t + 1)/20 of the rate in the first 20 steps', () => {
    const schedule = scheduleOf(values({ ...base, warmUp: 'gradual' }))
    for (let t = 0; t < 20; t++) expect(schedule(t)).toBeCloseTo((0.2 * (t + 1)) / 20, 14)
    expect(schedule(20)).toBe(0.2)
  })

  test('constant: a tenth of the rate', () => {
    const schedule = scheduleOf(values({ ...base, warmUp: 'constant' }))
    expect(schedule(0)).toBeCloseTo(0.02, 14)
    expect(schedule(19)).toBeCloseTo(0.02, 14)
    expect(schedule(20)).toBe(0.2)
  })

  test('is none for schedules that begin by themselves', () => {
    expect(warmUpSteps(values({ ...base, schedule: 'one-cycle', warmUp: 'gradual' }))).toBe(0)
    expect(warmUpSteps(values({ ...base, schedule: 'drawn', warmUp: 'constant' }))).toBe(0)
  })
})

describe('a schedule drawn by hand', () => {
  const drawn = {
    schedule: 'drawn',
    rate: 0.3,
    steps: 101,
    point1: 1,
    point2: 0.01,
    point3: 1,
    point4: 0.5,
    point5: 0.0001,
    point6: 0.02,
  } as const

  test('goes through its points, and between them by equal factors', () => {
    const schedule = scheduleOf(values(drawn))
    const shares = [1, 0.01, 1, 0.5, 0.0001, 0.02]
    shares.forEach((share, i) => {
      expect(schedule(20 * i)).toBeCloseTo(0.3 * share, 12)
    })
    expect(schedule(10)).toBeCloseTo(0.3 * Math.sqrt(1 * 0.01), 12)
    expect(schedule(500)).toBeCloseTo(0.3 * 0.02, 12)
  })

  test('travels in the link', () => {
    const link = decode(encode({ values: values(drawn) }, experiment), experiment)
    expect(link.rejected).toEqual([])
    expect(link.values).toMatchObject(drawn)
    const here = record(experiment, { ...drawn, steps: 60 })
    const there = record(experiment, { ...link.values, steps: 60 })
    expect(there.hash).toBe(here.hash)
  })
})

test('the rate that a run used is that of the schedule', () => {
  const { log, values } = record(experiment, { steps: 120, schedule: 'cyclic', warmUp: 'gradual' })
  const schedule = scheduleOf(values)
  for (let i = 1; i < log.length; i++) {
    const frame = log.at(i)
    expect(frame?.rate[0]).toBe(schedule((frame?.step ?? 0) - 1))
  }
})

test('what stands beside it is the run of a constant rate', () => {
  const both = record(experiment, { steps: 80 }).log
  const alone = record(experiment, { steps: 80, schedule: 'constant', beside: 'nothing' }).log
  for (let i = 0; i < alone.length; i++) expect(both.at(i)?.loss[1]).toBe(alone.at(i)?.loss[0])
})
