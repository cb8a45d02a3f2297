import { type Indices, requireIndices } from './indices.ts'
import type { KernelName, Kernels } from './kernels/table.ts'
import type { Lease } from './ndarray.ts'

/** One kernel call with its arguments. */
export interface Call {
  readonly kernel: KernelName
  readonly args: readonly unknown[]
}

type AnyKernel = (...args: readonly unknown[]) => void

/** A table that runs each kernel of `table` and notes the call. */
export function recordCalls(table: Kernels): { recorder: Kernels; calls: Call[] } {
  const calls: Call[] = []
  const entries = Object.entries(table).map(([name, kernel]) => [
    name,
    (...args: readonly unknown[]) => {
      calls.push({ kernel: name as KernelName, args })
      ;(kernel as AnyKernel)(...args)
    },
  ])
  return { recorder: Object.fromEntries(entries) as Kernels, calls }
}

/** Multiply-adds between two breaths: some hundredths of a second. */
export const STRETCH = 2 ** 26

/** Multiply-adds of a matrix product, numbers of what any other kernel goes through. */
function workOf({ kernel, args }: Call): number {
  if (kernel === 'matmul')
    return args.slice(0, 3).reduce((product: number, size) => product * Number(size), 1)
  return args.reduce(
    (most: number, arg) => Math.max(most, ArrayBuffer.isView(arg) ? arg.byteLength / 4 : 0),
    0,
  )
}

/** The calls in their order, cut into parts that end as soon as they hold STRETCH of work. */
export function stretches(calls: readonly Call[]): Call[][] {
  const parts: Call[][] = [[]]
  let work = 0
  for (const call of calls) {
    if (work >= STRETCH) {
      parts.push([])
      work = 0
    }
    parts.at(-1)?.push(call)
    work += workOf(call)
  }
  return parts
}

/** Turns a fixed list of calls into one function that runs them all. `claim` gives memory that lives as long. */
export type Compile = (calls: readonly Call[], claim: (length: number) => Int32Array) => () => void

interface ProgramParts<T> {
  readonly run: () => void
  readonly calls: readonly Call[]
  readonly result: T
  /** Checked before each run, since they may have been written anew. */
  readonly checks: readonly Indices[]
  readonly lease: Lease
  readonly release: () => void
}

/** The kernel calls of one step, to be run again on the same memory. */
export class Program<T> {
  private disposed = false

  constructor(private readonly parts: ProgramParts<T>) {}

  get calls(): readonly Call[] {
    return this.parts.calls
  }

  /** What the captured step returned. */
  get result(): T {
    return this.parts.result
  }

  /**
   * Runs every call once more, in order. Throws ShapeError on an index that is out of range by now, and Error after
   * dispose().
   */
  readonly run = (): void => {
    const { lease, checks, run } = this.parts
    if (lease.ended !== undefined) throw new Error(`run() after ${lease.ended}`)
    for (let i = 0; i < checks.length; i++) requireIndices(checks[i])
    run()
  }

  /** Gives the memory of the step back. Throws Error the second time. */
  dispose(): void {
    if (this.disposed) throw new Error('dispose() of a program that was disposed before')
    this.disposed = true
    if (this.parts.lease.ended === undefined) this.parts.release()
  }
}

/** Calls the kernels of `table` one by one. */
export function interpret(table: Kernels): Compile {
  return (calls) => {
    const bound = calls.map(({ kernel, args }) => ({ kernel: table[kernel] as AnyKernel, args }))
    return () => {
      for (const { kernel, args } of bound) kernel(...args)
    }
  }
}
