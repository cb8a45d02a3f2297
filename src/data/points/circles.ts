import { cos, sin } from '../../engine/math/f64.ts'
import { type PointSet, points } from './point-set.ts'

/** Class 0 on a circle of radius 0.4, class 1 round it on one of radius 0.9. */
export const circles: PointSet = (stream, { noise = 0.08, ...options }) =>
  points(stream, { ...options, noise }, 2, (label) => {
    const radius = label === 0 ? 0.4 : 0.9
    const angle = 2 * Math.PI * stream.uniform()
    return [radius * cos(angle), radius * sin(angle)]
  })
