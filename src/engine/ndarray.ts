import type { Floats } from './precision.ts'
import { type Shape, ShapeError, sizeOf } from './shape.ts'

/** How long memory belongs to the arrays that were made in it: that of a scope, a program or an engine. */
export class Lease {
  private over: string | undefined

  /** Why the memory is no longer theirs, undefined while it is. */
  get ended(): string | undefined {
    return this.over
  }

  end(reason: string): void {
    this.over ??= reason
  }
}

const UNENDING = new Lease()

/** Contiguous row-major numbers with a shape. */
export class NdArray {
  /** Throws ShapeError where the numbers do not fill the shape. */
  constructor(
    private readonly numbers: Floats,
    readonly shape: Shape,
    private readonly lease: Lease = UNENDING,
  ) {
    if (numbers.length !== sizeOf(shape))
      throw new ShapeError(`${numbers.length} numbers do not fill [${shape}]`)
  }

  /** Throws Error once the memory was given back. */
  get data(): Floats {
    if (this.lease.ended !== undefined)
      throw new Error(`numbers of shape [${this.shape}] read after ${this.lease.ended}`)
    return this.numbers
  }

  get size(): number {
    return this.numbers.length
  }

  /** The same numbers under another shape of the same size. */
  reshaped(shape: Shape): NdArray {
    return new NdArray(this.numbers, shape, this.lease)
  }
}
