import { cos, sin } from '../../engine/math/f64.ts'
import { type PointSet, points } from './point-set.ts'

/** Two half circles of radius 0.6 that reach into each other: one arched upwards on the left, one downwards. */
export const moons: PointSet = (stream, { noise = 0.06, ...options }) =>
  points(stream, { ...options, noise }, 2, (label) => {
    const angle = Math.PI * stream.uniform()
    const side = label === 0 ? 1 : -1
    return [side * (0.6 * cos(angle) - 0.3), side * (0.6 * sin(angle) - 0.15)]
  })
