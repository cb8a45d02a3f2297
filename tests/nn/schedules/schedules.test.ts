import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cyclicTriangular, oneCycle } from '../../../src/nn/schedules/cyclic.ts'
import {
  cosineDecay,
  exponentialDecay,
  inverseTimeDecay,
  stepDecay,
} from '../../../src/nn/schedules/decay.ts'
import { drawn } from '../../../src/nn/schedules/drawn.ts'
import { constant, type Schedule } from '../../../src/nn/schedules/schedule.ts'
import { constantWarmUp, gradualWarmUp } from '../../../src/nn/schedules/warm-up.ts'
import { golden } from '../golden.ts'

interface Golden {
  schedules: Record<string, { lr: number[] } & Record<string, number>>
}

const make: Record<string, (g: Record<string, number>) => Schedule> = {
  step: ({ lr0, stepSize, gamma }) => stepDecay({ rate: lr0, every: stepSize, factor: gamma }),
  exponential: ({ lr0, k }) => exponentialDecay({ rate: lr0, k }),
  'inverse-time': ({ lr0, k }) => inverseTimeDecay({ rate: lr0, k }),
  cosine: ({ lr0, total, lrMin }) => cosineDecay({ rate: lr0, steps: total, lowest: lrMin }),
  'cyclic-triangular': ({ baseLr, maxLr, stepSize }) =>
    cyclicTriangular({ lowest: baseLr, highest: maxLr, half: stepSize }),
  'warmup-linear': ({ lr0, warmupSteps }) => gradualWarmUp(constant(lr0), { steps: warmupSteps }),
  'warmup-constant': ({ lr0, warmupSteps, warmupLr }) =>
    constantWarmUp(constant(lr0), { steps: warmupSteps, rate: warmupLr }),
  'one-cycle': ({ maxLr, total }) => oneCycle({ highest: maxLr, steps: total + 1 }),
}

describe.each(['schedules', 'more-schedules'])('rates of tests/golden/%s.json', (file) => {
  const { schedules } = golden<Golden>(file)
  test.each(Object.entries(schedules))('%s', (name, { lr, ...settings }) => {
    const schedule = make[name](settings as Record<string, number>)
    lr.forEach((rate, step) => {
      expect(Math.abs(schedule(step) - rate)).toBeLessThan(1e-12)
    })
  })
})

test('one cycle starts at a 25th, peaks after 30 %, and ends at a 250,000th of the highest rate', () => {
  const schedule = oneCycle({ highest: 0.5, steps: 100 })
  expect(schedule(0)).toBeCloseTo(0.02, 14)
  expect(schedule(29)).toBeCloseTo(0.5, 14)
  expect(schedule(14.5)).toBeCloseTo((0.02 + 0.5) / 2, 14)
  expect(schedule(64)).toBeCloseTo((0.5 + 2e-6) / 2, 14)
  expect(schedule(99)).toBeCloseTo(2e-6, 14)
  expect(schedule(1000)).toBeCloseTo(2e-6, 14)
})

describe('a schedule drawn through points', () => {
  const schedule = drawn({ rates: [0.1, 0.001, 1], steps: 21 })

  test('meets them at equal distances, and keeps the last', () => {
    expect([0, 10, 20, 99].map(schedule)).toEqual([0.1, 0.001, 1, 1])
  })

  test('is straight in the logarithm between them', () => {
    expect(schedule(5)).toBeCloseTo(0.01, 14)
    expect(schedule(15)).toBeCloseTo(Math.sqrt(0.001), 14)
  })
})

test('a warm-up hands over to the first step of what follows', () => {
  const after = cosineDecay({ rate: 0.3, steps: 50 })
  expect(gradualWarmUp(after, { steps: 5 })(4)).toBe(0.3)
  expect(gradualWarmUp(after, { steps: 5 })(5)).toBe(0.3)
  expect(gradualWarmUp(after, { steps: 5 })(30)).toBe(after(25))
})

test('cycles and one cycle stay between their bounds', () => {
  fc.assert(
    fc.property(
      fc.nat(100000),
      fc.integer({ min: 2, max: 500 }),
      fc.integer({ min: 2, max: 500 }),
      (t, half, steps) => {
        const cyclic = cyclicTriangular({ lowest: 0.01, highest: 1, half })(t)
        const single = oneCycle({ highest: 1, steps })(t)
        return cyclic >= 0.01 && cyclic <= 1 + 1e-12 && single >= 0.99e-6 * 4 && single <= 1 + 1e-12
      },
    ),
  )
})
