import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countBins } from '../../src/plot/bins.ts'

test('bins are closed at the left, the last one at both ends', () => {
  const { counts, below, above } = countBins(
    [-1, 0, 0.49, 0.5, 1, 1.01, Number.NaN, Number.NEGATIVE_INFINITY],
    [0, 1],
    2,
  )
  expect([...counts]).toEqual([2, 2])
  expect([below, above]).toEqual([2, 1])
})

test('every number is counted once', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ noNaN: true })), fc.integer({ min: 1, max: 60 }), (values, bins) => {
      const { counts, below, above } = countBins(values, [-1, 1], bins)
      expect(counts).toHaveLength(bins)
      expect(counts.reduce((sum, count) => sum + count, 0) + below + above).toBe(values.length)
    }),
  )
})
