import { type Columns, dot } from './columns.ts'

/** Cosines between columns up to this count as zero. */
const ORTHOGONAL = 1e-14
const MOST_SWEEPS = 40

/**
 * Turns the columns of X [n × n] in pairs until they are orthogonal, in place: X becomes XJ = WS, with W orthonormal and
 * S the singular values. Each column of `right` [n] becomes Jᵀ times itself. One-sided Jacobi: Hestenes, "Inversion of
 * matrices by biorthogonalization", 1958. Returns the singular values, in the order of the columns.
 */
export function orthogonalize(x: Columns, right: Columns, breathe: () => void): Float64Array {
  const n = x.length
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    const squares = x.map((column) => dot(column, column))
    let turned = false
    for (let p = 0; p < n - 1; p++) {
      for (let q = p + 1; q < n; q++) {
        const a = squares[p]
        const b = squares[q]
        const c = dot(x[p], x[q])
        if (c === 0 || Math.abs(c) <= ORTHOGONAL * Math.sqrt(a) * Math.sqrt(b)) continue
        turned = true
        const zeta = (b - a) / (2 * c)
        const tangent = (zeta < 0 ? -1 : 1) / (Math.abs(zeta) + Math.sqrt(1 + zeta * zeta))
        const cosine = 1 / Math.sqrt(1 + tangent * tangent)
        const sine = cosine * tangent
        turn(x[p], x[q], cosine, sine)
        squares[p] = Math.max(0, a - tangent * c)
        squares[q] = b + tangent * c
        for (const column of right) {
          const [u, v] = [column[p], column[q]]
          column[p] = cosine * u - sine * v
          column[q] = sine * u + cosine * v
        }
      }
      breathe()
    }
    if (!turned) break
  }
  return Float64Array.from(x, (column) => Math.sqrt(dot(column, column)))
}

/** (p, q) ← (cos·p − sin·q, sin·p + cos·q) */
function turn(p: Float64Array, q: Float64Array, cosine: number, sine: number): void {
  for (let i = 0; i < p.length; i++) {
    const u = p[i]
    const v = q[i]
    p[i] = cosine * u - sine * v
    q[i] = sine * u + cosine * v
  }
}
