import { describe, expect, test } from 'vitest'
import { RandomStreams } from '../../../../src/engine/index.ts'
import { experiment } from '../../../../src/topics/batchnorm/train-vs-test/experiment.ts'
import { batchNoise, SIZES } from '../../../../src/topics/batchnorm/train-vs-test/noise.ts'
import { NormalisedNet } from '../../../../src/topics/batchnorm/train-vs-test/normalised-net.ts'
import { engineOf } from '../../../nn/golden.ts'
import { record } from '../../../support/record.ts'

describe('noise of the statistics of a batch of B', () => {
  const stream = new RandomStreams(5).stream('data')
  const z = Float64Array.from({ length: 4000 * 8 }, (_, i) => 3 + (1 + (i % 8)) * stream.normal())
  const { meanNoise, varianceNoise } = batchNoise(z, 8, new RandomStreams(5).stream('noise'))

  test('the mean’s is σ/√B', () => {
    SIZES.forEach((size, i) => {
      expect(meanNoise[i] * Math.sqrt(size)).toBeCloseTo(1, 0)
      expect(Math.abs(meanNoise[i] * Math.sqrt(size) - 1)).toBeLessThan(0.15)
    })
  })

  test('the biased variance’s is σ²·√(2(B − 1))/B for Gaussian values', () => {
    SIZES.forEach((size, i) => {
      expect(Math.abs((varianceNoise[i] * size) / Math.sqrt(2 * (size - 1)) - 1)).toBeLessThan(0.2)
    })
  })

  test('units that never vary are left out', () => {
    const flat = z.map((value, i) => (i % 8 === 0 ? 3 : value))
    const noise = batchNoise(flat, 8, new RandomStreams(5).stream('noise'))
    expect(noise.meanNoise.every(Number.isFinite)).toBe(true)
  })
})

test('in a batch of two every normalised value is +1 or −1', () => {
  const engine = engineOf('f64')
  const net = new NormalisedNet({ engine, streams: new RandomStreams(1), layers: 1, units: 8, momentum: 0.1 })
  const x = engine.normal(new RandomStreams(2).stream('data'), [2, 144])
  const y = net.norms[0].forward(net.dense[0].forward(x), 'batch')
  for (const value of y.data) expect(Math.abs(value)).toBeCloseTo(1, 3)
})

test('untracked leaves the running averages as they were', () => {
  const engine = engineOf('f64')
  const net = new NormalisedNet({ engine, streams: new RandomStreams(1), layers: 2, units: 8, momentum: 0.1 })
  const x = engine.normal(new RandomStreams(2).stream('data'), [10, 144])
  const before = net.norms.map(({ runningMean }) => runningMean.data.slice())
  net.untracked(() => net.forward(x, 'batch'))
  expect(net.norms.map(({ runningMean }) => runningMean.data)).toEqual(before)
  net.forward(x, 'batch')
  expect(net.norms[0].runningMean.data).not.toEqual(before[0])
})

describe('the default', () => {
  const { frames, last, values, reading } = record(experiment)

  test('has as many frames as declared', () => {
    expect(frames.length).toBe(experiment.frames(values))
    expect(last.step).toBe(150)
  })

  test('batches sorted by class at test cost most of the accuracy', () => {
    expect(last.testAccuracy).toBeGreaterThan(0.6)
    expect(last.sortedAccuracy).toBeLessThan(0.3)
    expect(reading?.key).toBe('companions')
  })

  test('the bias in front of batch norm stays where it is', () => {
    expect(last.biasNorm).toBeLessThan(1e-5)
  })
})

test('with statistics as constants in training, the bias drifts', () => {
  const { last } = record(experiment, { training: 'moving', steps: 60 })
  expect(last.biasNorm).toBeGreaterThan(0.1)
})

test('a larger momentum lags less', () => {
  const lag = (momentum: number) => record(experiment, { momentum, batch: 32, steps: 60 }).last.lag
  expect(lag(0.3)).toBeLessThan(0.5 * lag(0.01))
})
