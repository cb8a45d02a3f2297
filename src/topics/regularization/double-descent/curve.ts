import type { RandomStreams } from '../../../engine/index.ts'
import { cos, sin } from '../../../engine/math/f64.ts'
import { GRID } from './sizes.ts'

export interface CurveExamples {
  readonly places: Float64Array
  readonly targets: Float64Array
}

/** What the noise is added to. */
export const trueCurve = (x: number) => sin(2 * Math.PI * x)

/** One example in each of `count` equal pieces of [−1, 1], anywhere in its piece; noise·N(0, 1) on the targets. */
export function drawCurve(streams: RandomStreams, draw: number, count: number, noise: number): CurveExamples {
  const stream = streams.stream('data', draw)
  const places = Float64Array.from({ length: count }, (_, i) => -1 + (2 * (i + stream.uniform())) / count)
  const errors = streams.stream('noise', draw)
  return { places, targets: places.map((x) => trueCurve(x) + noise * errors.normal()) }
}

/** Place `index` of GRID even ones on [−1, 1]. */
export const gridPlace = (index: number) => -1 + (2 * index) / (GRID - 1)

/** The first `width` cosines on [−1, 1] at x, the k-th of k half waves: cos(πk(x + 1)/2) / (1 + k). */
export function cosines(x: number, width: number): Float64Array {
  return Float64Array.from({ length: width }, (_, k) => cos((Math.PI * k * (x + 1)) / 2) / (1 + k))
}
