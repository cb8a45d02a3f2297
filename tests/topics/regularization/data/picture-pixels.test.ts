import { expect, test } from 'vitest'
import { pixelsOf, widthOf } from '../../../../src/topics/regularization/data/view/picture-pixels.ts'

test('ink on white paper, pictures a pixel apart, nothing where there is no number', () => {
  const pixels = pixelsOf([0, 1, Number.NaN, 0.5], [1, 1, 2], 2, 1)
  expect(widthOf([1, 1, 2], 2)).toBe(5)
  const bytes = Array.from({ length: 5 }, (_, i) => [...pixels.subarray(4 * i, 4 * i + 4)])
  expect(bytes[0]).toEqual([255, 255, 255, 255])
  expect(bytes[1]).toEqual([0, 0, 0, 255])
  expect(bytes[2][3]).toBe(0)
  expect(bytes[3][3]).toBe(0)
  expect(bytes[4]).toEqual([128, 128, 128, 255])
})

test('three planes are red, green and blue; the second row of pictures is below a gap', () => {
  const pixels = pixelsOf([1, 0, 0.2, 0, 0, 1], [3, 1, 1], 1, 2)
  expect([...pixels.subarray(0, 4)]).toEqual([255, 0, 51, 255])
  expect([...pixels.subarray(4, 8)]).toEqual([0, 0, 0, 0])
  expect([...pixels.subarray(8, 12)]).toEqual([0, 0, 255, 255])
})
