import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimate } from '../../src/plot/decimate.ts'

describe('decimate', () => {
  test('each pixel column keeps its first, lowest, highest and last point', () => {
    const ys = [3, 9, 1, 4, 2, 5, 5, 0]
    expect(
      decimate(
        8,
        (index) => index / 4,
        (index) => ys[index],
      ),
    ).toEqual([0, 1, 2, 3, 4, 5, 7])
  })
  test('gaps stay gaps', () => {
    const ys = [1, 2, Number.NaN, Number.NaN, 3]
    const kept = decimate(
      5,
      (index) => index / 100,
      (index) => ys[index],
    )
    expect(kept).toEqual([0, 1, 2, 4])
  })
  test('nothing that shows is lost: same extremes per column, rising, at most five per column and gap', () => {
    const height = fc.oneof(
      { weight: 9, arbitrary: fc.double({ min: 0, max: 300, noNaN: true }) },
      { weight: 1, arbitrary: fc.constant(Number.NaN) },
    )
    fc.assert(
      fc.property(fc.array(height, { maxLength: 400 }), fc.integer({ min: 1, max: 40 }), (ys, perPixel) => {
        const x = (index: number) => index / perPixel
        const kept = decimate(ys.length, x, (index) => ys[index])
        for (let i = 1; i < kept.length; i++) expect(kept[i]).toBeGreaterThan(kept[i - 1])
        const columns = Math.ceil(ys.length / perPixel)
        for (let column = 0; column < columns; column++) {
          const inColumn = (index: number) => Math.floor(x(index)) === column && !Number.isNaN(ys[index])
          const all = ys
            .map((_, index) => index)
            .filter(inColumn)
            .map((index) => ys[index])
          const some = kept.filter(inColumn).map((index) => ys[index])
          expect([Math.min(...some), Math.max(...some)]).toEqual([Math.min(...all), Math.max(...all)])
        }
        const isGap = (index: number) => Number.isNaN(ys[index])
        ys.forEach((_, index) => {
          if (isGap(index) && !isGap(index - 1) && index > 0) expect(kept).toContain(index)
        })
      }),
    )
  })
})
