import { expect, test } from 'vitest'
import {
  multiply,
  solve,
  twoLoops,
  updateInverse,
} from '../../../../../src/topics/optimizers/second-order/view/step-arithmetic.ts'

const N = 12
/** Symmetric, with a diagonal that outweighs the rest. */
const matrix = () =>
  Float64Array.from({ length: N * N }, (_, at) => {
    const [i, k] = [Math.floor(at / N), at % N]
    return i === k ? N : 1 / (1 + i + k)
  })
const vector = (from: number) => Float64Array.from({ length: N }, (_, i) => ((i * 7 + from) % 11) - 4.5)
const farthest = (a: Float64Array, b: Float64Array) =>
  Math.max(...a.map((value, i) => Math.abs(value - b[i])))
const times = (a: Float64Array, b: Float64Array) => {
  const out = new Float64Array(N)
  multiply(a, b, out)
  return out
}

test('what is solved for, multiplied back, is the right-hand side', () => {
  const x = vector(1)
  solve(matrix(), x)
  expect(farthest(times(matrix(), x), vector(1))).toBeLessThan(1e-12)
})

test('after an update the inverse maps the change of the gradient to the step (the secant equation)', () => {
  const inverse = matrix()
  const s = vector(2)
  const y = times(matrix(), s)
  updateInverse(inverse, s, y, new Float64Array(N))
  expect(farthest(times(inverse, y), s)).toBeLessThan(1e-12)
  for (let i = 0; i < N; i++)
    for (let k = 0; k < i; k++) expect(inverse[i * N + k]).toBeCloseTo(inverse[k * N + i], 12)
})

test('the two loops give what BFGS gives from the same pairs and the same first scale', () => {
  const pairs = [vector(2), vector(5), vector(8)].map((s) => ({ s, y: times(matrix(), s) }))
  const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, i) => sum + value * b[i], 0)
  const { s, y } = pairs[2]
  const inverse = new Float64Array(N * N)
  for (let i = 0; i < N; i++) inverse[i * N + i] = dot(s, y) / dot(y, y)
  for (const pair of pairs) updateInverse(inverse, pair.s, pair.y, new Float64Array(N))
  const direction = vector(3)
  twoLoops(pairs, direction)
  expect(farthest(direction, times(inverse, vector(3)))).toBeLessThan(1e-12)
})
