import { describe, expect, test } from 'vitest'
import { backward, batchNorm } from '../../../../src/engine/index.ts'
import { statisticsOf, stepByStep } from '../../../../src/topics/batchnorm/step-by-step/stages.ts'
import { distance, engineOf, flat, golden } from '../../../nn/golden.ts'

interface Golden {
  gamma: number[]
  beta: number[]
  train: {
    x: number[][]
    gradOutput: number[][]
    y: number[][]
    gradX: number[][]
    gradGamma: number[]
    gradBeta: number[]
  }[]
}

const { gamma, beta, train } = golden<Golden>('batchnorm')
const epsilon = 1e-5

test.each(train.map((step, i) => [i, step] as const))('PyTorch’s values, step %i', (_, step) => {
  const stages = stepByStep({ x: flat(step.x), upstream: flat(step.gradOutput), gamma, beta, epsilon })
  expect(distance(stages.output, step.y)).toBeLessThan(1e-12)
  expect(distance(stages.dInput, step.gradX)).toBeLessThan(1e-12)
  expect(distance(stages.dGamma, step.gradGamma)).toBeLessThan(1e-12)
  expect(distance(stages.dBeta, step.gradBeta)).toBeLessThan(1e-12)
})

const x = [1, 40, 2, 60, 3, 50, 6, 90]
const upstream = [0.5, -1, -0.8, 0.3, 0.4, 0.6, -0.2, -0.5]

test('mean and biased variance of each column', () => {
  const { mean, variance } = statisticsOf(x, 2)
  expect(Array.from(mean)).toEqual([3, 60])
  expect(Array.from(variance)).toEqual([3.5, 350])
})

describe('each gradient of the backward pass is a slope', () => {
  const options = { x, upstream, gamma: [0.7, -1.3], beta: [0.2, 5], epsilon: 0.05 }
  const { mean, variance } = statisticsOf(x, 2)
  const stages = stepByStep(options)
  const loss = (output: ArrayLike<number>) => upstream.reduce((sum, dy, i) => sum + dy * output[i], 0)
  const moved = (values: ArrayLike<number>, at: number, by: number) =>
    Float64Array.from(values, (value, i) => (i === at ? value + by : value))
  const slope = (f: (by: number) => number, h = 1e-4) => (f(h) - f(-h)) / (2 * h)

  test('with respect to x', () => {
    x.forEach((_, i) => {
      const numeric = slope((by) => loss(stepByStep({ ...options, x: moved(x, i, by) }).output))
      expect(stages.dInput[i]).toBeCloseTo(numeric, 7)
    })
  })

  test('with respect to σ², μ held', () => {
    for (const k of [0, 1]) {
      const fixed = (by: number) => ({ mean, variance: moved(variance, k, by) })
      const numeric = slope((by) => loss(stepByStep({ ...options, fixed: fixed(by) }).output))
      expect(stages.dVariance[k]).toBeCloseTo(numeric, 8)
    }
  })

  test('with respect to μ, σ² held', () => {
    for (const k of [0, 1]) {
      const fixed = (by: number) => ({ mean: moved(mean, k, by), variance })
      const numeric = slope((by) => loss(stepByStep({ ...options, fixed: fixed(by) }).output))
      expect(stages.dMean[k]).toBeCloseTo(numeric, 8)
    }
  })

  test('with respect to x where the statistics are constants', () => {
    const fixed = { mean: [2, 55], variance: [3, 300] }
    const test_ = stepByStep({ ...options, fixed })
    x.forEach((_, i) => {
      const numeric = slope((by) => loss(stepByStep({ ...options, fixed, x: moved(x, i, by) }).output))
      expect(test_.dInput[i]).toBeCloseTo(numeric, 8)
    })
  })
})

test('the engine’s batch norm gives the same', () => {
  const engine = engineOf('f64')
  const input = engine.parameter(engine.tensor(x, [4, 2]))
  const g = engine.parameter(engine.tensor([0.7, -1.3]))
  const y = batchNorm(input, g, engine.parameter(engine.tensor([0.2, 5])), { epsilon })
  backward(y, engine.tensor(upstream, [4, 2]).value)
  const stages = stepByStep({ x, upstream, gamma: [0.7, -1.3], beta: [0.2, 5], epsilon })
  expect(distance(stages.output, Array.from(y.data))).toBeLessThan(1e-12)
  expect(distance(stages.dInput, Array.from(input.grad?.data ?? []))).toBeLessThan(1e-12)
})

test('an upstream gradient that is equal for all, or x̂ itself, is cancelled', () => {
  const options = { x, gamma: [1, 1], beta: [0, 0], epsilon: 0 }
  const equal = stepByStep({ ...options, upstream: new Array(8).fill(1) })
  const own = stepByStep({ ...options, upstream: equal.normalised })
  for (const dx of [...equal.dInput, ...own.dInput]) expect(Math.abs(dx)).toBeLessThan(1e-15)
})
