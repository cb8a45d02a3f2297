import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinedAxes, type Shape, stridesOf } from '../../src/engine/shape.ts'

/** Every position in row-major order. */
function positions(shape: Shape, strides: readonly number[]): number[] {
  return shape.reduce<number[]>(
    (so, size, axis) => so.flatMap((at) => Array.from({ length: size }, (_, i) => at + i * strides[axis])),
    [0],
  )
}

test('joined axes visit the same positions in the same order', () => {
  const axis = fc.record({ size: fc.nat(3), stride: fc.constantFrom(0, 1, 2, 3, 4, 6, 12) })
  fc.assert(
    fc.property(fc.array(axis, { maxLength: 5 }), (axes) => {
      const [shape, strides] = [axes.map(({ size }) => size), axes.map(({ stride }) => stride)]
      const joined = joinedAxes({ shape, strides })
      expect(positions(joined.shape, joined.strides)).toEqual(positions(shape, strides))
    }),
  )
})

test('a contiguous array is one axis, what is repeated another', () => {
  expect(joinedAxes({ shape: [2, 1, 3, 4], strides: stridesOf([2, 1, 3, 4]) })).toEqual({
    shape: [24],
    strides: [1],
  })
  expect(joinedAxes({ shape: [10, 1], strides: [0, 0] })).toEqual({ shape: [10], strides: [0] })
  expect(joinedAxes({ shape: [5, 2, 3], strides: [0, 3, 1] })).toEqual({ shape: [5, 6], strides: [0, 1] })
})
