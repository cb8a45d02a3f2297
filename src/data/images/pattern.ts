import type { RandomStream } from '../../engine/index.ts'
import { cos, sin } from '../../engine/math/f64.ts'

/** How much of the foreground stands at (x, y) of a picture of 32 pixels, from 0 to 1. */
export type Pattern = (x: number, y: number) => number

const clamp = (v: number) => Math.min(1, Math.max(0, v))

interface Pose {
  readonly cx: number
  readonly cy: number
  readonly size: number
  readonly c: number
  readonly s: number
}

function pose(stream: RandomStream): Pose {
  const angle = 2 * Math.PI * stream.uniform()
  return {
    cx: 15.5 + 3 * (2 * stream.uniform() - 1),
    cy: 15.5 + 3 * (2 * stream.uniform() - 1),
    size: 7 + 4 * stream.uniform(),
    c: cos(angle),
    s: sin(angle),
  }
}

/** A figure from its signed distance in pixels (negative inside) in its own turned axes. */
function figure(distance: (u: number, v: number, size: number) => number): (stream: RandomStream) => Pattern {
  return (stream) => {
    const { cx, cy, size, c, s } = pose(stream)
    return (x, y) => clamp(0.5 - distance(c * (x - cx) + s * (y - cy), c * (y - cy) - s * (x - cx), size))
  }
}

const HALF_SQRT_3 = Math.sqrt(3) / 2

/** Each kind of picture by name, in the order of the labels. */
export const PATTERNS: Readonly<Record<string, (stream: RandomStream) => Pattern>> = {
  disc: figure((u, v, size) => Math.sqrt(u * u + v * v) - size),
  square: figure((u, v, size) => Math.max(Math.abs(u), Math.abs(v)) - 0.85 * size),
  triangle: figure((u, v, size) => Math.max(v, Math.abs(u) * HALF_SQRT_3 - 0.5 * v) - 0.6 * size),
  ring: figure((u, v, size) => Math.abs(Math.sqrt(u * u + v * v) - size) - 2),
  stripes: (stream) => {
    const { c, s } = pose(stream)
    const frequency = (2 * Math.PI) / (5 + 4 * stream.uniform())
    const phase = 2 * Math.PI * stream.uniform()
    return (x, y) => clamp(0.5 + 2 * sin(frequency * (c * x + s * y) + phase))
  },
  checks: (stream) => {
    const { cx, cy, c, s } = pose(stream)
    const frequency = Math.PI / (4 + 2 * stream.uniform())
    return (x, y) => {
      const u = c * (x - cx) + s * (y - cy)
      const v = c * (y - cy) - s * (x - cx)
      return clamp(0.5 + 2 * sin(frequency * u) * sin(frequency * v))
    }
  },
}
