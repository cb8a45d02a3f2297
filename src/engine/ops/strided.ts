import type { Engine } from '../engine.ts'
import type { NdArray } from '../ndarray.ts'
import { joinedAxes } from '../shape.ts'

/** to (contiguous) = from, read at offset + Σ index·stride over the shape of `to`. */
export function readStrided(
  { kernels }: Engine,
  from: NdArray,
  to: NdArray,
  strides: readonly number[],
  offset = 0,
): void {
  const joined = joinedAxes({ shape: to.shape, strides })
  kernels.read(from.data, to.data, joined.shape, joined.strides, offset)
}

/** to, written at offset + Σ index·stride over the shape of `from`, = from (contiguous). */
export function writeStrided(
  { kernels }: Engine,
  from: NdArray,
  to: NdArray,
  strides: readonly number[],
  offset = 0,
): void {
  const joined = joinedAxes({ shape: from.shape, strides })
  kernels.write(from.data, to.data, joined.shape, joined.strides, offset)
}
