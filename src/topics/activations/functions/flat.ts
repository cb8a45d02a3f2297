/** Slopes f′ at each of some x. */
type Slopes = (x: Float64Array) => ArrayLike<number>

const PARTS = 64
const ROUNDS = 3

/**
 * Where the flat stretch that begins at `from` ends, on the way to `to`: the first x with |f′(x)| ≥ threshold, to
 * (to − from)/64³. NaN where f is not flat at `from`, `to` where it is flat all the way.
 */
export function flatUntil(slopes: Slopes, from: number, to: number, threshold: number): number {
  let start = from
  let step = (to - from) / PARTS
  for (let round = 0; round < ROUNDS; round++) {
    const x = Float64Array.from({ length: PARTS + 1 }, (_, i) => start + i * step)
    const steep = Array.from(slopes(x)).findIndex((slope) => Math.abs(slope) >= threshold)
    if (steep === 0) return Number.NaN
    if (steep < 0) return to
    start = x[steep - 1]
    step /= PARTS
  }
  return start
}
