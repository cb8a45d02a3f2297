import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ellipsePoints } from '../../../src/plot/marks/Ellipse.tsx'

test('every point has the same Mahalanobis distance from the middle', () => {
  const variance = fc.double({ min: 0.01, max: 100, noNaN: true })
  fc.assert(
    fc.property(
      variance,
      variance,
      fc.double({ min: -0.95, max: 0.95, noNaN: true }),
      (xx, yy, correlation) => {
        const xy = correlation * Math.sqrt(xx * yy)
        const determinant = xx * yy - xy * xy
        for (const [x, y] of ellipsePoints({ centre: [3, -1], covariance: [xx, xy, yy], deviations: 1.5 })) {
          const [u, v] = [x - 3, y + 1]
          expect((yy * u * u - 2 * xy * u * v + xx * v * v) / determinant).toBeCloseTo(1.5 ** 2, 6)
        }
      },
    ),
  )
})

test('a degenerate cloud gives a line, an impossible covariance nothing', () => {
  const flat = ellipsePoints({ centre: [0, 0], covariance: [4, 2, 1] })
  expect(flat.every(([x, y]) => Math.abs(y - x / 2) < 1e-9)).toBe(true)
  expect(ellipsePoints({ centre: [0, 0], covariance: [1, 2, 1] }).some(([, y]) => Number.isNaN(y))).toBe(true)
})
