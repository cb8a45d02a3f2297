import { pathRound, symbolCircle, symbolCross, symbolDiamond, symbolTriangle, symbolWye } from 'd3'
import { expect, test } from 'vitest'
import { type MarkerShape, markerPath, markersPath, seriesStyle } from '../../src/plot/series.ts'

test('36 series differ in colour or dash, and in colour or marker; the first is solid', () => {
  const styles = Array.from({ length: 36 }, (_, index) => seriesStyle(index))
  expect(new Set(styles.map(({ colour, dash }) => `${colour} ${dash}`)).size).toBe(36)
  expect(new Set(styles.map(({ colour, marker }) => `${colour} ${marker}`)).size).toBe(36)
  expect(styles[0].dash).toBeUndefined()
})

test('neighbours differ in dash and marker, not in colour alone', () => {
  for (let index = 0; index < 5; index++) {
    expect(seriesStyle(index).dash).not.toEqual(seriesStyle(index + 1).dash)
    expect(seriesStyle(index).marker).not.toBe(seriesStyle(index + 1).marker)
  }
})

test('markers stand at the points that have a place', () => {
  const path = markersPath('square', 2, [
    [10, 20],
    [Number.NaN, 5],
    [30, 40],
  ])
  // A square of the area of a circle of radius 2 has half a side of sqrt(4 pi) / 2.
  const half = Math.sqrt(4 * Math.PI) / 2
  const starts = [...path.matchAll(/M(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)])
  expect(starts).toEqual([
    [Number((10 - half).toFixed(2)), Number((20 - half).toFixed(2))],
    [Number((30 - half).toFixed(2)), Number((40 - half).toFixed(2))],
  ])
})

test.each(
  Object.entries({
    circle: symbolCircle,
    triangle: symbolTriangle,
    diamond: symbolDiamond,
    cross: symbolCross,
    wye: symbolWye,
  } as const),
)('the %s is that of d3-shape', (shape, symbol) => {
  const drawn = pathRound(2)
  symbol.draw(drawn as unknown as CanvasRenderingContext2D, Math.PI * 25)
  expect(markerPath(shape as MarkerShape, 5)).toBe(drawn.toString())
})
