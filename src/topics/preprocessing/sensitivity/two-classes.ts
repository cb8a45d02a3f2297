import type { RandomStream } from '../../../engine/random.ts'
import { drawCloud } from '../cloud.ts'
import type { LabelledPoints } from './separator.ts'

/** Examples of each class. */
export const PER_CLASS = 100
/** Distance of the class means along the first feature, in standard deviations of one class. */
export const GAP = 2.4

/** Class −1 left and class +1 right of (distance, distance), both with the same `spread` in each direction. */
export function drawTwoClasses(stream: RandomStream, distance: number, spread: number): LabelledPoints {
  const points = new Float64Array(4 * PER_CLASS)
  const labels = new Float64Array(2 * PER_CLASS)
  for (const [index, side] of [-1, 1].entries()) {
    const mean = [distance + (side * GAP * spread) / 2, distance] as const
    const cloud = drawCloud(stream, PER_CLASS, { mean, std: [spread, spread], correlation: 0 })
    points.set(cloud, 2 * index * PER_CLASS)
    labels.fill(side, index * PER_CLASS, (index + 1) * PER_CLASS)
  }
  return { points, labels }
}
