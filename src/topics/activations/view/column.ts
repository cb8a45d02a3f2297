/** Column k of a row-major table. */
export function column(table: ArrayLike<number> | undefined, k: number, columns: number): Float64Array {
  const rows = table ? Math.floor(table.length / columns) : 0
  return Float64Array.from({ length: rows }, (_, row) => table?.[row * columns + k] ?? Number.NaN)
}

/** Value at x of a curve given at even places `at`, straight between two of them; NaN outside. */
export function interpolate(at: ArrayLike<number>, values: ArrayLike<number>, x: number): number {
  const last = at.length - 1
  if (last < 1 || !(x >= at[0] && x <= at[last])) return Number.NaN
  const place = ((x - at[0]) / (at[last] - at[0])) * last
  const left = Math.min(last - 1, Math.floor(place))
  return values[left] + (values[left + 1] - values[left]) * (place - left)
}
