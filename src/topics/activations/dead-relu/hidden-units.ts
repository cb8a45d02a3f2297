/** What the units of a first layer z = xW + b do with a data set. */
export interface UnitActivity {
  /** Share of the rows with z > 0, per unit. */
  readonly active: Float64Array
  /** Norm of the loss's gradient for the unit's weights and bias, over all rows; exactly 0 where nothing reaches it. */
  readonly gradientNorm: Float64Array
}

/** Share of rows in which each column of z [rows, units] is above 0. */
export function activeShare(z: ArrayLike<number>, rows: number, units: number): Float64Array {
  const active = new Float64Array(units)
  for (let p = 0; p < rows * units; p++) if (z[p] > 0) active[p % units]++
  return active.map((count) => count / rows)
}

/** √(Σ dW² + db²) per column of dW [inputs, units] with db [units]. */
export function columnNorms(dW: ArrayLike<number>, db: ArrayLike<number>): Float64Array {
  const units = db.length
  const squares = Float64Array.from(db, (value) => value * value)
  for (let p = 0; p < dW.length; p++) squares[p % units] += dW[p] * dW[p]
  return squares.map(Math.sqrt)
}

/** Counts how often units fall silent for all rows after the first look, and how often silent ones come back. */
export class Silence {
  private before: readonly boolean[] | undefined
  fell = 0
  returned = 0

  /** `active` share of rows per unit, at the next moment. */
  see(active: Float64Array): void {
    const silent = Array.from(active, (share) => share === 0)
    this.before?.forEach((was, unit) => {
      if (silent[unit] && !was) this.fell++
      if (!silent[unit] && was) this.returned++
    })
    this.before = silent
  }
}
