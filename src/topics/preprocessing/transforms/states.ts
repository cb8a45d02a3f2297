import { type Moments, momentsOf } from '../moments.ts'
import { principalAxes } from '../principal.ts'

/** The five states of the data, each one treatment further than the one before. */
export const STATES = ['original', 'centred', 'normalised', 'decorrelated', 'whitened'] as const
export type State = (typeof STATES)[number]

/** y = A(x − m), A = [[a, b], [c, d]]. */
export interface Transform {
  readonly a: number
  readonly b: number
  readonly c: number
  readonly d: number
  readonly mean: readonly [number, number]
}

/**
 * From the original data to each state, with the statistics of `points` [N, 2]: subtract the mean; divide by the
 * standard deviations; turn to the principal axes; divide by the square roots of their variances. Without `scaled`, the
 * principal axes are those of the centred data, and normalising is left out before them.
 */
export function fitStates(points: Float64Array, scaled: boolean): Record<State, Transform> {
  const { mean, covariance }: Moments = momentsOf(points)
  const { xx, xy, yy } = covariance
  const sx = 1 / Math.sqrt(xx)
  const sy = 1 / Math.sqrt(yy)
  const [ux, uy] = scaled ? [sx, sy] : [1, 1]
  const { values, cos, sin } = principalAxes({ xx: xx * ux * ux, xy: xy * ux * uy, yy: yy * uy * uy })
  const first = 1 / Math.sqrt(values[0])
  const second = 1 / Math.sqrt(values[1])
  const axes = { a: cos * ux, b: sin * uy, c: -sin * ux, d: cos * uy }
  return {
    original: { a: 1, b: 0, c: 0, d: 1, mean: [0, 0] },
    centred: { a: 1, b: 0, c: 0, d: 1, mean },
    normalised: { a: sx, b: 0, c: 0, d: sy, mean },
    decorrelated: { ...axes, mean },
    whitened: { a: axes.a * first, b: axes.b * first, c: axes.c * second, d: axes.d * second, mean },
  }
}

/** Transformed copy of points [N, 2]. */
export function applyTransform({ a, b, c, d, mean }: Transform, points: Float64Array): Float64Array {
  const out = new Float64Array(points.length)
  for (let i = 0; i < points.length; i += 2) {
    const x = points[i] - mean[0]
    const y = points[i + 1] - mean[1]
    out[i] = a * x + b * y
    out[i + 1] = c * x + d * y
  }
  return out
}
