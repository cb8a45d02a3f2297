import { describe, expect, test } from 'vitest'
import { CHANCE } from '../../../../src/topics/batchnorm/deep-net.ts'
import { experiment } from '../../../../src/topics/batchnorm/training/experiment.ts'
import { record } from '../../../support/record.ts'

const small = { layers: 3, units: 16, batch: 20 } as const

test('the number of frames is as declared, and the last is that of the last step', () => {
  for (const steps of [10, 100, 101, 333]) {
    const { frames, last, values } = record(experiment, { ...small, steps })
    expect(frames.length).toBe(experiment.frames(values))
    expect(last.step).toBe(steps)
  }
})

test('the recent loss is the mean of the last ten steps', () => {
  const { frames, last } = record(experiment, { ...small, steps: 30 })
  for (const net of [0, 1]) {
    const mean = frames.slice(-10).reduce((sum, { loss }) => sum + loss[net] / 10, 0)
    expect(last.recent[net]).toBeCloseTo(mean, 12)
  }
})

describe('the default', () => {
  const { frames, last, reading } = record(experiment)

  test('without batch norm the signal dies and the loss stays at chance', () => {
    expect(last.recent[0]).toBeCloseTo(CHANCE, 1)
    expect(frames[0].std[7]).toBeLessThan(0.01 * frames[0].std[0])
  })

  test('with it every layer has the same standard deviation, and the net learns', () => {
    const stds = frames[0].std.subarray(8)
    expect(Math.max(...stds) / Math.min(...stds)).toBeLessThan(1.1)
    expect(last.recent[1]).toBeLessThan(0.2)
    expect(reading?.key).toBe('plainDead')
  })
})

describe('the bias in front of batch norm', () => {
  test('has no gradient but rounding error', () => {
    const { last } = record(experiment, { ...small, steps: 20, scale: 1 })
    expect(Math.max(...last.biasGradient.subarray(3))).toBeLessThan(1e-6)
    expect(Math.min(...last.biasGradient.subarray(0, 3))).toBeGreaterThan(1e-3)
  })

  test('has one where batch norm comes after the activation', () => {
    const { last } = record(experiment, { ...small, steps: 20, scale: 1, placement: 'after' })
    expect(Math.min(...last.biasGradient.subarray(3))).toBeGreaterThan(1e-5)
  })
})

test('a net that diverged ends, the other goes on', () => {
  const { last, reading } = record(experiment, { scale: 3 })
  expect(last.recent[0]).toBe(Infinity)
  expect(last.std.subarray(0, 8).every(Number.isNaN)).toBe(true)
  expect(last.recent[1]).toBeLessThan(0.5)
  expect(reading?.key).toBe('plainDiverged')
})

test('gradients grow towards the input by about √(π/(π − 1)) a layer in a deep net of ReLU with batch norm', () => {
  const { frames } = record(experiment, { layers: 40, scale: 1, batch: 200, steps: 10 })
  const { gradientStd } = frames[0]
  const growth = (gradientStd[40 + 9] / gradientStd[40 + 34]) ** (1 / 25)
  expect(growth).toBeCloseTo(Math.sqrt(Math.PI / (Math.PI - 1)), 1)
})
