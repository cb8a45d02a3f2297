/** A loss of two weights. */
export interface Surface {
  value(x: number, y: number): number
  /** Writes ∂f/∂x and ∂f/∂y into `out`. */
  gradient(x: number, y: number, out: Float64Array): void
  /** Whether a run at (x, y) has left the saddle or plateau. */
  left(x: number, y: number): boolean
}

/** Both surfaces are at ½ where a run arrives; below half of that it has left. */
const HALF = 0.25
/** A run that noise and a high rate throw so far from the saddle (x² + y²) has left it, too. */
const FAR = 100

/** ½(1 − xy)²: a network of two weights that should multiply to 1. At 0 the Hessian has the eigenvalues 1 and −1. */
const saddle: Surface = {
  value: (x, y) => 0.5 * (1 - x * y) * (1 - x * y),
  gradient(x, y, out) {
    out[0] = -(1 - x * y) * y
    out[1] = -(1 - x * y) * x
  },
  left: (x, y) => 0.5 * (1 - x * y) * (1 - x * y) < HALF || !(x * x + y * y < FAR),
}

/** ½ r²/(1 + r²), r² = x² + y²: one minimum, and a plateau at ½ whose slope falls as 1/r³. */
const plateau: Surface = {
  value(x, y) {
    const square = x * x + y * y
    return (0.5 * square) / (1 + square)
  },
  gradient(x, y, out) {
    const one = 1 + x * x + y * y
    out[0] = x / (one * one)
    out[1] = y / (one * one)
  },
  left: (x, y) => x * x + y * y < 1,
}

export const SURFACES = { saddle, plateau }

export type SurfaceName = keyof typeof SURFACES
