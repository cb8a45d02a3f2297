/** Time of one evaluation on this device. */
export interface FunctionCost {
  /** Nanoseconds per element, the median of the rounds. */
  readonly nanoseconds: number
  /** Relative to ReLU in the same round: median, least and most. */
  readonly relative: number
  readonly least: number
  readonly most: number
}

/** Middle of the values; mean of the two middle ones for an even number. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
}

/** From ns per element in each round, by function; the rounds are paired with the reference's. */
export function functionCosts<Name extends string>(
  rounds: Readonly<Record<Name, readonly number[]>>,
  reference: Name,
): Record<Name, FunctionCost> {
  const costs = (Object.keys(rounds) as Name[]).map((name) => {
    const ratios = rounds[name].map((value, round) => value / rounds[reference][round])
    const cost: FunctionCost = {
      nanoseconds: median(rounds[name]),
      relative: median(ratios),
      least: Math.min(...ratios),
      most: Math.max(...ratios),
    }
    return [name, cost]
  })
  return Object.fromEntries(costs)
}
