import { describe, expect, test } from 'vitest'
import {
  add,
  backward,
  batchNorm,
  createEngine,
  multiply,
  reshape,
  softplus,
  sum,
  transpose,
} from '../../src/engine/index.ts'
import * as f32 from '../../src/engine/math/f32.ts'
import * as f64 from '../../src/engine/math/f64.ts'
import { RandomStreams } from '../../src/engine/random.ts'

const MILLION = 1_000_000
const KERNELS = ['simd', 'reference'] as const

describe.each(KERNELS)('%s: a sum over any axis of 10⁶ times 0.1 is right to 10⁻⁵ of its size', (kernels) => {
  const engine = createEngine({ kernels })
  const right = MILLION * Math.fround(0.1)
  test.each([
    [[MILLION, 1], [0]],
    [[MILLION, 3], [0]],
    [[3, MILLION], [1]],
    [[2, MILLION, 2], [1]],
    [[MILLION], [0]],
  ])('%j over %j', (shape, axes) => {
    engine.scope(() => {
      for (const total of sum(engine.full(shape, 0.1), { axes }).data)
        expect(Math.abs(total / right - 1)).toBeLessThan(1e-5)
    })
  })

  test('so is the gradient of what was broadcast', () => {
    engine.scope(() => {
      const b = engine.parameter(engine.zeros([2, 1]))
      backward(
        multiply(add(engine.zeros([2, MILLION]), b), engine.full([], 1)),
        engine.array([2, MILLION], 0.1),
      )
      for (const total of b.grad?.data ?? []) expect(Math.abs(total / right - 1)).toBeLessThan(1e-5)
    })
  })
})

describe.each(KERNELS)('%s: ends', (kernels) => {
  const engine = createEngine({ kernels })

  test('softplus of ±∞ and of what would overflow', () => {
    const x = engine.parameter(engine.tensor([Infinity, -Infinity, 1000, -1000, 0]))
    const y = softplus(x)
    backward(y)
    expect([...y.data]).toEqual([Infinity, 0, 1000, 0, Math.fround(Math.LN2)])
    expect([...(x.grad?.data ?? [])]).toEqual([1, 0, 1, 0, 0.5])
  })

  test('sin −0 = −0, and a kernel of its own gives it', () => {
    const y = engine.array([3])
    engine.kernels.sin(engine.tensor([-0, 0, 2 ** 21]).data, y.data)
    expect([...y.data]).toEqual([-0, 0, Number.NaN])
    expect([f32.sin(-0), f64.sin(-0)]).toEqual([-0, -0])
  })

  test.each([
    [1, 1 + 2 ** -22],
    [1, 2],
    [-2, -1],
    [-1, 0],
    [1e8, 1e8 + 16],
  ])('uniform on [%d, %d) never gives its upper end', (low, high) => {
    const stream = new RandomStreams(3, engine.words).stream('noise')
    engine.scope(() => {
      const { data } = engine.uniform(stream, [3_000_000], low, high)
      let [least, most] = [Infinity, -Infinity]
      for (const v of data) {
        least = Math.min(least, v)
        most = Math.max(most, v)
      }
      expect(least).toBeGreaterThanOrEqual(low)
      expect(most).toBeLessThan(high)
      expect(most).toBeGreaterThan(low + (high - low) * 0.49)
    })
  })
})

test('below: the next number down', () => {
  for (const x of [1, -1, 1.5, 2 ** 100, -(2 ** 100), 2 ** -140, 1 + 2 ** -23]) {
    expect(f32.below(x)).toBeLessThan(x)
    expect(
      Math.fround((f32.below(x) + x) / 2) === x || Math.fround((f32.below(x) + x) / 2) === f32.below(x),
    ).toBe(true)
  }
  for (const x of [1, -1, 2 ** 33, -(2 ** 33), 1 + 2 ** -52, 2 ** -1040]) {
    expect(f64.below(x)).toBeLessThan(x)
    expect([x, f64.below(x)]).toContain((f64.below(x) + x) / 2)
  }
  expect(f32.below(0)).toBe(-(2 ** -149))
  expect(f64.below(0)).toBe(-Number.MIN_VALUE)
})

describe('gradients', () => {
  const engine = createEngine({ precision: 'f64' })

  test('of the inputs of add are two arrays, and neither is the seed', () => {
    const [x, y] = [1, 2].map((v) => engine.parameter(engine.full([2], v)))
    const seed = engine.array([2], 1)
    backward(add(x, y), seed)
    x.grad?.data.fill(7)
    expect([...(y.grad?.data ?? []), ...seed.data]).toEqual([1, 1, 1, 1])
  })

  test('of a parameter under another shape is an array of its own', () => {
    const x = engine.parameter(engine.full([4], 1))
    const view = reshape(x, { shape: [2, 2] })
    backward(sum(view, {}))
    x.grad?.data.fill(7)
    expect([...(view.grad?.data ?? [])]).toEqual([1, 1, 1, 1])
  })

  test('of β has the shape of β', () => {
    const x = engine.tensor([1, 2, 3, 4], [2, 2])
    const gamma = engine.parameter(engine.full([2], 1))
    const beta = engine.parameter(engine.zeros([1, 2]))
    backward(sum(batchNorm(x, gamma, beta, { epsilon: 1e-5 }), {}))
    expect(gamma.grad?.shape).toEqual([2])
    expect(beta.grad?.shape).toEqual([1, 2])
  })
})

test('a vector and a number are their own transposes', () => {
  const engine = createEngine()
  expect([...transpose(engine.tensor([1, 2, 3]), {}).data]).toEqual([1, 2, 3])
  expect(transpose(engine.tensor([5], []), {}).shape).toEqual([])
})
