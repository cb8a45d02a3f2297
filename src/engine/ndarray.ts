import type { Floats } from './precision.ts'
import { type Shape, ShapeError, sizeOf } from './shape.ts'

/** Contiguous row-major numbers with a shape. */
export class NdArray {
  constructor(
    readonly data: Floats,
    readonly shape: Shape,
  ) {
    if (data.length !== sizeOf(shape)) throw new ShapeError(`${data.length} numbers do not fill [${shape}]`)
  }

  get size(): number {
    return this.data.length
  }

  /** The same numbers under another shape of the same size. */
  reshaped(shape: Shape): NdArray {
    return new NdArray(this.data, shape)
  }
}
