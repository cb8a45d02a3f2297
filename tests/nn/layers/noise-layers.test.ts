import { describe, expect, test } from 'vitest'
import { backward, RandomStreams, slice } from '../../../src/engine/index.ts'
import { BatchNormLayer } from '../../../src/nn/layers/batch-norm-layer.ts'
import { DenseLayer } from '../../../src/nn/layers/dense-layer.ts'
import { dropConnect } from '../../../src/nn/layers/drop-connect.ts'
import { FractionalMaxPool } from '../../../src/nn/layers/fractional-max-pool.ts'
import { ghostBatchNorm } from '../../../src/nn/layers/ghost-batch-norm.ts'
import { stochasticDepth, survival } from '../../../src/nn/layers/stochastic-depth.ts'
import { distance, engineOf } from '../golden.ts'

/**
 * A mean of many draws may be this many of its standard errors away from the closed form. For a normal mean that happens
 * by chance once in 10⁷ tests (two-sided, 5.33); seeds are fixed, so a test that passes once always does.
 */
const SIGMAS = 5.33

describe('DropConnect', () => {
  const keep = 0.6
  const engine = engineOf('f32')
  const stream = new RandomStreams(3, engine.words).stream('dropout')
  const x = engine.tensor([1, -2, 0.5, 3], [1, 4])
  const layer = new DenseLayer({
    layer: 1,
    weights: engine.tensor([0.3, -1, 2, 0.7, -0.4, 1.5, 0.9, -0.2], [4, 2]),
    bias: 0.25,
  })
  const whole = [...layer.forward(x).data]
  // Var z_j = (1 − keep)/keep · Σ_i x_i² w_ij², for one mask.
  const variance = [0, 1].map(
    (j) =>
      ((1 - keep) / keep) *
      [0, 1, 2, 3].reduce((sum, i) => sum + (x.data[i] * layer.weights.data[2 * i + j]) ** 2, 0),
  )
  const draws = 20_000
  const drawn = Array.from({ length: draws }, () =>
    engine.scope(() => engine.withoutGradients(() => [...dropConnect(x, layer, stream, keep).data])),
  )

  test.each([0, 1])('pre-activation %i is xW + b on average (false alarms: 1 in 10⁷)', (j) => {
    const mean = drawn.reduce((sum, z) => sum + z[j], 0) / draws
    expect(Math.abs(mean - whole[j])).toBeLessThan(SIGMAS * Math.sqrt(variance[j] / draws))
  })

  test.each([0, 1])('and varies by (1 − keep)/keep · Σx²w² (false alarms: 1 in 10⁷)', (j) => {
    const squares = drawn.map((z) => (z[j] - whole[j]) ** 2)
    const mean = squares.reduce((sum, square) => sum + square, 0) / draws
    const error = Math.sqrt(squares.reduce((sum, square) => sum + (square - mean) ** 2, 0) / draws / draws)
    expect(Math.abs(mean - variance[j])).toBeLessThan(SIGMAS * error)
  })

  test('keeps everything at keep = 1, and refuses what is no probability', () => {
    expect([...dropConnect(x, layer, stream, 1).data]).toEqual(whole)
    expect(() => dropConnect(x, layer, stream, 0)).toThrow('keep is 0')
  })
})

describe('stochastic depth', () => {
  test('the block is there for the whole batch or not at all; on average it counts once (false alarms: 1 in 10⁷)', () => {
    const engine = engineOf('f32')
    const stream = new RandomStreams(5, engine.words).stream('dropout')
    const x = engine.tensor([1, 2, 3, 4], [2, 2])
    const branch = engine.tensor([10, 20, 30, 40], [2, 2])
    const [draws, keep] = [20_000, 0.8]
    let there = 0
    for (let i = 0; i < draws; i++) {
      const y = engine.scope(() => [...stochasticDepth(x, branch, stream, keep).data])
      const part = (y[0] - 1) / 10
      expect(part === 0 || Math.abs(part - 1 / keep) < 1e-6).toBe(true)
      y.forEach((value, j) => {
        expect(value).toBeCloseTo(j + 1 + 10 * (j + 1) * part, 4)
      })
      if (part > 0) there++
    }
    const error = Math.sqrt((keep * (1 - keep)) / draws)
    expect(Math.abs(there / draws - keep)).toBeLessThan(SIGMAS * error)
  })

  test('survival falls evenly to the last block’s (eq. 4)', () => {
    expect([1, 2, 3, 4].map((block) => survival(block, 4, 0.5))).toEqual([0.875, 0.75, 0.625, 0.5])
  })
})

describe('fractional max pooling', () => {
  test('even windows of 6 pixels into 4: rows 0–1, 1–2, 2–3, 3–5', () => {
    const engine = engineOf('f64')
    const pool = new FractionalMaxPool(engine, 6, 4)
    const image = Array.from({ length: 36 }, (_, p) => (p * 17) % 37)
    const x = engine.parameter(engine.tensor(image, [1, 1, 6, 6]))
    const y = pool.forward(x)
    const windows = [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4, 5],
    ]
    const expected = windows.flatMap((rows) =>
      windows.map((columns) => Math.max(...rows.flatMap((r) => columns.map((c) => image[6 * r + c])))),
    )
    expect([...y.data]).toEqual(expected)
    // The values differ, so that each window's gradient goes to its largest pixel alone.
    const weights = expected.map((_, i) => i + 1)
    backward(y, engine.tensor(weights, y.shape).value)
    const gradient = new Array<number>(36).fill(0)
    expected.forEach((value, i) => {
      gradient[image.indexOf(value)] += weights[i]
    })
    expect([...x.grad!.data]).toEqual(gradient)
  })

  test('the gradient agrees with central differences, over images and channels', () => {
    const engine = engineOf('f64')
    const pool = new FractionalMaxPool(engine, 5, 3)
    const stream = new RandomStreams(2, engine.words).stream('data')
    pool.draw(stream)
    const numbers = Array.from({ length: 2 * 3 * 25 }, () => stream.normal())
    const x = engine.parameter(engine.tensor(numbers, [2, 3, 5, 5]))
    const y = pool.forward(x)
    const weights = Array.from({ length: y.size }, () => stream.normal())
    backward(y, engine.tensor(weights, y.shape).value)
    const value = () => {
      const { data } = pool.forward(x)
      return weights.reduce((sum, weight, i) => sum + weight * data[i], 0)
    }
    const measured = numbers.map((number, i) => {
      x.data[i] = number + 1e-6
      const high = value()
      x.data[i] = number - 1e-6
      const low = value()
      x.data[i] = number
      return (high - low) / 2e-6
    })
    expect(distance(measured, [...x.grad!.data])).toBeLessThan(1e-8)
  })

  test('random windows begin at the first pixel, end at the last, and overlap by one; each order comes up equally often', () => {
    const engine = engineOf('f64')
    const pool = new FractionalMaxPool(engine, 5, 3)
    const stream = new RandomStreams(4, engine.words).stream('noise')
    // One row of pixels 0 … 4, in which the largest is a window's last: steps 2, 1, 1 in some order.
    const x = engine.tensor(
      Array.from({ length: 25 }, (_, p) => p % 5),
      [1, 1, 5, 5],
    )
    const counts = new Map<string, number>()
    const draws = 3000
    for (let i = 0; i < draws; i++) {
      pool.draw(stream)
      const ends = engine.scope(() => [...pool.forward(x).data.slice(0, 3)].join())
      counts.set(ends, (counts.get(ends) ?? 0) + 1)
    }
    expect([...counts.keys()].sort()).toEqual(['1,2,4', '1,3,4', '2,3,4'])
    for (const count of counts.values())
      expect(Math.abs(count - draws / 3)).toBeLessThan(SIGMAS * Math.sqrt((draws * 2) / 9))
  })

  test('a captured step pools by the windows of the moment', () => {
    const engine = engineOf('f32')
    const pool = new FractionalMaxPool(engine, 5, 3)
    const x = engine.tensor(
      Array.from({ length: 25 }, (_, p) => p % 5),
      [1, 1, 5, 5],
    )
    const program = engine.capture(() => pool.forward(x))
    pool.draw(new RandomStreams(1).stream('noise'))
    program.run()
    expect([...program.result.data]).toEqual([...pool.forward(x).data])
  })

  test('sizes that windows of 2 and 3 cannot cover are refused', () => {
    const engine = engineOf('f64')
    expect(() => new FractionalMaxPool(engine, 8, 8)).toThrow('8 pixels into 8 windows')
    expect(() => new FractionalMaxPool(engine, 8, 3)).toThrow('8 pixels into 3 windows')
    expect(() => new FractionalMaxPool(engine, 8, 5).forward(engine.zeros([1, 1, 8, 7]))).toThrow('[1,1,8,7]')
  })
})

test('ghost batch norm is batch norm of each part; what is left over joins the last', () => {
  const engine = engineOf('f64')
  const stream = new RandomStreams(1).stream('data')
  const x = engine.tensor(
    Array.from({ length: 21 }, () => stream.normal()),
    [7, 3],
  )
  const y = ghostBatchNorm(new BatchNormLayer(engine, { layer: 1, features: 3 }), x, 3)
  const parts = [
    [0, 3],
    [3, 7],
  ].map(([start, end]) =>
    new BatchNormLayer(engine, { layer: 1, features: 3 }).forward(slice(x, { axis: 0, start, end }), 'batch'),
  )
  expect([...y.data]).toEqual(parts.flatMap((part) => [...part.data]))
})
