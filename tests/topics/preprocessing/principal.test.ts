import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { principalAxes } from '../../../src/topics/preprocessing/principal.ts'

const positive = fc.double({ min: 0.01, max: 100, noNaN: true })
const covariances = fc
  .record({ sx: positive, sy: positive, r: fc.double({ min: -0.99, max: 0.99, noNaN: true }) })
  .map(({ sx, sy, r }) => ({ xx: sx * sx, xy: r * sx * sy, yy: sy * sy }))

describe('principal axes of a 2 × 2 covariance', () => {
  test('A v = λ v for both pairs, with unit eigenvectors in the right half plane', () => {
    fc.assert(
      fc.property(covariances, ({ xx, xy, yy }) => {
        const { values, cos, sin } = principalAxes({ xx, xy, yy })
        const size = xx + yy
        expect(cos * cos + sin * sin).toBeCloseTo(1, 12)
        expect(cos).toBeGreaterThanOrEqual(0)
        expect(values[0]).toBeGreaterThanOrEqual(values[1])
        expect((xx * cos + xy * sin - values[0] * cos) / size).toBeCloseTo(0, 10)
        expect((xy * cos + yy * sin - values[0] * sin) / size).toBeCloseTo(0, 10)
        expect((-xx * sin + xy * cos + values[1] * sin) / size).toBeCloseTo(0, 10)
        expect((-xy * sin + yy * cos - values[1] * cos) / size).toBeCloseTo(0, 10)
      }),
    )
  })

  test('[[2, 1], [1, 2]] has 3 and 1 along the diagonals', () => {
    const { values, cos, sin } = principalAxes({ xx: 2, xy: 1, yy: 2 })
    expect(values).toEqual([3, 1])
    expect([cos, sin]).toEqual([Math.SQRT1_2, Math.SQRT1_2].map((v) => expect.closeTo(v, 14)))
  })

  test('a multiple of the identity, a diagonal matrix either way round, and a singular one', () => {
    expect(principalAxes({ xx: 4, xy: 0, yy: 4 })).toEqual({ values: [4, 4], cos: 1, sin: 0 })
    expect(principalAxes({ xx: 9, xy: 0, yy: 4 })).toEqual({ values: [9, 4], cos: 1, sin: 0 })
    expect(principalAxes({ xx: 4, xy: 0, yy: 9 })).toEqual({ values: [9, 4], cos: 0, sin: 1 })
    expect(principalAxes({ xx: 1, xy: 1, yy: 1 }).values).toEqual([2, 0])
  })
})
