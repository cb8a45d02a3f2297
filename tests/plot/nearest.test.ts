import { describe, expect, test } from 'vitest'
import type { ReadableSeries } from '../../src/plot/mark.ts'
import { moveTarget, nearest } from '../../src/plot/nearest.ts'
import { numericScale } from '../../src/plot/scale.ts'
import type { PlotSpace } from '../../src/plot/space.ts'

const space: PlotSpace = {
  x: numericScale('linear', [0, 10], [0, 100]),
  y: numericScale('linear', [0, 10], [100, 0]),
  width: 100,
  height: 100,
  left: 0,
  top: 0,
  right: 100,
  bottom: 100,
  scale: 1,
  fontSize: 11,
  clip: '',
  clipArea: '',
  hidden: new Set(),
}

const line = (ys: number[], pick: 'x' | 'xy' = 'x', xs = ys.map((_, index) => index)): ReadableSeries => ({
  label: '',
  colour: '',
  length: ys.length,
  x: (index) => xs[index],
  y: (index) => ys[index],
  pick,
})

describe('nearest', () => {
  const low = line([1, 1, 1, 1, 1])
  const high = line([9, 9, Number.NaN, 9, 9])

  test('the point nearest along x, of the line nearest in height', () => {
    expect(nearest([low, high], space, 31, 80)).toEqual({ series: 0, index: 3 })
    expect(nearest([low, high], space, 31, 20)).toEqual({ series: 1, index: 3 })
  })
  test('a gap is not read', () => {
    expect(nearest([high], space, 19, 10)).toEqual({ series: 0, index: 1 })
  })
  test('in the plane by distance', () => {
    const cloud = line([0, 8, 2], 'xy', [0, 5, 6])
    expect(nearest([cloud], space, 53, 75)).toEqual({ series: 0, index: 2 })
    expect(nearest([cloud], space, 53, 30)).toEqual({ series: 0, index: 1 })
  })
  test('nothing where nothing is drawn', () => {
    expect(nearest([line([])], space, 50, 50)).toBeUndefined()
    expect(nearest([line([Number.NaN])], space, 50, 50)).toBeUndefined()
  })
})

describe('moveTarget', () => {
  const series = [line([1, Number.NaN, 3, 4]), line([9, 9, 9, 9])]
  const move = (target: { series: number; index: number } | undefined, key: string) =>
    moveTarget(series, space, target, key)

  test('the first key goes to the first point, End to the last', () => {
    expect(move(undefined, 'ArrowRight')).toEqual({ series: 0, index: 0 })
    expect(move(undefined, 'End')).toEqual({ series: 0, index: 3 })
  })
  test('arrows jump over gaps and stop at the ends', () => {
    expect(move({ series: 0, index: 0 }, 'ArrowRight')).toEqual({ series: 0, index: 2 })
    expect(move({ series: 0, index: 2 }, 'ArrowLeft')).toEqual({ series: 0, index: 0 })
    expect(move({ series: 0, index: 3 }, 'ArrowRight')).toEqual({ series: 0, index: 3 })
    expect(move({ series: 0, index: 3 }, 'Home')).toEqual({ series: 0, index: 0 })
  })
  test('down and up go through the series at the same place, around', () => {
    expect(move({ series: 0, index: 2 }, 'ArrowDown')).toEqual({ series: 1, index: 2 })
    expect(move({ series: 1, index: 1 }, 'ArrowDown')?.series).toBe(0)
    expect(move({ series: 0, index: 3 }, 'ArrowUp')).toEqual({ series: 1, index: 3 })
  })
  test('other keys are left to the page', () => {
    expect(move({ series: 0, index: 0 }, 'Tab')).toBeUndefined()
    expect(move(undefined, 'a')).toBeUndefined()
  })
  test('up goes up on a grid, whichever way its rows run', () => {
    const grid = (ys: number[]): ReadableSeries => ({ ...line(ys, 'xy', [1, 2, 1, 2, 1, 2]), columns: 2 })
    const rising = [grid([1, 1, 2, 2, 3, 3])]
    const falling = [grid([3, 3, 2, 2, 1, 1])]
    expect(moveTarget(rising, space, { series: 0, index: 2 }, 'ArrowUp')).toEqual({ series: 0, index: 4 })
    expect(moveTarget(falling, space, { series: 0, index: 2 }, 'ArrowUp')).toEqual({ series: 0, index: 0 })
    expect(moveTarget(falling, space, { series: 0, index: 2 }, 'ArrowDown')).toEqual({ series: 0, index: 4 })
  })
})
