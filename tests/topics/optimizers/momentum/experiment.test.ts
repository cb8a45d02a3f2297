import { describe, expect, test } from 'vitest'
import { experiment } from '../../../../src/topics/optimizers/momentum/experiment.ts'
import {
  best,
  eigenvalues,
  METHODS,
  modeOf,
  slowest,
} from '../../../../src/topics/optimizers/momentum/rates.ts'
import { record } from '../../../support/record.ts'

describe.each(METHODS)('%s', (method) => {
  test.each([
    [1, 0.9],
    [1.9, 0],
    [0.5, 0.3],
    [1.2, 0.99],
    [1.3, 0.6],
  ])('with α = %d, β = %d the errors shrink by the rate of the roots', (alpha, beta) => {
    const { last, log } = record(experiment, { method, alpha, beta, steps: 1000, modes: 4 })
    last.eigenvalues.forEach((lambda, i) => {
      const { rate } = modeOf(method, alpha, beta, lambda)
      // The largest of a few neighbours, so that an oscillation's zero does not count.
      const size = (from: number) =>
        Math.max(...Array.from({ length: 120 }, (_, k) => Math.abs(log.at(from + k)?.errors[i] ?? 0)))
      const [early, late] = [size(20), size(140)]
      if (early < 1e-200 || late < 1e-250) return
      expect((late / early) ** (1 / 120)).toBeCloseTo(rate, 1)
    })
  })

  test.each([4, 30, 100, 1000])('no α and β is better than the best for κ = %d', (condition) => {
    const { alpha, beta, rate } = best(method, condition)
    expect(slowest(method, alpha, beta, condition)).toBeCloseTo(rate, 6)
    for (let a = 0.02; a < 4; a += 0.02)
      for (let b = 0; b < 1; b += 0.01) expect(slowest(method, a, b, condition)).toBeGreaterThan(rate - 1e-9)
  })
})

test('eigenvalues run from 1/κ to 1 in equal factors', () => {
  const values = eigenvalues(100, 5)
  expect(values[0]).toBe(0.01)
  expect(values[4]).toBe(1)
  for (let i = 1; i < 5; i++) expect(values[i] / values[i - 1]).toBeCloseTo(Math.sqrt(10), 12)
})

test("Nesterov's two forms are the same to rounding, and the velocity's gain is 1/(1 − β)", () => {
  const { last, frames } = record(experiment, { alpha: 1, beta: 0.9, steps: 400 })
  expect(last.difference).toBeLessThan(1e-14)
  expect(frames[3].ahead[0]).not.toBe(frames[2].ahead[0])
  expect(last.sum).toBeCloseTo(10, 10)
  expect(last.mean).toBeCloseTo(1, 10)
  frames.forEach(({ sum, step }) => {
    expect(sum).toBeCloseTo((1 - 0.9 ** step) / 0.1, 10)
  })
})

test.each([
  ['usual', 'underdamped'],
  ['best-momentum', 'best'],
  ['gradient-descent', 'descent'],
  ['overdamped', 'overdamped'],
  ['too-fast', 'unstable'],
  ['best-nesterov', 'best'],
] as const)('preset %s reads %s', (preset, key) => {
  expect(record(experiment, experiment.presets[preset]).reading?.key).toBe(key)
})
