import type { Floats, Precision } from './precision.ts'

export class OutOfMemoryError extends Error {
  override readonly name = 'OutOfMemoryError'
}

/** Runs `body`; where its memory runs out, the error says of `what`. */
export function within<T>(what: () => string, body: () => T): T {
  try {
    return body()
  } catch (error) {
    if (error instanceof OutOfMemoryError) throw new OutOfMemoryError(`${what()}: ${error.message}`)
    throw error
  }
}

/** Where buffers come from. A view that was given back may be handed out again with its old contents. */
export interface Memory {
  /** Bytes in use now, and the most that ever were. */
  readonly account: Account
  floats(length: number): Floats
  ints(length: number): Int32Array
  words(length: number): Uint32Array
  doubles(length: number): Float64Array
  release(view: Floats | Int32Array): void
  dispose?(): void
}

/** Counts bytes in use against a limit. */
export class Account {
  private now = 0
  private most = 0

  constructor(private readonly limit = Infinity) {}

  get used(): number {
    return this.now
  }

  get peak(): number {
    return this.most
  }

  /** Makes a buffer and counts it. Throws OutOfMemoryError, and counts nothing, past the limit. */
  claim<V extends ArrayBufferView>(bytes: number, make: () => V): V {
    const total = this.now + bytes
    if (total > this.limit)
      throw new OutOfMemoryError(`this run asks for ${total} bytes; its limit is ${this.limit}`)
    const view = make()
    this.now = total
    this.most = Math.max(this.most, total)
    return view
  }

  giveBack({ byteLength }: ArrayBufferView): void {
    this.now -= byteLength
  }
}

/** With `poison`, which the tests set, numbers that were given back become NaN, so that whoever still reads them shows. */
export const RELEASED = { poison: false }

type View = Floats | Int32Array

/** Given-back views by their exact length, so that a training step in its steady state makes none. */
export class FreeList<V extends View> {
  private readonly free = new Map<number, V[]>()
  private held = 0

  /** Of all views in the list. */
  get bytes(): number {
    return this.held
  }

  take(length: number): V | undefined {
    const view = this.free.get(length)?.pop()
    if (view) this.held -= view.byteLength
    return view
  }

  give(view: V): void {
    if (RELEASED.poison && !(view instanceof Int32Array)) view.fill(Number.NaN)
    this.held += view.byteLength
    const list = this.free.get(view.length)
    if (list) list.push(view)
    else this.free.set(view.length, [view])
  }

  /** Empties the list. */
  drain(): V[] {
    const views = [...this.free.values()].flat()
    this.free.clear()
    this.held = 0
    return views
  }
}

/** Bytes of given-back buffers that the heap may hold for others of the same length. */
const SPARE = 64 * 2 ** 20

/** Buffers on the JavaScript heap, up to `limit` bytes. */
export class HeapMemory implements Memory {
  readonly account: Account
  private readonly freeFloats = new FreeList<Floats>()
  private readonly freeInts = new FreeList<Int32Array>()

  constructor(
    private readonly precision: Precision,
    limit = Infinity,
  ) {
    this.account = new Account(limit)
  }

  floats(length: number): Floats {
    const { bytes, name } = this.precision
    const make = () => (name === 'f32' ? new Float32Array(length) : new Float64Array(length))
    return this.account.claim(length * bytes, () => this.freeFloats.take(length) ?? make())
  }

  ints(length: number): Int32Array {
    return this.account.claim(length * 4, () => this.freeInts.take(length) ?? new Int32Array(length))
  }

  words(length: number): Uint32Array {
    return this.account.claim(length * 4, () => new Uint32Array(length))
  }

  doubles(length: number): Float64Array {
    return this.account.claim(length * 8, () => new Float64Array(length))
  }

  release(view: View): void {
    this.account.giveBack(view)
    if (view instanceof Int32Array) this.freeInts.give(view)
    else this.freeFloats.give(view)
    const spare = this.freeFloats.bytes + this.freeInts.bytes
    if (spare > SPARE && spare > this.account.used) {
      this.freeFloats.drain()
      this.freeInts.drain()
    }
  }
}
