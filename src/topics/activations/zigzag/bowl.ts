const POINTS = 72

/** ½(w − w*)ᵀH(w − w*) for H [2, 2]. */
export function bowlLoss(
  [a, b, , d]: ArrayLike<number> & Iterable<number>,
  target: readonly [number, number],
  w: readonly [number, number],
): number {
  const [u, v] = [w[0] - target[0], w[1] - target[1]]
  return 0.5 * (a * u * u + 2 * b * u * v + d * v * v)
}

/**
 * Weights at which the loss has one value, around the optimum: w* + √(2·loss)·L⁻ᵀu for unit vectors u, H = LLᵀ the
 * Cholesky factors. NaN where H is not positive definite.
 */
export function bowlContour(
  [a, b, , d]: ArrayLike<number> & Iterable<number>,
  [x, y]: readonly [number, number],
  loss: number,
): readonly (readonly [number, number])[] {
  const p = Math.sqrt(a)
  const q = b / p
  const r = Math.sqrt(d - q * q)
  const size = Math.sqrt(2 * loss)
  return Array.from({ length: POINTS }, (_, i) => {
    const [u, v] = UNIT[i]
    const second = (size * v) / r
    return [x + (size * u - q * second) / p, y + second]
  })
}

/** Points of the unit circle by rational parametrisation of each quadrant: ((1 − t²), 2t)/(1 + t²). */
const UNIT: readonly (readonly [number, number])[] = Array.from({ length: POINTS }, (_, i) => {
  const quarter = POINTS / 4
  const t = (i % quarter) / quarter
  const [c, s] = [(1 - t * t) / (1 + t * t), (2 * t) / (1 + t * t)]
  const turns: readonly (readonly [number, number])[] = [
    [c, s],
    [-s, c],
    [-c, -s],
    [s, -c],
  ]
  return turns[Math.floor(i / quarter)]
})
