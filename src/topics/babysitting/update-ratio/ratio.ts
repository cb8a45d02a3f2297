/** √Σx² in double precision. */
export function normOf(x: ArrayLike<number>): number {
  let squares = 0
  for (let i = 0; i < x.length; i++) squares += x[i] * x[i]
  return Math.sqrt(squares)
}

/** ‖after − before‖/‖before‖; NaN for weights that are all zero. */
export function updateRatio(before: ArrayLike<number>, after: ArrayLike<number>): number {
  let squares = 0
  for (let i = 0; i < before.length; i++) {
    const change = after[i] - before[i]
    squares += change * change
  }
  const norm = normOf(before)
  return norm > 0 ? Math.sqrt(squares) / norm : Number.NaN
}
