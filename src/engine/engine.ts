import { referenceKernels } from './kernels/reference.ts'
import { WasmMemory } from './kernels/simd/memory.ts'
import { compileSimd, simdKernels } from './kernels/simd.ts'
import type { Kernels } from './kernels/table.ts'
import { HeapMemory, type Memory } from './memory.ts'
import { NdArray } from './ndarray.ts'
import { DOUBLE, type Floats, type Precision, SINGLE } from './precision.ts'
import { type Compile, interpret, Program, recordCalls, stretches } from './program.ts'
import type { RandomStream } from './random.ts'
import { type Shape, sizeOf } from './shape.ts'
import { Tensor } from './tensor.ts'

type Buffer = Floats | Int32Array

/** Random numbers drawn between two breaths; whole groups of words, so that the pieces are those of one draw. */
const DRAWN_AT_ONCE = 2 ** 20

/** A number format, a table of kernels and the memory they work on. Tensors of different engines never meet. */
export class Engine {
  recordsGradients = true
  /** Called again and again during long work, by whoever does it, so that its owner hears that it goes on. */
  breathe: () => void = () => {}
  private order = 0
  private scopes: Buffer[][] = []

  constructor(
    readonly precision: Precision,
    public kernels: Kernels,
    readonly memory: Memory,
    private readonly compile: Compile = interpret(kernels),
  ) {}

  nextOrder(): number {
    return this.order++
  }

  /** Memory for `shape`, its contents undefined; released with the innermost scope. */
  empty(shape: Shape): NdArray {
    return new NdArray(this.claim(this.memory.floats(sizeOf(shape))), shape)
  }

  full(shape: Shape, value: number): NdArray {
    const array = this.empty(shape)
    this.kernels.fill(array.data, value)
    return array
  }

  ints(length: number): Int32Array {
    return this.claim(this.memory.ints(length))
  }

  /** State of a random stream where kernels can reach it; never released. */
  readonly words = (length: number): Uint32Array => this.memory.words(length)

  /** Results in double precision (kernels `moments`, `countWithin`); never released. */
  doubles(length: number): Float64Array {
    return this.memory.doubles(length)
  }

  /** A constant with the given numbers. Throws ShapeError where they do not fill the shape. */
  tensor(numbers: ArrayLike<number>, shape: Shape = [numbers.length]): Tensor {
    const value = this.empty(shape)
    if (numbers.length !== value.size) throw new Error(`${numbers.length} numbers for shape [${shape}]`)
    value.data.set(numbers)
    return new Tensor(this, value, false)
  }

  zeros(shape: Shape): Tensor {
    return new Tensor(this, this.full(shape, 0), false)
  }

  /** mean + std·N(0, 1) from the stream. */
  normal(stream: RandomStream, shape: Shape, std = 1, mean = 0): Tensor {
    const value = this.empty(shape)
    for (let from = 0; from < value.size; from += DRAWN_AT_ONCE) {
      this.kernels.randomNormal(stream.state, value.data.subarray(from, from + DRAWN_AT_ONCE), mean, std)
      this.breathe()
    }
    return new Tensor(this, value, false)
  }

  uniform(stream: RandomStream, shape: Shape, low = 0, high = 1): Tensor {
    const value = this.empty(shape)
    this.kernels.randomUniform(stream.state, value.data, low, high)
    return new Tensor(this, value, false)
  }

  /** A leaf that gradients are asked for, sharing the memory of `start`. */
  parameter(start: Tensor): Tensor {
    return new Tensor(this, start.value, true)
  }

  /** Runs `body` without remembering how its tensors came about. */
  withoutGradients<T>(body: () => T): T {
    const before = this.recordsGradients
    this.recordsGradients = false
    try {
      return body()
    } finally {
      this.recordsGradients = before
    }
  }

  /** Arena: what `body` allocates is given back at its end, so nothing of it may be used afterwards. */
  scope<T>(body: () => T): T {
    const buffers: Buffer[] = []
    this.scopes.push(buffers)
    try {
      return body()
    } finally {
      this.scopes.pop()
      for (const buffer of buffers) this.memory.release(buffer)
    }
  }

  /**
   * Runs `step` once, with all its checks, and returns it as a program that repeats the same kernel calls on the same
   * memory: write new numbers into its inputs, run(), read its outputs. What `step` allocates lives until dispose().
   * Decisions and numbers that `step` computes in TypeScript are those of the first time; only kernels are repeated.
   */
  capture<T>(step: () => T): Program<T> {
    const buffers: Buffer[] = []
    const table = this.kernels
    const { recorder, calls } = recordCalls(table)
    this.scopes.push(buffers)
    this.kernels = recorder
    try {
      const result = step()
      const parts = stretches(calls).map((part) => this.compile(part, (length) => this.ints(length)))
      return new Program(
        () => {
          for (const part of parts) {
            part()
            this.breathe()
          }
        },
        calls,
        result,
        () => {
          for (const buffer of buffers) this.memory.release(buffer)
        },
      )
    } catch (error) {
      for (const buffer of buffers) this.memory.release(buffer)
      throw error
    } finally {
      this.kernels = table
      this.scopes.pop()
    }
  }

  /** Ends the engine, whose memory goes to the next one: nothing of it may be used afterwards. */
  dispose(): void {
    this.memory.dispose?.()
  }

  private claim<B extends Buffer>(buffer: B): B {
    this.scopes.at(-1)?.push(buffer)
    return buffer
  }
}

export interface EngineOptions {
  readonly precision?: 'f32' | 'f64'
  /**
   * 'auto': SIMD in single precision where the platform has it, else reference, with the same results. 'simd' throws
   * where there is none.
   */
  readonly kernels?: 'auto' | 'simd' | 'reference'
  /** Largest number of bytes that tensors may take; past it, allocation throws OutOfMemoryError. */
  readonly bytes?: number
  /** Bytes that they will probably take: where SIMD kernels find them at once. Twice as many cost nothing. */
  readonly expectedBytes?: number
}

/** Throws Error where SIMD kernels are demanded and the platform or the precision has none. */
export function createEngine({
  precision = 'f32',
  bytes,
  expectedBytes,
  kernels = 'auto',
}: EngineOptions = {}): Engine {
  if (kernels !== 'reference' && precision === 'f32') {
    const memory = WasmMemory.create(bytes, expectedBytes)
    if (memory) {
      const table = simdKernels(memory)
      return new Engine(SINGLE, table, memory, compileSimd(memory, table))
    }
  }
  if (kernels === 'simd') throw new Error(`no SIMD kernels here in ${precision}`)
  const format = precision === 'f32' ? SINGLE : DOUBLE
  return new Engine(format, referenceKernels(format), new HeapMemory(format, bytes))
}
