import type { KernelName, Kernels } from './kernels/table.ts'

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

/** Turns a fixed list of calls into one function that runs them all. `claim` gives memory that lives as long. */
export type Compile = (calls: readonly Call[], claim: (length: number) => Int32Array) => () => void

/** The kernel calls of one step, to be run again on the same memory. */
export class Program<T> {
  constructor(
    /** Runs every call once more, in order. */
    readonly run: () => void,
    readonly calls: readonly Call[],
    /** What the captured step returned. */
    readonly result: T,
    private readonly release: () => void,
  ) {}

  dispose(): void {
    this.release()
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
