import { describe, expect, test } from 'vitest'
import { experiment } from '../../../../src/topics/optimizers/bias-correction/experiment.ts'
import { record } from '../../../support/record.ts'

test('a constant gradient: 3.2 learning rates at t = 1, most at t = 12 with 6.6, and 1 with correction', () => {
  const { frames, reading } = record(experiment, {})
  const lengths = frames.map(({ uncorrected }) => uncorrected)
  expect(lengths[0]).toBeCloseTo(0.1 / Math.sqrt(0.001), 4)
  expect(lengths.indexOf(Math.max(...lengths))).toBe(11)
  expect(Math.max(...lengths)).toBeCloseTo(6.57, 2)
  for (const { corrected } of frames) expect(corrected).toBeCloseTo(1, 5)
  expect(reading?.key).toBe('longer')
  expect(reading?.numbers).toMatchObject({ at: 12 })
})

test('m and v are what their sums say, for a noisy gradient', () => {
  const { frames } = record(experiment, { gradient: 'noisy', steps: 30 })
  frames.forEach(({ m, v, mHat, vHat, step }) => {
    let [one, two] = [0, 0]
    for (let i = 1; i <= step; i++) {
      const g = frames[i - 1].gradient
      one += 0.1 * 0.9 ** (step - i) * g
      two += 0.001 * 0.999 ** (step - i) * g * g
    }
    expect(m).toBeCloseTo(one, 12)
    expect(v).toBeCloseTo(two, 12)
    expect(mHat).toBeCloseTo(one / (1 - 0.9 ** step), 11)
    expect(vHat).toBeCloseTo(two / (1 - 0.999 ** step), 10)
  })
})

test("AdaGrad's step dies as 1/√t; RMSProp's does not", () => {
  for (const { adagrad, rmsprop, step } of record(experiment, { steps: 400 }).frames) {
    expect(adagrad).toBeCloseTo(1 / Math.sqrt(step), 6)
    expect(rmsprop).toBeCloseTo(1 / Math.sqrt(1 - 0.99 ** step), 4)
  }
})

describe('the size of the gradient', () => {
  test('changes no step', () => {
    const [small, large] = [1e-2, 1e4].map((size) => record(experiment, { size, gradient: 'noisy' }))
    small.frames.forEach(({ corrected }, i) => {
      expect(corrected).toBeCloseTo(large.frames[i].corrected, 4)
    })
  })
})

test('with equal β the first uncorrected step is too short', () => {
  const { reading, frames } = record(experiment, { beta2: 0.9 })
  expect(frames[0].uncorrected).toBeCloseTo(Math.sqrt(0.1), 5)
  expect(reading?.key).toBe('shorter')
})
