import type { Engine } from '../engine.ts'
import type { NdArray } from '../ndarray.ts'
import { broadcastStrides, type Shape, ShapeError, sameShape, sizeOf } from '../shape.ts'
import { arranged } from './shape.ts'
import { readStrided } from './strided.ts'

/** x repeated to `shape`; x itself where it has that shape. */
export function expand(engine: Engine, x: NdArray, shape: Shape): NdArray {
  if (sameShape(x.shape, shape)) return x
  if (x.size === sizeOf(shape)) return x.reshaped(shape)
  const out = engine.array(shape)
  readStrided(engine, x, out, broadcastStrides(x.shape, shape))
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
    const out = engine.array(shape)
    kernels.sumColumns(x.data, out.data, x.size / size, size)
    return out
  }
  const out = engine.array(shape)
  const lead = rank - shape.length
  const axes = x.shape.map((_, axis) => axis)
  const stretched = (axis: number) => axis < lead || shape[axis - lead] !== x.shape[axis]
  const order = [...axes.filter((axis) => !stretched(axis)), ...axes.filter(stretched)]
  kernels.sumRows(arranged(engine, x, order).data, out.data, size, x.size / size)
  return out
}

/** Throws ShapeError unless the array has this many axes. */
export function requireRank(name: string, x: NdArray, rank: number): void {
  if (x.shape.length !== rank) throw new ShapeError(`${name} takes ${rank} axes, not [${x.shape}]`)
}
