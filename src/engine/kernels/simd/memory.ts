import { Account, FreeList, type Memory } from '../../memory.ts'
import type { Floats } from '../../precision.ts'
import { FreeBlocks } from './free-blocks.ts'
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
 * view. When it is full, what was given back is joined into larger blocks. What does not fit even so is put on the
 * JavaScript heap, up to the limit of the run, and worked on by the reference kernels with the same results.
 */
export class WasmMemory implements Memory {
  private readonly freeFloats = new FreeList<Floats>()
  private readonly freeInts = new FreeList<Int32Array>()
  private readonly blocks: FreeBlocks
  readonly account: Account

  private constructor(
    readonly buffer: ArrayBuffer,
    readonly exports: SimdExports,
    limit: number,
  ) {
    this.account = new Account(limit)
    // Loads may pass the end of the last array.
    this.blocks = new FreeBlocks(exports.scratchEnd.value, buffer.byteLength - ALIGNMENT)
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
    if (WasmMemory.idle.length < KEPT) WasmMemory.idle.push({ buffer: this.buffer, exports: this.exports })
  }

  floats(length: number): Floats {
    return this.account.claim(
      length * 4,
      () => this.freeFloats.take(length) ?? this.place(Float32Array, length),
    )
  }

  ints(length: number): Int32Array {
    return this.account.claim(length * 4, () => this.freeInts.take(length) ?? this.place(Int32Array, length))
  }

  words(length: number): Uint32Array {
    return this.account.claim(length * 4, () => this.place(Uint32Array, length))
  }

  doubles(length: number): Float64Array {
    return this.account.claim(length * 8, () => this.place(Float64Array, length))
  }

  release(view: Floats | Int32Array): void {
    this.account.giveBack(view)
    if (view instanceof Int32Array) this.freeInts.give(view)
    else this.freeFloats.give(view)
  }

  /** A new view in this memory, or on the heap where there is no room. */
  private place<V>(View: ViewConstructor<V>, length: number): V {
    const bytes = Math.ceil((length * View.BYTES_PER_ELEMENT) / ALIGNMENT) * ALIGNMENT
    let at = this.blocks.take(bytes)
    if (at === undefined && this.freeFloats.bytes + this.freeInts.bytes >= bytes) {
      const views = [...this.freeFloats.drain(), ...this.freeInts.drain()]
      for (const view of views) {
        if (view.buffer !== this.buffer) continue
        this.blocks.give(view.byteOffset, Math.ceil(view.byteLength / ALIGNMENT) * ALIGNMENT)
      }
      this.blocks.join()
      at = this.blocks.take(bytes)
    }
    return at === undefined ? new View(length) : new View(this.buffer, at, length)
  }
}

interface ViewConstructor<V> {
  readonly BYTES_PER_ELEMENT: number
  new (length: number): V
  new (buffer: ArrayBuffer, byteOffset: number, length: number): V
}
