import type { Engine } from '../engine.ts'
import type { NdArray } from '../ndarray.ts'
import { broadcastStrides, type Shape, ShapeError, sameShape, sizeOf } from '../shape.ts'

const int32 = (numbers: readonly number[]): Int32Array => Int32Array.from(numbers)

/** x repeated to `shape`; x itself where it has that shape. */
export function expand(engine: Engine, x: NdArray, shape: Shape): NdArray {
  if (sameShape(x.shape, shape)) return x
  if (x.size === sizeOf(shape)) return x.reshaped(shape)
  const out = engine.empty(shape)
  engine.kernels.read(x.data, out.data, int32(shape), int32(broadcastStrides(x.shape, shape)), 0)
  return out
}

/** The gradient of expand: x summed over the axes that were stretched from `shape`. */
export function reduceTo(engine: Engine, x: NdArray, shape: Shape): NdArray {
  if (sameShape(x.shape, shape)) return x
  const size = sizeOf(shape)
  if (x.size === size) return x.reshaped(shape)
  const { kernels } = engine
  const rank = x.shape.length
  const isRow = sizeOf(x.shape.slice(rank - shape.length)) === size
  if (isRow && size > 1) {
    const out = engine.empty(shape)
    kernels.sumColumns(x.data, out.data, x.size / size, size)
    return out
  }
  if (size === 1) {
    const out = engine.empty(shape)
    kernels.sumRows(x.data, out.data, 1, x.size)
    return out
  }
  const out = engine.full(shape, 0)
  kernels.accumulate(x.data, out.data, int32(x.shape), int32(broadcastStrides(shape, x.shape)), 0)
  return out
}

/** Throws ShapeError unless the array has this many axes. */
export function requireRank(name: string, x: NdArray, rank: number): void {
  if (x.shape.length !== rank) throw new ShapeError(`${name} takes ${rank} axes, not [${x.shape}]`)
}
