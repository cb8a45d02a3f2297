import { contours } from 'd3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contourRings } from '../../src/plot/contour-rings.ts'

/** A ring from its least point on, so that two may be compared that begin elsewhere. */
function turned(ring: readonly (readonly number[])[]): string {
  const points = ring.map((point) => point.map((place) => place.toFixed(9)).join())
  const least = points.indexOf([...points].sort()[0])
  return [...points.slice(least), ...points.slice(0, least)].join(' ')
}

test('the rings are those of d3-contour, saddles, holes and missing values included', () => {
  const value = fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: -9, max: 9 }) },
    fc.constantFrom(Number.NaN, Infinity, -Infinity),
  )
  const grid = fc
    .tuple(fc.integer({ min: 2, max: 7 }), fc.integer({ min: 2, max: 7 }))
    .chain(([columns, rows]) =>
      fc.record({
        columns: fc.constant(columns),
        rows: fc.constant(rows),
        values: fc.array(value, { minLength: columns * rows, maxLength: columns * rows }),
      }),
    )
  fc.assert(
    // Between the values, so that no two rings meet in a point.
    fc.property(grid, fc.integer({ min: -9, max: 9 }), ({ columns, rows, values }, below) => {
      const level = below + 0.5
      const { coordinates } = contours().size([columns, rows]).contour(values, level)
      const d3 = coordinates.flat().map((ring) => turned(ring.slice(0, -1)))
      expect(contourRings(values, columns, rows, level).map(turned).sort()).toEqual(d3.sort())
    }),
    { numRuns: 500 },
  )
})
