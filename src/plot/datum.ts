/** A value along an axis: a number, or the name of a band. */
export type Datum = number | string

/** Values of one kind, one per point; typed arrays and plain arrays both do. */
export type Column = ArrayLike<Datum>

/** A column, or a function that gives the newest one (for marks that draw without React). */
export type Live<C> = C | (() => C)

export const current = <C extends Column>(column: Live<C>): C =>
  typeof column === 'function' ? column() : column

/** Smallest and largest finite number; undefined where there is none. With `positive`, of those above zero. */
export function extentOf(columns: readonly Column[], positive = false): [number, number] | undefined {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const column of columns) {
    for (let i = 0; i < column.length; i++) {
      const value = column[i]
      if (typeof value !== 'number' || !Number.isFinite(value) || (positive && value <= 0)) continue
      if (value < low) low = value
      if (value > high) high = value
    }
  }
  return low <= high ? [low, high] : undefined
}
