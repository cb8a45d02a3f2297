import { addTo, type Columns } from './columns.ts'
import { orthogonalize } from './jacobi.ts'
import { apply, applyTransposed, qr } from './qr.ts'

/** Singular values below this part of the largest, for each row or column, are rounding error, as in NumPy's lstsq. */
const ROUNDING = 2 ** -52

export interface Readout {
  /** Weights of each output, one for each feature. */
  readonly weights: Columns
  /** √Σw² over all outputs. */
  readonly norm: number
}

export interface Readouts {
  /** For each λ that was asked for. */
  readonly readouts: readonly Readout[]
  /** The smallest of the min(N, P) singular values of Φ. */
  readonly smallest: number
}

/**
 * Weights W [P, K] that minimise |ΦW − Y|² + λ|W|² for features Φ [N, P], given by columns or by rows, and targets Y by
 * columns. At λ = 0 they are, of all that fit best, those of smallest norm: W = Φ⁺Y. With Φ = USVᵀ,
 * W = Σ v·s/(s² + λ)·uᵀY.
 */
export function readout(
  features: { readonly columns: Columns } | { readonly rows: Columns },
  targets: Columns,
  lambdas: readonly number[],
  breathe: () => void,
): Readouts {
  const wide = 'rows' in features
  const factors = qr(wide ? features.rows : features.columns, breathe)
  const n = factors.r.length
  // Φ = QR, or Φᵀ = QR where there are more features than examples: what is turned is Rᵀ, or R.
  const x = wide ? factors.r.map((column) => column.slice()) : transposed(factors.r)
  const projected = targets.map((target) => {
    const column = Float64Array.from(target)
    if (!wide) applyTransposed(factors, column)
    return column.slice(0, n)
  })
  const singular = orthogonalize(x, projected, breathe)
  const largest = singular.reduce((most, value) => Math.max(most, value), 0)
  const rounding = ROUNDING * factors.reflections[0].length * largest
  const readouts = lambdas.map((lambda) => {
    let square = 0
    const weights = projected.map((column) => {
      const solution = new Float64Array(wide ? factors.reflections[0].length : n)
      const top = solution.subarray(0, n)
      singular.forEach((value, i) => {
        if (value > rounding) addTo(top, column[i] / (value * value + lambda), x[i])
      })
      for (const weight of top) square += weight * weight
      if (wide) apply(factors, solution)
      return solution
    })
    return { weights, norm: Math.sqrt(square) }
  })
  return { readouts, smallest: singular.reduce((least, value) => Math.min(least, value), Infinity) }
}

function transposed(columns: Columns): Float64Array[] {
  return columns.map((_, row) => Float64Array.from(columns, (column) => column[row]))
}
