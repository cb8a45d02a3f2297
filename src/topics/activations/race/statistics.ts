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
      mean: steps.length ? mean(steps) : Number.NaN,
      least: steps.length ? Math.min(...steps) : Number.NaN,
      most: steps.length ? Math.max(...steps) : Number.NaN,
    }
  })
}

/** Steps of a slow runner beside those of a fast one, over the repeats in which both got there after some step. */
export interface Pairs {
  readonly pairs: number
  /** Mean steps of each over the pairs; NaN, as all below, where there is no pair. */
  readonly slow: number
  readonly fast: number
  /** Mean, least and most of steps(slow)/steps(fast). */
  readonly ratio: number
  readonly least: number
  readonly most: number
}

/** Pairs have one start and one order of batches: rows of stepsTo [repeats, runners]. */
export function pairedRatio(
  stepsTo: ArrayLike<number>,
  runners: number,
  repeats: number,
  slow: number,
  fast: number,
): Pairs {
  const both = Array.from({ length: repeats }, (_, row) => ({
    slow: stepsTo[row * runners + slow],
    fast: stepsTo[row * runners + fast],
  })).filter((pair) => pair.slow > 0 && pair.fast > 0)
  if (both.length === 0)
    return {
      pairs: 0,
      slow: Number.NaN,
      fast: Number.NaN,
      ratio: Number.NaN,
      least: Number.NaN,
      most: Number.NaN,
    }
  const ratios = both.map((pair) => pair.slow / pair.fast)
  return {
    pairs: both.length,
    slow: mean(both.map((pair) => pair.slow)),
    fast: mean(both.map((pair) => pair.fast)),
    ratio: mean(ratios),
    least: Math.min(...ratios),
    most: Math.max(...ratios),
  }
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
