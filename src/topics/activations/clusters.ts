import type { RandomStream } from '../../engine/index.ts'

/** Labelled points in the plane. */
export interface Cloud {
  /** [rows, 2] */
  readonly points: Float64Array
  readonly labels: Int32Array
}

const CORNERS = [
  [1, 1],
  [-1, 1],
  [-1, -1],
  [1, -1],
] as const
const DISTANCE = 1.3
const SPREAD = 0.45

/** Four round clusters at the corners of a square round (offset, offset), classes 0 and 1 by turns, as in XOR. */
export function crossedClusters(stream: RandomStream, rows: number, offset: number): Cloud {
  const points = new Float64Array(rows * 2)
  const labels = new Int32Array(rows)
  for (let i = 0; i < rows; i++) {
    const corner = i % 4
    for (let axis = 0; axis < 2; axis++) {
      points[i * 2 + axis] = offset + DISTANCE * CORNERS[corner][axis] + SPREAD * stream.normal()
    }
    labels[i] = corner % 2
  }
  return { points, labels }
}
