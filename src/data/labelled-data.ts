import type { NdArray } from '../engine/index.ts'

/** Examples with a class each. */
export interface LabelledData {
  /** Float32, one example for each index of the first axis: points [N, 2], grey images [N, 1, H, W], colour [N, 3, H, W]. */
  readonly inputs: NdArray
  /** Class of each example, 0 … classes − 1. */
  readonly labels: Int32Array
  readonly classes: number
}
