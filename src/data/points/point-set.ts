import { NdArray, type RandomStream } from '../../engine/index.ts'
import type { LabelledData } from '../labelled-data.ts'

export interface PointOptions {
  /** Number of points; the classes take turns, so any first part is balanced. */
  readonly count: number
  /** Standard deviation of what is added to each coordinate. */
  readonly noise?: number
}

export type PointSet = (stream: RandomStream, options: PointOptions) => LabelledData

/** Where point i of `label` stands before the noise, within about [−1, 1]². */
export type Place = (label: number, stream: RandomStream) => readonly [number, number]

/** `count` points of `classes` classes, each at its place plus noise·N(0, 1) in both coordinates. */
export function points(
  stream: RandomStream,
  { count, noise = 0 }: PointOptions,
  classes: number,
  place: Place,
): LabelledData {
  const numbers = new Float32Array(2 * count)
  const labels = new Int32Array(count)
  for (let i = 0; i < count; i++) {
    labels[i] = i % classes
    const [x, y] = place(labels[i], stream)
    numbers[2 * i] = x + noise * stream.normal()
    numbers[2 * i + 1] = y + noise * stream.normal()
  }
  return { inputs: new NdArray(numbers, [count, 2]), labels, classes }
}
