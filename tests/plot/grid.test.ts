import { describe, expect, test } from 'vitest'
import { cellCentres, gridEdges, gridPixel, widenGrid } from '../../src/plot/grid.ts'
import { bandScale, numericScale } from '../../src/plot/scale.ts'

test('middles of cells, by differences and by factors', () => {
  expect(cellCentres(4, [0, 8])).toEqual([1, 3, 5, 7])
  expect(cellCentres(2, [1, 1e4], 'log').map((value) => Number(value.toPrecision(12)))).toEqual([10, 1000])
})

describe('edges of cells', () => {
  test('even cells fill the axis, on a log axis too', () => {
    const linear = numericScale('linear', [0, 8], [0, 400])
    expect(gridEdges(linear, cellCentres(4, [0, 8]))).toEqual([0, 100, 200, 300, 400])
    const log = numericScale('log', [1, 1e4], [0, 400])
    expect(gridEdges(log, cellCentres(4, [1, 1e4], 'log')).map((edge) => Math.round(edge) + 0)).toEqual([
      0, 100, 200, 300, 400,
    ])
  })
  test('bands touch', () => {
    const bands = bandScale(['a', 'b', 'c'], [0, 300], 0.2)
    expect(gridEdges(bands, ['a', 'b', 'c']).map(Math.round)).toEqual([0, 100, 200, 300])
  })
  test('uneven cells meet half way', () => {
    const scale = numericScale('linear', [0, 10], [0, 100])
    expect(gridEdges(scale, [1, 2, 6])).toEqual([5, 15, 40, 80])
    expect(gridPixel(scale, [1, 2, 6], 2.5)).toBe(60)
  })
})

describe('widenGrid', () => {
  test('a plane goes on as the same plane', () => {
    const plane = (column: number, row: number) => 3 * column - 2 * row + 5
    const values = [0, 1, 2].flatMap((row) => [0, 1, 2, 3].map((column) => plane(column, row)))
    const expected = [-1, 0, 1, 2, 3].flatMap((row) =>
      [-1, 0, 1, 2, 3, 4].map((column) => plane(column, row)),
    )
    expect(widenGrid(values, 4, 3, false)).toEqual(expected)
  })
  test('powers go on as powers', () => {
    const values = [1, 2, 4, 8, 16, 32]
    expect(widenGrid(values, 3, 2, true)).toEqual([
      1 / 16,
      1 / 8,
      1 / 4,
      1 / 2,
      1,
      1 / 2,
      1,
      2,
      4,
      8,
      4,
      8,
      16,
      32,
      64,
      32,
      64,
      128,
      256,
      512,
    ])
  })
})
