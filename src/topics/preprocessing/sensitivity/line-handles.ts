import { cos, sin } from '../../../engine/math/f64.ts'
import { type Coordinates, DEGREE, type Separator } from './separator.ts'

type Point = readonly [number, number]

/** Where the line stands: through `foot`, along the direction `along` (unit vector, the normal turned by 90°). */
export interface LinePose {
  readonly foot: Point
  readonly along: Point
}

/** The line with its normal at `angle` degrees, `offset` from `middle`. */
export function poseOf(angle: number, offset: number, middle: Point): LinePose {
  const [c, s] = [cos(angle * DEGREE), sin(angle * DEGREE)]
  return { foot: [middle[0] + offset * c, middle[1] + offset * s], along: [-s, c] }
}

/** Offset from `middle` along the normal at `angle` of the line through (x, y). */
export function offsetThrough(x: number, y: number, angle: number, middle: Point): number {
  return (x - middle[0]) * cos(angle * DEGREE) + (y - middle[1]) * sin(angle * DEGREE)
}

/** The same line in the coordinates z = (x − centre)/scale, `along` a unit vector there. */
export function poseIn({ centre, scale }: Coordinates, { foot, along }: LinePose): LinePose {
  const [x, y] = [along[0] / scale[0], along[1] / scale[1]]
  const length = Math.sqrt(x * x + y * y)
  return {
    foot: [(foot[0] - centre[0]) / scale[0], (foot[1] - centre[1]) / scale[1]],
    along: [x / length, y / length],
  }
}

/** Middle and half width of square axes round (0, 0) and all points; half width 5 where there are none. */
export function squareAxes(points: Float64Array): { centre: Point; reach: number } {
  const low = [0, 0]
  const high = [0, 0]
  points.forEach((value, i) => {
    low[i % 2] = Math.min(low[i % 2], value)
    high[i % 2] = Math.max(high[i % 2], value)
  })
  const reach = 0.54 * Math.max(high[0] - low[0], high[1] - low[1]) || 5
  return { centre: [(low[0] + high[0]) / 2, (low[1] + high[1]) / 2], reach }
}

/** The end points of the line within |coordinate − centre| ≤ reach; undefined where it passes by. */
export function segment({ w1, w2, b }: Separator, centre: Point, reach: number): [Point, Point] | undefined {
  const ends: Point[] = []
  for (const side of [-reach, reach]) {
    const x = centre[0] + side
    const y = -(b + w1 * x) / w2
    if (Math.abs(y - centre[1]) <= reach) ends.push([x, y])
    const v = centre[1] + side
    const u = -(b + w2 * v) / w1
    if (Math.abs(u - centre[0]) < reach) ends.push([u, v])
  }
  return ends.length >= 2 ? [ends[0], ends[1]] : undefined
}
