/** Weights at which the loss is drawn, along both axes. */
export const GRID: readonly number[] = Array.from({ length: 49 }, (_, i) => (i - 24) / 10.5)

/** ½(w − w*)ᵀH(w − w*) over the grid, row by row of w₂; `curvature` is H [2, 2]. */
export function bowl(
  curvature: ArrayLike<number> | undefined,
  target1: number,
  target2: number,
): Float64Array {
  const [a = 0, b = 0, , d = 0] = curvature ? Array.from(curvature) : []
  return Float64Array.from({ length: GRID.length * GRID.length }, (_, p) => {
    const u = GRID[p % GRID.length] - target1
    const v = GRID[Math.floor(p / GRID.length)] - target2
    return 0.5 * (a * u * u + 2 * b * u * v + d * v * v)
  })
}
