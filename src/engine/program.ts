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
