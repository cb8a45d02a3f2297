import { range } from 'd3'
import type { Column, Datum } from './datum.ts'
import type { Interval } from './domain.ts'
import type { Scale } from './scale.ts'

/** Values on a grid of cells. */
export interface GridProps {
  /** Middles of the columns and of the rows along the axes: numbers in rising order, or bands. */
  x: Column
  y: Column
  /** Row by row, [y.length, x.length]. */
  values: ArrayLike<number>
}

/** Middles of `count` cells that divide an interval evenly (on a log axis: by even factors). */
export function cellCentres(
  count: number,
  [low, high]: Interval,
  scale: 'linear' | 'log' = 'linear',
): number[] {
  const share = (index: number) => (index + 0.5) / count
  return range(count).map((index) =>
    scale === 'log' ? low * (high / low) ** share(index) : low + (high - low) * share(index),
  )
}

/** Pixel of grid coordinate g, where cell i has its middle at i + 1/2; straight on beyond the first and last cell. */
export function gridPixel(scale: Scale, centres: ArrayLike<Datum>, g: number): number {
  const last = centres.length - 1
  if (last === 0) {
    const half = (scale.bandwidth || Math.abs(scale.range[1] - scale.range[0])) / 2
    return scale(centres[0]) + (g - 0.5) * 2 * half * Math.sign(scale.range[1] - scale.range[0])
  }
  const at = g - 0.5
  const index = Math.max(0, Math.min(last - 1, Math.floor(at)))
  const from = scale(centres[index])
  return from + (scale(centres[index + 1]) - from) * (at - index)
}

/** Value beyond the edge of a grid, straight on from the last two (by their ratio, if `log`). */
function beyond(edge: number, inner: number, log: boolean): number {
  return log ? (edge * edge) / inner : 2 * edge - inner
}

/** The grid with one more cell on every side, [rows + 2, columns + 2], so that contours reach the edges of the outer cells. */
export function widenGrid(values: ArrayLike<number>, columns: number, rows: number, log: boolean): number[] {
  const widen = (line: readonly number[]) => {
    const [last, next] = [line.length - 1, Math.min(1, line.length - 1)]
    return [beyond(line[0], line[next], log), ...line, beyond(line[last], line[last - next], log)]
  }
  const wide = range(rows).map((row) => widen(range(columns).map((column) => values[row * columns + column])))
  const tall = range(columns + 2).map((column) => widen(wide.map((row) => row[column])))
  return range(rows + 2).flatMap((row) => tall.map((column) => column[row]))
}

/** Pixels of the edges of all cells along one axis. */
export const gridEdges = (scale: Scale, centres: ArrayLike<Datum>): number[] =>
  range(centres.length + 1).map((edge) => gridPixel(scale, centres, edge))
