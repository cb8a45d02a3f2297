import { type PointSet, points } from './point-set.ts'

/** Points along two parallel lines y = x/2 ± 0.25: what one straight line separates while the noise is small. */
export const lines: PointSet = (stream, { noise = 0.1, ...options }) =>
  points(stream, { ...options, noise }, 2, (label) => {
    const x = 2 * stream.uniform() - 1
    return [x, 0.5 * x + (label === 0 ? 0.25 : -0.25)]
  })
