import type { KernelArgument, KernelName } from '../table.ts'
import type { Window } from '../window.ts'
import { Opcode } from './opcode.ts'

export type SimdKernel = keyof typeof Opcode & KernelName

/** The kernels that have an instruction. */
export const SIMD_KERNELS = Object.keys(Opcode).filter((name) => Number.isNaN(Number(name))) as SimdKernel[]

type View = Extract<KernelArgument, ArrayBufferView>

/** Words of an argument in an instruction, always even. */
export function wordsOf(arg: unknown): number {
  if (Array.isArray(arg)) return (arg.length + 2) & ~1
  return typeof arg === 'object' && !ArrayBuffer.isView(arg) ? 8 : 2
}

/**
 * Writes instructions into the memory that they speak of: number of the kernel, length in bytes, then its arguments in
 * the order of kernels/table.ts. What an argument is decides how it stands, in an even number of words: an array as
 * address and length; a number twice, rounded to single and as a whole number; a list as its length and its whole numbers;
 * a Window as eight whole numbers. assembly/run.ts reads them.
 */
export class Encoder {
  private at = 0
  private readonly floats: Float32Array

  constructor(
    private readonly buffer: ArrayBuffer,
    private readonly words: Int32Array,
  ) {
    this.floats = new Float32Array(buffer, words.byteOffset, words.length)
  }

  /** Words written so far. */
  get length(): number {
    return this.at
  }

  reset(): void {
    this.at = 0
  }

  /** Appends one call. False, and nothing appended, where an array lies outside the memory or the words run out. */
  append(kernel: SimdKernel, args: readonly unknown[]): boolean {
    const { words, floats } = this
    const start = this.at
    let at = start + 2
    for (let i = 0; i < args.length; i++) {
      const arg = args[i] as KernelArgument
      if (typeof arg === 'number') {
        floats[at++] = arg
        words[at++] = arg
      } else if ((arg as View).buffer === this.buffer) {
        words[at++] = (arg as View).byteOffset
        words[at++] = (arg as View).length
      } else if (Array.isArray(arg)) {
        words[at] = arg.length
        for (let k = 0; k < arg.length; k++) words[at + 1 + k] = arg[k]
        at += wordsOf(arg)
      } else if (ArrayBuffer.isView(arg)) return false
      else {
        const w = arg as Window
        words[at++] = w.batch
        words[at++] = w.channels
        words[at++] = w.height
        words[at++] = w.width
        words[at++] = w.kernelHeight
        words[at++] = w.kernelWidth
        words[at++] = w.stride
        words[at++] = w.padding
      }
    }
    if (at > words.length) return false
    words[start] = Opcode[kernel]
    words[start + 1] = (at - start) * 4
    this.at = at
    return true
  }
}
