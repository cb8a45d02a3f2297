import type { Symmetric } from './moments.ts'

/** Eigenvalues, largest first, and the unit eigenvector (cos, sin) of the largest; the other is (−sin, cos). */
export interface PrincipalAxes {
  readonly values: readonly [number, number]
  readonly cos: number
  readonly sin: number
}

/**
 * Closed form for 2 × 2: λ = ½(xx+yy) ± r with r = √(¼(xx−yy)² + xy²). The axis lies in the right half plane, so that
 * the change to principal axes is a turn by at most 90°, never a reflection. The smaller λ is det/λ₁, which keeps its
 * digits where the matrix is nearly singular.
 */
export function principalAxes({ xx, xy, yy }: Symmetric): PrincipalAxes {
  const half = (xx - yy) / 2
  const radius = Math.sqrt(half * half + xy * xy)
  const largest = (xx + yy) / 2 + radius
  const smallest = largest > 0 ? Math.min(largest, Math.max(0, (xx * yy - xy * xy) / largest)) : 0
  if (radius === 0) return { values: [largest, smallest], cos: 1, sin: 0 }
  const [x, y] = half >= 0 ? [radius + half, xy] : [Math.abs(xy), xy < 0 ? half - radius : radius - half]
  const length = Math.sqrt(x * x + y * y)
  return { values: [largest, smallest], cos: x / length, sin: y / length }
}
