/** Steps to the chosen loss of one runner, over the repeats that got there. */
export interface Finish {
  readonly finished: number
  readonly repeats: number
  /** NaN where no repeat got there. */
  readonly mean: number
  readonly least: number
  readonly most: number
}

/** From stepsTo [repeats, runners], NaN where the loss was not reached; only the first `repeats` rows are looked at. */
export function finishes(stepsTo: ArrayLike<number>, runners: number, repeats: number): Finish[] {
  return Array.from({ length: runners }, (_, runner) => {
    const steps = Array.from({ length: repeats }, (_, row) => stepsTo[row * runners + runner]).filter(
      Number.isFinite,
    )
    return {
      finished: steps.length,
      repeats,
      mean: steps.length ? steps.reduce((sum, step) => sum + step, 0) / steps.length : Number.NaN,
      least: steps.length ? Math.min(...steps) : Number.NaN,
      most: steps.length ? Math.max(...steps) : Number.NaN,
    }
  })
}

/**
 * Mean over repeats of steps(slow)/steps(fast), pairs with one start and one order of batches; NaN where no pair got
 * there. `unfinished` counts repeats in which only the fast one did.
 */
export function pairedRatio(
  stepsTo: ArrayLike<number>,
  runners: number,
  repeats: number,
  slow: number,
  fast: number,
): { readonly ratio: number; readonly least: number; readonly most: number; readonly unfinished: number } {
  const ratios: number[] = []
  let unfinished = 0
  for (let row = 0; row < repeats; row++) {
    const [a, b] = [stepsTo[row * runners + slow], stepsTo[row * runners + fast]]
    if (a > 0 && b > 0) ratios.push(a / b)
    else if (b > 0) unfinished++
  }
  if (ratios.length === 0) return { ratio: Number.NaN, least: Number.NaN, most: Number.NaN, unfinished }
  const ratio = ratios.reduce((sum, value) => sum + value, 0) / ratios.length
  return { ratio, least: Math.min(...ratios), most: Math.max(...ratios), unfinished }
}
