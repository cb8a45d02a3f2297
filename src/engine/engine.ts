import { type Indices, requireIndices } from './indices.ts'
import { referenceKernels } from './kernels/reference.ts'
import { WasmMemory } from './kernels/simd/memory.ts'
import { compileSimd, simdKernels } from './kernels/simd.ts'
import type { Kernels } from './kernels/table.ts'
import { HeapMemory, type Memory, within } from './memory.ts'
import { Lease, NdArray } from './ndarray.ts'
import { DOUBLE, type Floats, type Precision, SINGLE } from './precision.ts'
import { type Compile, interpret, Program, recordCalls, stretches } from './program.ts'
import type { RandomStream } from './random.ts'
import { type Shape, ShapeError, sizeOf } from './shape.ts'
import { Tensor } from './tensor.ts'

type Buffer = Floats | Int32Array

/** What was allocated in one scope or program. */
interface Arena {
  readonly lease: Lease
  readonly buffers: Buffer[]
}
/** Random numbers drawn between two breaths; whole groups of words, so that the pieces are those of one draw. */
const DRAWN_AT_ONCE = 2 ** 20

/** A number format, a table of kernels and the memory they work on. Tensors of different engines never meet. */
export class Engine {
  recordsGradients = true
  /** Called again and again during long work, by whoever does it, so that its owner hears that it goes on. */
  breathe: () => void = () => {}
  private order = 0
  private readonly lease = new Lease()
  private readonly arenas: Arena[] = []
  private readonly programs = new Set<Lease>()
  private checks: Indices[] | undefined

  constructor(
    readonly precision: Precision,
    public kernels: Kernels,
    readonly memory: Memory,
    private readonly compile: Compile = interpret(kernels),
  ) {}

  nextOrder(): number {
    return this.order++
  }

  /**
   * Numbers for the kernels to work on, released with the innermost scope: `fill` in every place, undefined contents if
   * absent.
   */
  array(shape: Shape, fill?: number): NdArray {
    const size = sizeOf(shape)
    const numbers = within(
      () => `numbers of shape [${shape}]`,
      () => this.claim(this.memory.floats(size)),
    )
    if (fill !== undefined) this.kernels.fill(numbers, fill)
    return new NdArray(numbers, shape, this.arenas.at(-1)?.lease ?? this.lease)
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
    if (numbers.length !== sizeOf(shape))
      throw new ShapeError(`tensor: ${numbers.length} numbers do not fill [${shape}]`)
    const value = this.array(shape)
    value.data.set(numbers)
    return new Tensor(this, value, false)
  }

  /** A constant with one number in every place. */
  full(shape: Shape, value: number): Tensor {
    return new Tensor(this, this.array(shape, value), false)
  }

  zeros(shape: Shape): Tensor {
    return this.full(shape, 0)
  }

  /** mean + std·N(0, 1) from the stream. */
  normal(stream: RandomStream, shape: Shape, { mean = 0, std = 1 }: Partial<Gaussian> = {}): Tensor {
    const value = this.array(shape)
    for (let from = 0; from < value.size; from += DRAWN_AT_ONCE) {
      this.kernels.randomNormal(stream.state, value.data.subarray(from, from + DRAWN_AT_ONCE), mean, std)
      this.breathe()
    }
    return new Tensor(this, value, false)
  }

  /** Uniform on [low, high) from the stream. */
  uniform(stream: RandomStream, shape: Shape, low = 0, high = 1): Tensor {
    const value = this.array(shape)
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

  /** Arena: what `body` allocates is given back at its end, and its tensors throw when they are read afterwards. */
  scope<T>(body: () => T): T {
    const arena = this.open()
    try {
      return body()
    } finally {
      this.arenas.pop()
      this.release(arena, 'the scope that they were made in')
    }
  }

  /** Throws ShapeError on an index out of range, now and before each later run of a step that is being captured. */
  requireIndices(indices: Indices): void {
    requireIndices(indices)
    this.checks?.push(indices)
  }

  /**
   * Runs `step` once, with all its checks, and returns it as a program that repeats the same kernel calls on the same
   * memory: write new numbers into its inputs, run(), read its outputs. What `step` allocates lives until dispose().
   * Decisions and numbers that `step` computes in TypeScript are those of the first time; only kernels are repeated,
   * and the checks of indices and labels. Throws Error in a step that is being captured.
   */
  capture<T>(step: () => T): Program<T> {
    if (this.checks) throw new Error('capture() inside a step that is being captured')
    const table = this.kernels
    const { recorder, calls } = recordCalls(table)
    const checks: Indices[] = []
    const arena = this.open()
    const { lease } = arena
    this.kernels = recorder
    this.checks = checks
    try {
      const result = step()
      const parts = stretches(calls).map((part) => this.compile(part, (length) => this.ints(length)))
      const run = () => {
        for (const part of parts) {
          part()
          this.breathe()
        }
      }
      this.programs.add(lease)
      const release = () => {
        this.programs.delete(lease)
        this.release(arena, 'dispose() of the program that they were made in')
      }
      return new Program({ run, calls, result, checks, lease, release })
    } catch (error) {
      this.release(arena, 'a step that failed')
      throw error
    } finally {
      this.kernels = table
      this.checks = undefined
      this.arenas.pop()
    }
  }

  /** Ends the engine, whose memory goes to the next one. Its tensors and programs throw from now on, as this does. */
  dispose(): void {
    if (this.lease.ended !== undefined) throw new Error('dispose() of an engine that was disposed before')
    for (const lease of [this.lease, ...this.programs]) lease.end('dispose() of the engine')
    this.memory.dispose?.()
  }

  private open(): Arena {
    const arena = { lease: new Lease(), buffers: [] }
    this.arenas.push(arena)
    return arena
  }

  private release({ lease, buffers }: Arena, reason: string): void {
    lease.end(reason)
    for (const buffer of buffers) this.memory.release(buffer)
  }

  private claim<B extends Buffer>(buffer: B): B {
    this.arenas.at(-1)?.buffers.push(buffer)
    return buffer
  }
}

interface Gaussian {
  readonly mean: number
  /** Standard deviation. */
  readonly std: number
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
