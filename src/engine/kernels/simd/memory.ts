import { FreeList, type Memory, OutOfMemoryError } from '../../memory.ts'
import type { Floats } from '../../precision.ts'
import { instantiate, type SimdExports } from './module.ts'

const PAGE = 65536
/** Vectors start at multiples of this, and loads may pass the end of an array by less than this. */
const ALIGNMENT = 16
/** Bounds of what is asked of the platform. */
const LARGEST = 2048 * 2 ** 20
const SMALLEST = 16 * 2 ** 20
/** Asked for where nothing is said; untouched pages take no memory. */
const USUAL = 256 * 2 ** 20
/** Memories of finished runs that are kept for the next one. */
const KEPT = 2

/**
 * Buffers in one WebAssembly.Memory, where the SIMD kernels reach them. It never grows, since growing would detach every
 * view. What does not fit any more is put on the JavaScript heap, up to the limit of the run, and worked on by the
 * reference kernels with the same results.
 */
export class WasmMemory implements Memory {
  private readonly freeFloats = new FreeList<Floats>()
  private readonly freeInts = new FreeList<Int32Array>()
  private next: number
  private used = 0
  private disposed = false

  private constructor(
    readonly buffer: ArrayBuffer,
    readonly exports: SimdExports,
    private readonly limit: number,
  ) {
    this.next = exports.scratchEnd.value
  }

  private static readonly idle: { buffer: ArrayBuffer; exports: SimdExports }[] = []

  /**
   * For at most `limit` bytes of buffers, of which about `expected` are used; undefined where the platform has no SIMD or
   * too little memory.
   */
  static create(limit = Infinity, expected = USUAL): WasmMemory | undefined {
    const wanted = Math.min(LARGEST, SMALLEST + Math.min(limit, 2 * expected))
    const kept = WasmMemory.idle.findIndex(({ buffer }) => buffer.byteLength >= wanted)
    if (kept >= 0) {
      const [{ buffer, exports }] = WasmMemory.idle.splice(kept, 1)
      return new WasmMemory(buffer, exports, limit)
    }
    for (let bytes = wanted; bytes >= SMALLEST; bytes /= 2) {
      const instance = instantiate(Math.ceil(bytes / PAGE))
      if (instance) return new WasmMemory(instance.memory.buffer as ArrayBuffer, instance.exports, limit)
    }
    return undefined
  }

  /** Gives the memory to the next run. No view of it may be used afterwards. */
  dispose(): void {
    if (this.disposed) return
    this.disposed = true
    if (WasmMemory.idle.length < KEPT) WasmMemory.idle.push({ buffer: this.buffer, exports: this.exports })
  }

  floats(length: number): Floats {
    const pooled = this.freeFloats.take(length)
    if (pooled) return pooled
    const at = this.claim(length * 4)
    return at === undefined ? new Float32Array(length) : new Float32Array(this.buffer, at, length)
  }

  ints(length: number): Int32Array {
    const pooled = this.freeInts.take(length)
    if (pooled) return pooled
    const at = this.claim(length * 4)
    return at === undefined ? new Int32Array(length) : new Int32Array(this.buffer, at, length)
  }

  words(length: number): Uint32Array {
    const at = this.claim(length * 4)
    return at === undefined ? new Uint32Array(length) : new Uint32Array(this.buffer, at, length)
  }

  doubles(length: number): Float64Array {
    const at = this.claim(length * 8)
    return at === undefined ? new Float64Array(length) : new Float64Array(this.buffer, at, length)
  }

  release(view: Floats | Int32Array | Uint32Array): void {
    if (view instanceof Int32Array) this.freeInts.give(view)
    else if (!(view instanceof Uint32Array)) this.freeFloats.give(view)
  }

  /** Address of a new buffer, or undefined where the memory is full. */
  private claim(bytes: number): number | undefined {
    this.used += bytes
    if (this.used > this.limit) {
      throw new OutOfMemoryError(`this run asks for ${this.used} bytes; its limit is ${this.limit}`)
    }
    const at = this.next
    const end = at + Math.ceil(bytes / ALIGNMENT) * ALIGNMENT
    if (end + ALIGNMENT > this.buffer.byteLength) return undefined
    this.next = end
    return at
  }
}
