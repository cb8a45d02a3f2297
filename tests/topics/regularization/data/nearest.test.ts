import { expect, test } from 'vitest'
import { createEngine } from '../../../../src/engine/index.ts'
import { classMeans, nearestShare, neighboursOf } from '../../../../src/topics/regularization/data/nearest.ts'

/** Points on a line, in two dimensions: the second is 10 throughout. */
const rows = (xs: readonly number[], labels: readonly number[]) => ({
  values: Float32Array.from(xs.flatMap((x) => [x, 10])),
  length: 2,
  labels,
})

test('class means, and NaN for a class without examples', () => {
  expect([...classMeans(rows([1, 2, 6], [0, 1, 1]), 3)]).toEqual([1, 10, 4, 10, Number.NaN, Number.NaN])
})

test('the share whose nearest row has their label', () => {
  const engine = createEngine()
  const known = rows([0, 1, 5], [0, 0, 1])
  expect(nearestShare(engine, rows([-1, 2.9, 3.1, 9], [0, 0, 0, 1]), known)).toBe(0.75)
  // More rows than are compared at once; every second one is wrong.
  const many = Array.from({ length: 130 }, (_, i) => i % 10)
  expect(
    nearestShare(
      engine,
      rows(
        many,
        many.map((x, i) => ((x > 3 ? 1 : 0) + i) % 2),
      ),
      known,
    ),
  ).toBe(0.5)
})

test('a class without a mean is nearest to nothing', () => {
  const engine = createEngine()
  const means = { ...rows([Number.NaN, 5], [0, 1]), labels: [0, 1] }
  expect(nearestShare(engine, rows([0, 5], [0, 1]), means)).toBe(0.5)
})

test('neighbours in the order of their distance, of equals the first', () => {
  const known = rows([4, -3, 3, 0], [0, 0, 0, 0])
  expect(neighboursOf(Float32Array.of(0, 6), known, 3)).toEqual([
    { row: 3, distance: 4 },
    { row: 1, distance: 5 },
    { row: 2, distance: 5 },
  ])
})
