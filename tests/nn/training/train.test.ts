import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EngineOptions } from '../../../src/engine/engine.ts'
import {
  createEngine,
  type Engine,
  RandomStreams,
  softmaxCrossEntropy,
  type Tensor,
} from '../../../src/engine/index.ts'
import { penalized } from '../../../src/nn/losses/penalty.ts'
import { createMlp, type MlpOptions } from '../../../src/nn/mlp.ts'
import { OPTIMIZERS, type OptimizerName } from '../../../src/nn/optimizers/table.ts'
import { exponentialDecay } from '../../../src/nn/schedules/decay.ts'
import { constant } from '../../../src/nn/schedules/schedule.ts'
import { BatchOrder } from '../../../src/nn/training/batches.ts'
import { train } from '../../../src/nn/training/train.ts'
import { engineOf } from '../golden.ts'

const ROWS = 50

/** Class = quadrant parity of a point. */
function problem(engine: Engine, streams: RandomStreams): { inputs: Tensor; labels: Int32Array } {
  const inputs = engine.normal(streams.stream('data'), [ROWS, 2])
  const labels = Int32Array.from({ length: ROWS }, (_, i) =>
    Number(inputs.data[2 * i] > 0 !== inputs.data[2 * i + 1] > 0),
  )
  return { inputs, labels }
}

function start(
  optimizer: OptimizerName,
  options: Partial<MlpOptions> & {
    captured?: boolean
    rate?: number
    kernels?: EngineOptions['kernels']
  } = {},
) {
  const engine = createEngine({ kernels: options.kernels })
  const streams = new RandomStreams(4, engine.words)
  const { inputs, labels } = problem(engine, streams)
  const mlp = createMlp({
    engine,
    streams,
    inputs: 2,
    hidden: [16, 16],
    outputs: 2,
    activation: 'tanh',
    rule: 'xavier',
    ...options,
  })
  const steps = train({
    engine,
    inputs,
    labels,
    batchSize: 8,
    stream: streams.stream('batches'),
    parameters: mlp.parameters,
    optimizer: OPTIMIZERS[optimizer](),
    schedule: options.rate ? constant(options.rate) : exponentialDecay({ rate: 0.05, k: 0.001 }),
    loss: (x, y) => penalized(softmaxCrossEntropy(mlp.forward(x).logits, y), mlp.parameters, { l2: 1e-4 }),
    captured: options.captured,
  })
  return { mlp, steps }
}

describe('captured or not, the numbers are the same to the bit', () => {
  const cases: [OptimizerName, Partial<MlpOptions>][] = [
    ['sgd', {}],
    ['momentum', { activation: 'prelu' }],
    ['adam', { activation: 'maxout', batchNorm: 'before' }],
    ['adamw', { activation: 'softplus', batchNorm: 'after', keep: 0.7 }],
  ]
  test.each(cases)('%s with %o', (optimizer, options) => {
    const runs = [true, false].map((captured) => {
      const { mlp, steps } = start(optimizer, { ...options, captured })
      const losses = Array.from({ length: 60 }, () => steps.next().value!.loss)
      return { losses, weights: mlp.parameters.map(({ tensor }) => tensor.data) }
    })
    expect(new Set(runs[0].losses).size).toBeGreaterThan(50)
    expect(runs[0]).toEqual(runs[1])
  })

  test.each(cases)('with SIMD or reference kernels too: %s with %o', (optimizer, options) => {
    const runs = (['simd', 'reference'] as const).map((kernels) => {
      const { mlp, steps } = start(optimizer, { ...options, kernels })
      const losses = Array.from({ length: 60 }, () => steps.next().value!.loss)
      return { losses, weights: mlp.parameters.map(({ tensor }) => [...tensor.data]) }
    })
    expect(runs[0]).toEqual(runs[1])
  })
})

test('a small net learns XOR', () => {
  const { steps } = start('adam', { captured: true })
  let last = steps.next().value!
  expect(Math.abs(last.loss - Math.LN2)).toBeLessThan(0.6)
  for (let i = 1; i < 400; i++) last = steps.next().value!
  expect(last).toMatchObject({ step: 400, epoch: (400 * 8) / ROWS })
  expect(last.loss).toBeLessThan(0.1)
  expect(last.rate).toBeCloseTo(0.05 * Math.exp(-0.399), 12)
})

test('a rate far too high ends in a loss that is not finite, with its step, operation and layer', () => {
  const { steps } = start('sgd', { activation: 'relu', rate: 1e20 })
  const all = [...steps]
  const last = all.at(-1)!
  expect(Number.isFinite(last.loss)).toBe(false)
  expect(last.nonFinite?.step).toBe(all.length)
  expect(last.nonFinite?.operation).toMatch(/^(dense|scale|square|sum)$/)
  expect(last.nonFinite?.layer).toBeGreaterThanOrEqual(1)
  expect(all.slice(0, -1).every(({ loss, nonFinite }) => Number.isFinite(loss) && !nonFinite)).toBe(true)
})

test('gradients of the captured step can be read between steps', () => {
  const { mlp, steps } = start('sgd', { rate: 0.1 })
  steps.next()
  const { tensor } = mlp.parameters[0]
  const before = tensor.data.slice()
  steps.next()
  tensor.data.forEach((w, i) => {
    expect(w).toBe(Math.fround(before[i] - Math.fround(Math.fround(0.1) * tensor.grad!.data[i])))
  })
})

test('sizes that do not fit are refused', () => {
  const engine = engineOf('f32')
  const streams = new RandomStreams(1, engine.words)
  const bad = (labels: number, batchSize: number) => () =>
    train({
      engine,
      inputs: engine.zeros([5, 2]),
      labels: new Int32Array(labels),
      batchSize,
      stream: streams.stream('batches'),
      parameters: [],
      optimizer: OPTIMIZERS.sgd(),
      schedule: constant(1),
      loss: (x) => x,
    }).next()
  expect(bad(4, 2)).toThrow('train: 4 labels for inputs of [5,2]')
  expect(bad(5, 6)).toThrow('a batch of 6')
  expect(bad(5, 0)).toThrow('a batch of 0')
  expect(bad(5, 2.5)).toThrow('a batch of 2.5')
})

test('every row comes once in each epoch, across batches that straddle two', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), (rows, size) => {
      const order = new BatchOrder(new RandomStreams(9).stream('batches'), rows)
      const seen: number[] = []
      for (let i = 0; i < rows; i++) {
        const index = new Int32Array(size)
        order.fill(index)
        seen.push(...index)
      }
      const counts = new Array<number>(rows).fill(0)
      for (const row of seen) counts[row]++
      expect(counts).toEqual(new Array(rows).fill(size))
      expect([...seen.slice(0, rows)].sort((a, b) => a - b)).toEqual(
        Array.from({ length: rows }, (_, i) => i),
      )
    }),
  )
})
