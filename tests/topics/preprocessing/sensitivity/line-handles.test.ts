import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  offsetThrough,
  poseIn,
  poseOf,
  segment,
  squareAxes,
} from '../../../../src/topics/preprocessing/sensitivity/line-handles.ts'
import { separatorAt } from '../../../../src/topics/preprocessing/sensitivity/separator.ts'

const angle = fc.double({ min: -90, max: 90, noNaN: true })
const place = fc.double({ min: -5, max: 5, noNaN: true })

describe('where the handles of a line stand', () => {
  test('both lie on the line, and the offset is read back from either', () => {
    fc.assert(
      fc.property(angle, place, place, place, (turn, offset, mx, my) => {
        const { w1, w2, b } = separatorAt(turn, offset, 1, [mx, my])
        const { foot, along } = poseOf(turn, offset, [mx, my])
        const outer = [foot[0] + 2 * along[0], foot[1] + 2 * along[1]] as const
        for (const [x, y] of [foot, outer]) {
          expect(w1 * x + w2 * y + b).toBeCloseTo(0, 10)
          expect(offsetThrough(x, y, turn, [mx, my])).toBeCloseTo(offset, 10)
        }
      }),
    )
  })

  test('in other coordinates the handle still points along the line', () => {
    const frame = { centre: [1, 2], scale: [2, 0.5] } as const
    const { foot, along } = poseIn(frame, poseOf(30, 1, [1, 2]))
    expect(foot).toEqual([expect.closeTo(Math.cos(Math.PI / 6) / 2, 12), expect.closeTo(1, 12)])
    expect(Math.hypot(...along)).toBeCloseTo(1, 12)
    expect(along[1] / along[0]).toBeCloseTo(Math.cos(Math.PI / 6) / 0.5 / (-Math.sin(Math.PI / 6) / 2), 10)
  })
})

describe('the piece of a line inside square axes', () => {
  test('ends on their edges and on the line; a line that passes by has none', () => {
    expect(segment({ w1: 1, w2: 0, b: -2 }, [0, 0], 3)).toEqual([
      [2, -3],
      [2, 3],
    ])
    expect(segment({ w1: 1, w2: 0, b: -4 }, [0, 0], 3)).toBeUndefined()
    fc.assert(
      fc.property(angle, place, (turn, offset) => {
        const separator = separatorAt(turn, offset / 2, 1, [1, 1])
        const ends = segment(separator, [1, 1], 3)
        expect(ends).toBeDefined()
        for (const [x, y] of ends ?? []) {
          expect(separator.w1 * x + separator.w2 * y + separator.b).toBeCloseTo(0, 6)
          expect(Math.max(Math.abs(x - 1), Math.abs(y - 1))).toBeCloseTo(3, 6)
        }
      }),
    )
  })
})

test('square axes hold the origin and every point, with the same span both ways', () => {
  const { centre, reach } = squareAxes(Float64Array.of(4, 1, 10, 3))
  for (const [x, y] of [
    [0, 0],
    [4, 1],
    [10, 3],
  ]) {
    expect(Math.abs(x - centre[0])).toBeLessThan(reach)
    expect(Math.abs(y - centre[1])).toBeLessThan(reach)
  }
  expect(reach).toBeLessThan(0.6 * 10)
  expect(squareAxes(new Float64Array(0)).reach).toBe(5)
})
