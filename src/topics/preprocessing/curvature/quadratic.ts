import type { Symmetric } from '../moments.ts'

/** H = E[zzᵀ] of points z [N, 2]: the Hessian of ½E[(w·z − w*·z)²] over w. */
export function secondMoments(points: Float64Array): Symmetric {
  const count = points.length / 2
  let [xx, xy, yy] = [0, 0, 0]
  for (let i = 0; i < points.length; i += 2) {
    xx += points[i] * points[i]
    xy += points[i] * points[i + 1]
    yy += points[i + 1] * points[i + 1]
  }
  return { xx: xx / count, xy: xy / count, yy: yy / count }
}

/** ½(w − w*)ᵀH(w − w*) and its gradient. */
export function quadratic({ xx, xy, yy }: Symmetric, u: number, v: number) {
  const gradient = [xx * u + xy * v, xy * u + yy * v] as const
  return { loss: 0.5 * (u * gradient[0] + v * gradient[1]), gradient }
}
