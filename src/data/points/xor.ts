import { type PointSet, points } from './point-set.ts'

/** Uniform on the square; class 0 where both coordinates have the same sign, with 0.05 left free beside the axes. */
export const xor: PointSet = (stream, { noise = 0.05, ...options }) =>
  points(stream, { ...options, noise }, 2, (label) => {
    const x = 0.05 + 0.95 * stream.uniform()
    const y = 0.05 + 0.95 * stream.uniform()
    const sign = stream.bernoulli(0.5) ? 1 : -1
    return [sign * x, label === 0 ? sign * y : -sign * y]
  })
