import type { RandomStream } from '../../engine/index.ts'
import { cos, sin } from '../../engine/math/f64.ts'
import type { LabelledData } from '../labelled-data.ts'
import { type PointOptions, points } from './point-set.ts'

export interface SpiralOptions extends PointOptions {
  readonly classes?: number
  /** How often an arm goes round. */
  readonly turns?: number
}

/** Arms of an Archimedean spiral, r from 0.1 to 1, one for each class. */
export function spirals(stream: RandomStream, options: SpiralOptions): LabelledData {
  const { classes = 2, turns = 1, noise = 0.03, count } = options
  return points(stream, { count, noise }, classes, (label) => {
    const along = stream.uniform()
    const radius = 0.1 + 0.9 * along
    const angle = 2 * Math.PI * (turns * along + label / classes)
    return [radius * cos(angle), radius * sin(angle)]
  })
}
