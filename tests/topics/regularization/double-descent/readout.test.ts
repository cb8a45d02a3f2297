import { expect, test } from 'vitest'
import { RandomStreams } from '../../../../src/engine/random.ts'
import { readout } from '../../../../src/topics/regularization/double-descent/readout.ts'

const stream = new RandomStreams(7).stream('data')
const drawn = (count: number, length: number) =>
  Array.from({ length: count }, () => Float64Array.from({ length }, () => stream.normal()))
const flipped = (columns: readonly Float64Array[]) =>
  Array.from(columns[0], (_, i) => Float64Array.from(columns, (column) => column[i]))
const product = (columns: readonly Float64Array[], weights: Float64Array) =>
  columns[0].map((_, i) => columns.reduce((sum, column, j) => sum + column[i] * weights[j], 0))
const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, i) => sum + value * b[i], 0)
const breathe = () => {}

/** Largest entry of Φᵀ(ΦW − Y) + λW, which is zero at the minimum. */
function gradient(
  columns: readonly Float64Array[],
  target: Float64Array,
  weights: Float64Array,
  lambda: number,
) {
  const error = product(columns, weights).map((value, i) => value - target[i])
  return Math.max(...columns.map((column, j) => Math.abs(dot(column, error) + lambda * weights[j])))
}

test.each([
  ['more examples than features', 12, 5],
  ['as many', 9, 9],
  ['more features', 6, 20],
])('%s: the gradient of the penalised squares is zero', (_, n, p) => {
  const columns = drawn(p, n)
  const targets = drawn(2, n)
  const features = p >= n ? { rows: flipped(columns) } : { columns }
  const { readouts } = readout(features, targets, [0, 0.3, 50], breathe)
  readouts.forEach(({ weights, norm }, l) => {
    targets.forEach((target, k) => {
      expect(gradient(columns, target, weights[k], [0, 0.3, 50][l])).toBeLessThan(1e-9)
    })
    expect(norm ** 2).toBeCloseTo(
      weights.reduce((sum, w) => sum + dot(w, w), 0),
      9,
    )
  })
})

test('of all weights that interpolate, the shortest: they have no part that the features cannot see', () => {
  const columns = drawn(20, 6)
  const [target] = drawn(1, 6)
  const { readouts } = readout({ rows: flipped(columns) }, [target], [0], breathe)
  const [w] = readouts[0].weights
  product(columns, w).forEach((value, i) => {
    expect(value).toBeCloseTo(target[i], 10)
  })
  // Whatever else interpolates differs by a vector that Φ maps to zero; w is orthogonal to it.
  const [any] = drawn(1, 20)
  const image = product(columns, any)
  const [same] = readout({ rows: flipped(columns) }, [image], [0], breathe).readouts[0].weights
  const unseen = any.map((value, i) => value - same[i])
  expect(Math.abs(dot(w, unseen))).toBeLessThan(1e-10)
})

test('features that repeat each other share one weight, and what cannot be fitted is left', () => {
  const [a] = drawn(1, 4)
  const target = a.map((value) => 3 * value)
  const { readouts, smallest } = readout({ columns: [a, a] }, [target], [0], breathe)
  expect(readouts[0].weights[0][0]).toBeCloseTo(1.5, 12)
  expect(readouts[0].weights[0][1]).toBeCloseTo(1.5, 12)
  expect(smallest).toBeLessThan(1e-14)
})

test('singular values of a matrix that is known: 3 and 1 for [[2, 1], [1, 2]]', () => {
  const columns = [Float64Array.of(2, 1), Float64Array.of(1, 2)]
  expect(readout({ columns }, [Float64Array.of(1, 0)], [0], breathe).smallest).toBeCloseTo(1, 14)
})
