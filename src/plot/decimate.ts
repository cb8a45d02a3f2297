/**
 * Indices of the points that decide how a dense line looks: of each pixel column the first, lowest, highest and
 * last point, and one of each run without a place, so that gaps stay. The drawn line is the same, pixel for pixel.
 * Points that go back in x are all kept. (M4 aggregation: Jugel et al., VLDB 2014.)
 * @param x,y pixel of point i, NaN where it has none
 */
export function decimate(
  length: number,
  x: (index: number) => number,
  y: (index: number) => number,
): number[] {
  const kept: number[] = []
  let start = 0
  while (start < length) {
    const column = Math.floor(x(start))
    if (!Number.isFinite(column) || !Number.isFinite(y(start))) {
      kept.push(start++)
      while (start < length && !(Number.isFinite(x(start)) && Number.isFinite(y(start)))) start++
      continue
    }
    let end = start
    let low = start
    let high = start
    for (let i = start + 1; i < length && Math.floor(x(i)) === column; i++) {
      const height = y(i)
      if (!Number.isFinite(height)) break
      if (height < y(low)) low = i
      if (height > y(high)) high = i
      end = i
    }
    const chosen = [...new Set([start, low, high, end])].sort((a, b) => a - b)
    kept.push(...chosen)
    start = end + 1
  }
  return kept
}
