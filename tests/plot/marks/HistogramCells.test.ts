import { describe, expect, test } from 'vitest'
import { cellBoxes } from '../../../src/plot/marks/HistogramCells.tsx'

describe('cellBoxes', () => {
  test('one row where there is room', () => {
    const boxes = cellBoxes(10, { left: 0, right: 992, top: 5, bottom: 150 }, 1, 30)
    expect(boxes.map(({ left }) => left)).toEqual([0, 100, 200, 300, 400, 500, 600, 700, 800, 900])
    expect(
      boxes.every(({ left, right, top, bottom }) => right - left === 92 && top === 5 && bottom === 120),
    ).toBe(true)
  })
  test('two rows of five on a phone, in the same height', () => {
    const boxes = cellBoxes(10, { left: 0, right: 332, top: 0, bottom: 150 }, 1, 30)
    expect(new Set(boxes.map(({ bottom }) => bottom))).toEqual(new Set([45, 120]))
    expect(boxes[5].left).toBe(boxes[0].left)
    expect(boxes.every(({ left, right, top, bottom }) => right - left > 55 && bottom - top > 25)).toBe(true)
  })
  test('one row all the same where it is too low for two', () => {
    const boxes = cellBoxes(10, { left: 0, right: 332, top: 0, bottom: 90 }, 1, 30)
    expect(new Set(boxes.map(({ bottom }) => bottom)).size).toBe(1)
    expect(Math.max(...boxes.map(({ right }) => right))).toBeLessThanOrEqual(332)
  })
})
