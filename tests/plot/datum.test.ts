import { expect, test } from 'vitest'
import { extentOf } from '../../src/plot/datum.ts'

test('the extent is that of the finite numbers', () => {
  expect(extentOf([[3, Number.NaN, 'word', -2], new Float32Array([Number.POSITIVE_INFINITY, 7])])).toEqual([
    -2, 7,
  ])
  expect(extentOf([[0, -1, 5, 0.5]], true)).toEqual([0.5, 5])
  expect(extentOf([[], [Number.NaN]])).toBeUndefined()
  expect(extentOf([[-3, 0]], true)).toBeUndefined()
})
