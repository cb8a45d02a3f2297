import { describe, expect, test } from 'vitest'
import { backward, type Engine } from '../../../src/engine/index.ts'
import { BatchNormLayer } from '../../../src/nn/layers/batch-norm-layer.ts'
import { distance, engineOf, FORMATS, flat, golden } from '../golden.ts'

interface Step {
  x: number[][]
  gradOutput: number[][]
  y: number[][]
  gradX: number[][]
  gradGamma: number[]
  gradBeta: number[]
  runningMean: number[]
  runningVar: number[]
}

interface Golden {
  gamma: number[]
  beta: number[]
  train: Step[]
  eval: { x: number[][]; y: number[][] }
}

const { gamma, beta, train, eval: evaluation } = golden<Golden>('batchnorm')

function layerOf(engine: Engine): BatchNormLayer {
  const layer = new BatchNormLayer(engine, { layer: 1, features: 5 })
  layer.gamma.data.set(gamma)
  layer.beta.data.set(beta)
  return layer
}

describe.each(FORMATS)('steps of tests/golden/batchnorm.json in $precision', ({ precision, tolerance }) => {
  const engine = engineOf(precision)
  const layer = layerOf(engine)

  test.each(train.map((step, i) => [i, step] as const))('training step %i', (_, step) => {
    const x = engine.parameter(engine.tensor(flat(step.x), [8, 5]))
    const y = layer.forward(x, 'batch')
    backward(y, engine.tensor(flat(step.gradOutput), [8, 5]).value)
    expect(distance(y.data, step.y)).toBeLessThan(tolerance)
    expect(distance(x.grad!.data, step.gradX)).toBeLessThan(tolerance)
    expect(distance(layer.gamma.grad!.data, step.gradGamma)).toBeLessThan(tolerance)
    expect(distance(layer.beta.grad!.data, step.gradBeta)).toBeLessThan(tolerance)
    expect(distance(layer.runningMean.data, step.runningMean)).toBeLessThan(tolerance)
    expect(distance(layer.runningVariance.data, step.runningVar)).toBeLessThan(tolerance)
  })

  test('test mode uses the running averages and leaves them alone', () => {
    const before = layer.runningMean.data.slice()
    const y = layer.forward(engine.tensor(flat(evaluation.x), [4, 5]), 'running')
    expect(distance(y.data, evaluation.y)).toBeLessThan(tolerance)
    expect(layer.runningMean.data).toEqual(before)
  })
})

test('γ = √(σ² + ε), β = μ gives the batch back', () => {
  const engine = engineOf('f64')
  const layer = layerOf(engine)
  const x = engine.tensor(flat(train[0].x), [8, 5])
  layer.forward(x, 'batch')
  layer.gamma.data.set(layer.batchVariance.data.map((v) => Math.sqrt(v + 1e-5)))
  layer.beta.data.set(layer.batchMean.data)
  expect(distance(layer.forward(x, 'batch').data, train[0].x)).toBeLessThan(1e-12)
})

test('images: one mean and variance for each channel', () => {
  const engine = engineOf('f64')
  const layer = new BatchNormLayer(engine, { layer: 1, features: 3 })
  const numbers = Array.from(
    { length: 2 * 3 * 4 * 5 },
    (_, i) => ((i * 37) % 101) / 10 + (Math.floor(i / 20) % 3) * 20,
  )
  const y = layer.forward(engine.tensor(numbers, [2, 3, 4, 5]), 'batch')
  const channel = (data: ArrayLike<number>, c: number) =>
    Array.from(data).filter((_, i) => Math.floor(i / 20) % 3 === c)
  for (let c = 0; c < 3; c++) {
    const raw = channel(numbers, c)
    const mean = raw.reduce((sum, v) => sum + v, 0) / 40
    const variance = raw.reduce((sum, v) => sum + (v - mean) ** 2, 0) / 40
    expect(layer.batchMean.data[c]).toBeCloseTo(mean, 10)
    expect(layer.batchVariance.data[c]).toBeCloseTo(variance, 10)
    expect(channel(y.data, c)[7]).toBeCloseTo((raw[7] - mean) / Math.sqrt(variance + 1e-5), 10)
  }
})

test('a batch of one row is refused in training', () => {
  const engine = engineOf('f64')
  expect(() => layerOf(engine).forward(engine.zeros([1, 5]), 'batch')).toThrow('two values or more')
})
