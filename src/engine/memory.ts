import type { Floats, Precision } from './precision.ts'

export class OutOfMemoryError extends Error {
  override readonly name = 'OutOfMemoryError'
}

/** Where buffers come from. A view that was given back may be handed out again with its old contents. */
export interface Memory {
  floats(length: number): Floats
  ints(length: number): Int32Array
  words(length: number): Uint32Array
  doubles(length: number): Float64Array
  release(view: Floats | Int32Array | Uint32Array): void
  dispose?(): void
}

type View = Floats | Int32Array | Uint32Array

/** Given-back views by their exact length, so that a training step in its steady state allocates nothing. */
export class FreeList<V extends View> {
  private readonly free = new Map<number, V[]>()

  take(length: number): V | undefined {
    return this.free.get(length)?.pop()
  }

  give(view: V): void {
    const list = this.free.get(view.length)
    if (list) list.push(view)
    else this.free.set(view.length, [view])
  }
}

/** Buffers on the JavaScript heap, up to `limit` bytes. */
export class HeapMemory implements Memory {
  private readonly freeFloats = new FreeList<Floats>()
  private readonly freeInts = new FreeList<Int32Array>()
  private used = 0

  constructor(
    private readonly precision: Precision,
    private readonly limit = Infinity,
  ) {}

  floats(length: number): Floats {
    const pooled = this.freeFloats.take(length)
    if (pooled) return pooled
    this.claim(length * this.precision.bytes)
    return this.precision.name === 'f32' ? new Float32Array(length) : new Float64Array(length)
  }

  ints(length: number): Int32Array {
    const pooled = this.freeInts.take(length)
    if (pooled) return pooled
    this.claim(length * 4)
    return new Int32Array(length)
  }

  words(length: number): Uint32Array {
    return new Uint32Array(length)
  }

  doubles(length: number): Float64Array {
    return new Float64Array(length)
  }

  release(view: View): void {
    if (view instanceof Int32Array) this.freeInts.give(view)
    else if (!(view instanceof Uint32Array)) this.freeFloats.give(view)
  }

  private claim(bytes: number): void {
    this.used += bytes
    if (this.used > this.limit) {
      throw new OutOfMemoryError(`this run asks for ${this.used} bytes; its limit is ${this.limit}`)
    }
  }
}
