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

/** Units by what they do with the data, over all hidden layers, and the silent ones of each layer. */
export interface UnitCounts {
  readonly silent: number
  /** Silent, with a gradient of exactly 0. */
  readonly dead: number
  /** Active for every row: such a unit is a linear function of its input there. */
  readonly always: number
  readonly silentByLayer: Float64Array
}

export function countUnits(layers: readonly UnitActivity[]): UnitCounts {
  const over = (test: (share: number, norm: number) => boolean) =>
    Float64Array.from(layers, ({ active, gradientNorm }) => {
      let count = 0
      active.forEach((share, unit) => {
        if (test(share, gradientNorm[unit])) count++
      })
      return count
    })
  const sum = (counts: Float64Array) => counts.reduce((total, one) => total + one, 0)
  const silentByLayer = over((share) => share === 0)
  return {
    silent: sum(silentByLayer),
    dead: sum(over((share, norm) => share === 0 && norm === 0)),
    always: sum(over((share) => share === 1)),
    silentByLayer,
  }
}

/** Counts how often units fall silent for all rows after the first look, and how often silent ones come back. */
export class Silence {
  private before: readonly boolean[] | undefined
  fell = 0
  returned = 0

  /** `active` share of rows per unit, layer by layer, at the next moment. */
  see(active: readonly Float64Array[]): void {
    const silent = active.flatMap((shares) => Array.from(shares, (share) => share === 0))
    this.before?.forEach((was, unit) => {
      if (silent[unit] && !was) this.fell++
      if (!silent[unit] && was) this.returned++
    })
    this.before = silent
  }
}
