import { describe, expect, test } from 'vitest'
import { RandomStreams } from '../../../../src/engine/index.ts'
import { experiment } from '../../../../src/topics/batchnorm/step-by-step/experiment.ts'
import { CHANNELS, IMAGES, SIDE } from '../../../../src/topics/batchnorm/step-by-step/image-size.ts'
import { runningAverages } from '../../../../src/topics/batchnorm/step-by-step/running.ts'
import { STAGES } from '../../../../src/topics/batchnorm/step-by-step/stages.ts'
import { record } from '../../../support/record.ts'

test('each frame adds one stage', () => {
  const { frames } = record(experiment)
  expect(frames.length).toBe(13)
  frames.forEach((frame, i) => {
    STAGES.forEach((name, stage) => {
      expect(frame[name].every(Number.isFinite)).toBe(stage <= i)
    })
  })
})

describe('readings', () => {
  test('half a run tells its stage', () => {
    const { frames, values } = record(experiment)
    const log = { length: 3, at: () => frames[2], stepAt: () => 2, column: () => new Float64Array(0) }
    expect(experiment.reading(log, values)?.numbers).toEqual({ stage: 3, stages: 13 })
  })

  test('a push on one example reaches the others, and sums to nothing', () => {
    const { reading, last } = record(experiment)
    expect(reading?.key).toBe('coupled')
    expect(Math.abs(last.dInput[2])).toBeGreaterThan(0.1)
    const sum = last.dInput[0] + last.dInput[2] + last.dInput[4] + last.dInput[6]
    expect(Math.abs(sum)).toBeLessThan(1e-15)
  })

  test('γ = √(σ² + ε) gives the batch back, γ = σ does not', () => {
    const exact = record(experiment, { scaling: 'identity', epsilon: 0.1 })
    exact.last.output.forEach((y, i) => {
      expect(y).toBeCloseTo(exact.last.input[i], 13)
    })
    const { reading, last } = record(experiment, { scaling: 'notes', epsilon: 0.1 })
    // (x − μ)(σ/√(σ² + ε) − 1) at x = 6
    expect(last.output[6] - 6).toBeCloseTo(3 * (Math.sqrt(3.5 / 3.6) - 1), 12)
    expect(reading?.key).toBe('notes')
  })

  test('a feature that never varies comes out as β', () => {
    const { reading, last } = record(experiment, { a1: 2, a2: 2, a3: 2, a4: 2, betaA: 0.7 })
    expect(reading).toMatchObject({ key: 'constant', numbers: { feature: 'a', beta: 0.7 } })
    expect([0, 2, 4, 6].map((i) => last.output[i])).toEqual([0.7, 0.7, 0.7, 0.7])
  })

  test('in test mode the examples leave each other alone', () => {
    const { reading, last } = record(experiment, { mode: 'test' })
    expect(reading?.key).toBe('test')
    expect([...last.dInput.subarray(2)]).toEqual([0, 0, 0, 0, 0, 0])
  })
})

describe('running averages', () => {
  const options = {
    population: { mean: [10], variance: [4] },
    size: 4,
    batches: 4000,
    momentum: 0.01,
  }
  const running = () => runningAverages({ stream: new RandomStreams(1).stream('batches'), ...options })
  const late = (values: Float64Array) => {
    const end = values.subarray(2000)
    return end.reduce((sum, value) => sum + value, 0) / end.length
  }

  test('the unbiased variance settles at σ², the biased one at (N − 1)/N of it', () => {
    const { mean, variance, biasedVariance } = running()
    expect(Math.abs(late(mean) - 10)).toBeLessThan(0.1)
    expect(Math.abs(late(variance) - 4)).toBeLessThan(0.15)
    expect(late(biasedVariance) / late(variance)).toBeCloseTo(3 / 4, 10)
  })

  test('each is (1 − momentum) of the one before and momentum of the batch', () => {
    const { mean, batchMean, variance, batchVariance } = running()
    expect([mean[0], variance[0]]).toEqual([0, 1])
    expect(mean[7]).toBeCloseTo(0.99 * mean[6] + 0.01 * batchMean[7], 12)
    expect(variance[7]).toBeCloseTo(0.99 * variance[6] + (0.01 * batchVariance[7] * 4) / 3, 12)
  })
})

test('images: each channel has mean 0 and variance 1 over all images and pixels', () => {
  const { last } = record(experiment)
  const plane = SIDE * SIDE
  for (let c = 0; c < CHANNELS; c++) {
    const of = (pixels: ArrayLike<number>) =>
      Array.from({ length: IMAGES * plane }, (_, i) => {
        return pixels[(Math.floor(i / plane) * CHANNELS + c) * plane + (i % plane)]
      })
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
    expect(last.channelMean[c]).toBeCloseTo(mean(of(last.pixels)), 5)
    const normalised = of(last.normalisedPixels)
    expect(mean(normalised)).toBeCloseTo(0, 5)
    const variance = mean(normalised.map((value) => value * value))
    expect(variance).toBeCloseTo(last.channelVariance[c] / (last.channelVariance[c] + 1e-5), 4)
  }
})
