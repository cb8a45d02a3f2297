/** Counts of values in equal bins. */
export interface Bins {
  counts: Uint32Array
  /** Finite values left and right of the domain. */
  below: number
  above: number
}

/** Counts the values in `bins` equal bins of [low, high], the last one closed; NaN counts nowhere. */
export function countBins(
  values: ArrayLike<number>,
  [low, high]: readonly [number, number],
  bins: number,
): Bins {
  const counts = new Uint32Array(bins)
  let below = 0
  let above = 0
  for (let i = 0; i < values.length; i++) {
    const value = values[i]
    if (value < low) below++
    else if (value > high) above++
    else if (value >= low) counts[Math.min(bins - 1, Math.floor(((value - low) / (high - low)) * bins))]++
  }
  return { counts, below, above }
}
