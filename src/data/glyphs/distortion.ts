import type { RandomStream } from '../../engine/index.ts'
import { cos, sin } from '../../engine/math/f64.ts'
import { type Draw, normal } from '../draw.ts'
import type { Point } from './strokes.ts'

/** Standard deviations of the random changes to a glyph; lengths in units of its box. */
export interface Distortion {
  /** Radians. */
  readonly rotation: number
  readonly shear: number
  /** Of each axis' factor, round 1. */
  readonly scale: number
  readonly shift: number
  /** Of the displacement at each knot of the elastic grid. */
  readonly elastic: number
}

export const MILD: Distortion = { rotation: 0.12, shear: 0.15, scale: 0.08, shift: 0.04, elastic: 0.035 }

const KNOTS = 4

/**
 * A random map of the plane: rotation, shear, scales and shift about the centre of the box, then a smooth displacement
 * interpolated between 4 × 4 random ones; the idea is that of Simard, Steinkraus and Platt, "Best practices for
 * convolutional neural networks applied to visual document analysis", ICDAR 2003, moved from pixels to strokes.
 */
export function randomMap(
  stream: RandomStream,
  distortion: Distortion,
  draw: Draw = normal,
): (point: Point) => Point {
  const angle = distortion.rotation * draw(stream)
  const shear = distortion.shear * draw(stream)
  const width = 1 + distortion.scale * draw(stream)
  const height = 1 + distortion.scale * draw(stream)
  const dx = distortion.shift * draw(stream)
  const dy = distortion.shift * draw(stream)
  const knots = Float64Array.from({ length: 2 * KNOTS * KNOTS }, () => distortion.elastic * draw(stream))
  const [c, s] = [cos(angle), sin(angle)]
  return ([px, py]) => {
    const x = width * (px - 0.5) - shear * (py - 0.5)
    const y = height * (py - 0.5)
    const tx = 0.5 + c * x - s * y + dx
    const ty = 0.5 + s * x + c * y + dy
    return [tx + displacement(knots, tx, ty, 0), ty + displacement(knots, tx, ty, 1)]
  }
}

/** Component 0 or 1 of the displacement at (x, y): smoothstep between the four knots round it. */
function displacement(knots: Float64Array, x: number, y: number, component: number): number {
  const [column, u] = cell(x)
  const [row, v] = cell(y)
  const knot = (i: number, j: number) => knots[2 * ((row + i) * KNOTS + column + j) + component]
  const top = knot(0, 0) + u * (knot(0, 1) - knot(0, 0))
  const bottom = knot(1, 0) + u * (knot(1, 1) - knot(1, 0))
  return top + v * (bottom - top)
}

/** Cell of the grid that a coordinate falls into (the outermost one beyond the box) and the eased place within it. */
function cell(t: number): readonly [number, number] {
  const scaled = Math.min(Math.max(t, 0), 1) * (KNOTS - 1)
  const index = Math.min(Math.floor(scaled), KNOTS - 2)
  const fraction = scaled - index
  return [index, fraction * fraction * (3 - 2 * fraction)]
}
