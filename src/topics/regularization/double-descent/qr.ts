import { addTo, type Columns, dot } from './columns.ts'

export interface Qr {
  /** Householder vectors: v_k is 0 above k, and Q = H₀H₁… with H = 1 − 2vvᵀ/vᵀv. */
  readonly reflections: Columns
  /** vᵀv of each; 0 where nothing is reflected. */
  readonly squares: Float64Array
  /** Column j of R, [n], 0 below j. */
  readonly r: Columns
}

/** A = QR of a tall matrix of n columns of m ≥ n numbers, by Householder's reflections; A is left as it was. */
export function qr(matrix: Columns, breathe: () => void): Qr {
  const n = matrix.length
  const work = matrix.map((column) => Float64Array.from(column))
  const reflections: Float64Array[] = []
  const squares = new Float64Array(n)
  for (let k = 0; k < n; k++) {
    const v = work[k].slice()
    v.fill(0, 0, k)
    const length = Math.sqrt(dot(v, v, k))
    // Away from zero, so that nothing cancels.
    v[k] += v[k] < 0 ? -length : length
    const square = dot(v, v, k)
    squares[k] = square
    reflections.push(v)
    if (square === 0) continue
    for (let j = k; j < n; j++) addTo(work[j], (-2 * dot(v, work[j], k)) / square, v, k)
    breathe()
  }
  const r = work.map((column, j) => {
    const top = column.slice(0, n)
    top.fill(0, j + 1)
    return top
  })
  return { reflections, squares, r }
}

/** b ← Qᵀb */
export function applyTransposed({ reflections, squares }: Qr, b: Float64Array): void {
  for (let k = 0; k < reflections.length; k++) reflect(reflections[k], squares[k], b, k)
}

/** b ← Qb */
export function apply({ reflections, squares }: Qr, b: Float64Array): void {
  for (let k = reflections.length - 1; k >= 0; k--) reflect(reflections[k], squares[k], b, k)
}

function reflect(v: Float64Array, square: number, b: Float64Array, from: number): void {
  if (square > 0) addTo(b, (-2 * dot(v, b, from)) / square, v, from)
}
