import { describe, expect, test } from 'vitest'
import {
  add,
  backward,
  createEngine,
  maximum,
  multiply,
  relu,
  scale,
  select,
  sum,
  tanh,
} from '../../src/engine/index.ts'

const f64 = () => createEngine({ precision: 'f64' })

describe('backward', () => {
  test('a tensor used twice gets the sum of both uses: d(x·x + 3x) = 2x + 3', () => {
    const engine = f64()
    const x = engine.parameter(engine.tensor([1, -2, 0.5]))
    backward(sum(add(multiply(x, x), scale(x, { by: 3 })), {}))
    expect([...(x.grad?.data ?? [])]).toEqual([5, -1, 4])
  })

  test('three uses accumulate, and a shared gradient is not overwritten: d(x + x + x) = 3', () => {
    const engine = f64()
    const x = engine.parameter(engine.tensor([1, 2]))
    const y = engine.parameter(engine.tensor([5, 6]))
    backward(sum(add(add(add(x, x), x), y), {}))
    expect([...(x.grad?.data ?? [])]).toEqual([3, 3])
    expect([...(y.grad?.data ?? [])]).toEqual([1, 1])
  })

  test('a diamond: both paths count once', () => {
    const engine = f64()
    const x = engine.parameter(engine.tensor([0.3]))
    const t = tanh(x)
    backward(multiply(t, t))
    const y = Math.tanh(0.3)
    expect(x.grad?.data[0]).toBeCloseTo(2 * y * (1 - y * y), 14)
  })

  test('a second call replaces the gradients of the first', () => {
    const engine = f64()
    const x = engine.parameter(engine.tensor([4]))
    backward(multiply(x, x))
    backward(multiply(x, x))
    expect(x.grad?.data[0]).toBe(8)
  })

  test('maximum sends a tie to its first input', () => {
    const engine = f64()
    const a = engine.parameter(engine.tensor([1, 2]))
    const b = engine.parameter(engine.tensor([1, 3]))
    backward(sum(maximum(a, b), {}))
    expect([...(a.grad?.data ?? [])]).toEqual([1, 0])
    expect([...(b.grad?.data ?? [])]).toEqual([0, 1])
  })

  test('select routes the gradient by its mask', () => {
    const engine = f64()
    const a = engine.parameter(engine.tensor([1, 2]))
    const b = engine.parameter(engine.tensor([3, 4]))
    backward(sum(select(a, b, { mask: engine.tensor([1, 0]).value }), {}))
    expect([...(a.grad?.data ?? []), ...(b.grad?.data ?? [])]).toEqual([1, 0, 0, 1])
  })

  test('constants get none, and without a parameter there is nothing to do', () => {
    const engine = f64()
    const x = engine.tensor([1])
    const w = engine.parameter(engine.tensor([2]))
    backward(multiply(x, w))
    expect(x.grad).toBeUndefined()
    expect(() => backward(multiply(x, x))).toThrow('depends on no parameter')
    expect(engine.withoutGradients(() => multiply(w, w)).requiresGrad).toBe(false)
  })

  test('empty axes: the gradient of a sum over nothing is empty', () => {
    const engine = f64()
    const x = engine.parameter(engine.tensor([], [0, 3]))
    backward(sum(relu(x), {}))
    expect(x.grad?.shape).toEqual([0, 3])
  })
})
