import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeLabels } from '../../src/plot/labels.ts'

const room: [number, number] = [0, 200]

describe('placeLabels', () => {
  test('labels apart from each other stay', () => {
    expect(placeLabels([150, 20, 80], 12, room)).toEqual([150, 20, 80])
  })
  test('two that touch move away from each other by the same length', () => {
    expect(placeLabels([100, 104], 12, room)).toEqual([96, 108])
  })
  test('equal ones keep their order', () => {
    expect(placeLabels([50, 50, 50], 10, room)).toEqual([40, 50, 60])
  })
  test('a pushed label pushes the next', () => {
    expect(placeLabels([100, 100, 111], 12, room).map((y) => Math.round(y * 1e6) / 1e6)).toEqual([
      91.666667, 103.666667, 115.666667,
    ])
  })
  test('none leaves the room', () => {
    expect(placeLabels([198, 199], 12, room)).toEqual([188, 200])
    expect(placeLabels([-5, 3], 12, room)).toEqual([0, 12])
  })
  test('a label without a place takes no room', () => {
    expect(placeLabels([100, Number.NaN, 105], 10, room)).toEqual([97.5, Number.NaN, 107.5])
  })
  test('too many share the room evenly', () => {
    expect(placeLabels([10, 10, 10, 10, 10], 100, room)).toEqual([0, 50, 100, 150, 200])
  })
  test('at any places: in order, inside, apart', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -50, max: 250, noNaN: true }), { minLength: 1, maxLength: 12 }),
        (wanted) => {
          const placed = placeLabels(wanted, 14, room)
          const rank = wanted.map((_, i) => i).sort((a, b) => wanted[a] - wanted[b] || a - b)
          rank.forEach((index, i) => {
            expect(placed[index]).toBeGreaterThanOrEqual(-1e-9)
            expect(placed[index]).toBeLessThanOrEqual(200 + 1e-9)
            if (i > 0) expect(placed[index] - placed[rank[i - 1]]).toBeGreaterThanOrEqual(14 - 1e-9)
          })
        },
      ),
    )
  })
})
