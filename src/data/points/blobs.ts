import type { RandomStream } from '../../engine/index.ts'
import { cos, sin } from '../../engine/math/f64.ts'
import type { LabelledData } from '../labelled-data.ts'
import { type PointOptions, points } from './point-set.ts'

export interface BlobOptions extends PointOptions {
  readonly classes?: number
}

/** Normal clouds of standard deviation `noise` with centres evenly on a circle of radius 0.6. */
export function blobs(
  stream: RandomStream,
  { classes = 2, noise = 0.15, ...options }: BlobOptions,
): LabelledData {
  return points(stream, { ...options, noise }, classes, (label) => {
    const angle = 2 * Math.PI * (label / classes + 0.125)
    return [0.6 * cos(angle), 0.6 * sin(angle)]
  })
}
