/** Symmetric matrix [[xx, xy], [xy, yy]]. */
export interface Symmetric {
  readonly xx: number
  readonly xy: number
  readonly yy: number
}

/** First and second moments of points [N, 2]; divided by N, as np.mean and np.std do. */
export interface Moments {
  readonly mean: readonly [number, number]
  readonly covariance: Symmetric
}

export function momentsOf(points: Float64Array): Moments {
  const count = points.length / 2
  let x = 0
  let y = 0
  for (let i = 0; i < points.length; i += 2) {
    x += points[i]
    y += points[i + 1]
  }
  const mean = [x / count, y / count] as const
  let xx = 0
  let xy = 0
  let yy = 0
  for (let i = 0; i < points.length; i += 2) {
    const dx = points[i] - mean[0]
    const dy = points[i + 1] - mean[1]
    xx += dx * dx
    xy += dx * dy
    yy += dy * dy
  }
  return { mean, covariance: { xx: xx / count, xy: xy / count, yy: yy / count } }
}

/** Mean of ‖x‖² over the points, per feature: ½·(1/N)·Σ(x₁² + x₂²). */
export function meanSquare(points: Float64Array): number {
  let sum = 0
  for (const value of points) sum += value * value
  return sum / points.length
}
