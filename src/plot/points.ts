import { type Column, current, type Datum, type Live } from './datum.ts'
import type { PlotSpace } from './space.ts'

/** A mark's points by index. */
export interface Points<Y extends Datum = number> {
  length: number
  x: (index: number) => Datum
  y: (index: number) => Y
}

/** Points from columns; without x, their numbers 0, 1, 2, … */
export function pointsOf<Y extends Datum>(x: Live<Column> | undefined, y: Live<ArrayLike<Y>>): Points<Y> {
  const ys = current<ArrayLike<Y>>(y)
  if (!x) return { length: ys.length, x: (index) => index, y: (index) => ys[index] }
  const xs = current(x)
  return { length: Math.min(xs.length, ys.length), x: (index) => xs[index], y: (index) => ys[index] }
}

/** The x column as it counts for an automatic domain. */
export const xColumn = (x: Live<Column> | undefined, length: number): Column =>
  x ? current(x) : length > 0 ? [0, length - 1] : []

/** Pixels of all points, NaN where a point has none. */
export const placesOf = ({ x, y }: PlotSpace, points: Points<Datum>): (readonly [number, number])[] =>
  Array.from({ length: points.length }, (_, index) => [x(points.x(index)), y(points.y(index))] as const)

export const isPlaced = ([x, y]: readonly [number, number]): boolean =>
  Number.isFinite(x) && Number.isFinite(y)
