import { NdArray, type RandomStream } from '../engine/index.ts'
import type { LabelledData } from './labelled-data.ts'

/** The examples at `rows`, in that order. */
export function pick({ inputs, labels, classes }: LabelledData, rows: Int32Array): LabelledData {
  const [, ...rest] = inputs.shape
  const size = inputs.size / labels.length
  const numbers = new Float32Array(rows.length * size)
  rows.forEach((row, i) => {
    numbers.set(inputs.data.subarray(row * size, (row + 1) * size), i * size)
  })
  return {
    inputs: new NdArray(numbers, [rows.length, ...rest]),
    labels: Int32Array.from(rows, (row) => labels[row]),
    classes,
  }
}

export interface Split {
  readonly train: LabelledData
  readonly test: LabelledData
}

/** A random part of the data, round(fraction·N) examples, for the test; the rest for training. */
export function split(data: LabelledData, stream: RandomStream, fraction: number): Split {
  const order = stream.permutation(data.labels.length)
  const held = Math.round(fraction * order.length)
  return { test: pick(data, order.subarray(0, held)), train: pick(data, order.subarray(held)) }
}
