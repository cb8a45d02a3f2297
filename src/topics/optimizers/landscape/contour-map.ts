import type { ScalarFunction } from '../../../engine/index.ts'
import type { Window } from './window.ts'

/** Columns and rows of the grid; the map is drawn up to twice as wide, and a little higher, than the window's square. */
const COLUMNS = 136
const ROWS = 84
const WIDE = 2.4
const HIGH = 1.4
/** Bands of colour, each of which covers the same area of the map. */
export const BANDS = 16

export interface ContourMap {
  readonly x: readonly number[]
  readonly y: readonly number[]
  /** Share of the map that lies lower, 0 to 1 [ROWS, COLUMNS]; NaN where the surface has no value. */
  readonly values: Float64Array
}

const centres = (count: number, middle: number, half: number): number[] =>
  Array.from({ length: count }, (_, i) => middle + half * ((2 * (i + 0.5)) / count - 1))

/**
 * The surface on a grid, with each value replaced by its rank, so that every band of colour covers the same area, on a
 * steep surface as on a flat one. Contours stay where they are, since the rank rises with the value.
 */
export function contourMap(f: ScalarFunction, { x, y, half }: Window): ContourMap {
  const xs = centres(COLUMNS, x, WIDE * half)
  const ys = centres(ROWS, y, HIGH * half)
  const values = new Float64Array(COLUMNS * ROWS)
  ys.forEach((py, row) => {
    xs.forEach((px, column) => {
      values[row * COLUMNS + column] = f.value(px, py)
    })
  })
  const sorted = values.filter(Number.isFinite).sort()
  const knots = Float64Array.from({ length: 4 * BANDS + 1 }, (_, i) =>
    sorted.length === 0 ? 0 : sorted[Math.round((i / (4 * BANDS)) * (sorted.length - 1))],
  )
  return { x: xs, y: ys, values: values.map((value) => rank(knots, value)) }
}

/** Place of a value between the knots, 0 to 1, linear between neighbours. */
function rank(knots: Float64Array, value: number): number {
  if (!Number.isFinite(value)) return value === Infinity ? 1 : Number.NaN
  let [low, high] = [0, knots.length - 1]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (knots[middle] <= value) low = middle
    else high = middle
  }
  const width = knots[high] - knots[low]
  return Math.min(1, (low + (width > 0 ? (value - knots[low]) / width : 0)) / (knots.length - 1))
}
