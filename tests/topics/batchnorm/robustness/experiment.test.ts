import { expect, test } from 'vitest'
import { evenFactors } from '../../../../src/topics/batchnorm/robustness/axes.ts'
import { experiment } from '../../../../src/topics/batchnorm/robustness/experiment.ts'
import { experiment as training } from '../../../../src/topics/batchnorm/training/experiment.ts'
import { record } from '../../../support/record.ts'

const small = { size: 3, layers: 4, units: 16, batch: 20, steps: 20, slowest: 0.01, fastest: 1 } as const

test('axes go by even factors, ends exact', () => {
  expect([...evenFactors(0.001, 10, 5)]).toEqual([0.001, 0.01, 0.1, 1, 10])
  expect([...evenFactors(0.1, 10, 2)]).toEqual([0.1, 10])
})

test('every cell is a run of batchnorm/training', () => {
  const { last } = record(experiment, small)
  const { size, slowest, fastest, ...settings } = small
  last.scales.forEach((scale, row) => {
    last.rates.forEach((rate, column) => {
      const run = record(training, { ...settings, scale, rate })
      const place = row * size + column
      expect(last.without[place]).toBe(run.last.recent[0])
      expect(last.with[place]).toBe(run.last.recent[1])
      if (column > 0) return
      expect(last.lossWithout[row]).toBe(run.frames[0].loss[0])
      expect(last.lossWith[row]).toBe(run.frames[0].loss[1])
    })
  })
})

test('with batch norm the initial scale a leaves the first loss alone and divides the gradient by a', () => {
  const { last } = record(experiment, { ...small, steps: 10 })
  const [first, , third] = last.scales
  expect(last.lossWith[2]).toBeCloseTo(last.lossWith[0], 2)
  expect(last.gradientWith[0] / last.gradientWith[2]).toBeCloseTo(third / first, -1)
  expect(last.gradientWithout[2]).toBeGreaterThan(last.gradientWithout[0])
})

test('a frame after each run; what is not there yet is NaN', () => {
  const { frames, values } = record(experiment, { ...small, steps: 10 })
  expect(frames.length).toBe(18)
  expect(experiment.frames(values)).toBe(18)
  const missing = (losses: ArrayLike<number>) => Array.from(losses, Number.isNaN).slice(0, 3)
  expect(missing(frames[2].without)).toEqual([false, false, true])
  expect(missing(frames[2].with)).toEqual([false, true, true])
})

test('more settings work with batch norm than without', () => {
  const { reading } = record(experiment, { size: 4, steps: 60 })
  expect(reading?.key).toBe('wider')
})
