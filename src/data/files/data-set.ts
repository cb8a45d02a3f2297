import { NdArray } from '../../engine/index.ts'
import type { LabelledData } from '../labelled-data.ts'

/** Examples of a file as they are kept and posted: compact, and nothing of the file's name in them. */
export interface DataSet {
  /** Channels, height and width of a picture; a row of a table is 1 × 1 × columns. */
  readonly shape: readonly [channels: number, height: number, width: number]
  /** Row-major [N, C, H, W]: bytes 0 … 255 that stand for 0 … 1, or numbers. */
  readonly values: Uint8Array | Float32Array
  /** Class of each example, 0 … classes − 1. */
  readonly labels: Int32Array
  readonly classes: number
  /** What the file calls each class. */
  readonly names: readonly string[]
}

/** Fewest and most examples of a file, most classes, most numbers of all examples together. */
export const DATA_LIMITS = { fewest: 10, examples: 200_000, classes: 256, values: 64e6 } as const

/** Numbers of an example. */
export const sizeOf = ({ shape: [channels, height, width] }: Pick<DataSet, 'shape'>): number =>
  channels * height * width

/** The examples at `rows`, in that order, as float32; bytes are divided by 255. */
export function examplesOf(set: DataSet, rows: Int32Array): LabelledData {
  const size = sizeOf(set)
  const unit = set.values instanceof Uint8Array ? 255 : 1
  const numbers = new Float32Array(rows.length * size)
  for (let i = 0; i < rows.length; i++) {
    const start = rows[i] * size
    for (let j = 0; j < size; j++) numbers[i * size + j] = set.values[start + j] / unit
  }
  return {
    inputs: new NdArray(numbers, [rows.length, ...set.shape]),
    labels: Int32Array.from(rows, (row) => set.labels[row]),
    classes: set.classes,
  }
}
