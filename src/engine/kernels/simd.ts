import { SINGLE } from '../precision.ts'
import { type Compile, interpret } from '../program.ts'
import { referenceKernels } from './reference.ts'
import { Encoder, SIMD_KERNELS, type SimdKernel, wordsOf } from './simd/encoding.ts'
import type { WasmMemory } from './simd/memory.ts'
import type { Kernels } from './table.ts'

type AnyKernel = (...args: readonly unknown[]) => void

/** Words of one instruction; calls that would need more (over 60 axes) are left to the reference kernels. */
const LONGEST = 128

/** The reference kernels, with the SIMD ones in their place wherever all arrays of a call lie in `memory`. */
export function simdKernels(memory: WasmMemory): Kernels {
  const reference = referenceKernels(SINGLE)
  const { run, instruction } = memory.exports
  const begin: number = instruction.value
  const encoder = new Encoder(memory.buffer, new Int32Array(memory.buffer, begin, LONGEST))
  const overlay = SIMD_KERNELS.map((name): [SimdKernel, AnyKernel] => {
    const plain = reference[name] as AnyKernel
    const kernel = (...args: readonly unknown[]) => {
      encoder.reset()
      if (encoder.append(name, args)) run(begin, begin + encoder.length * 4)
      else plain(...args)
    }
    return [name, kernel]
  })
  return { ...reference, ...(Object.fromEntries(overlay) as Partial<Kernels>) }
}

/**
 * Turns a list of calls into instructions that one call of the WebAssembly interpreter runs. Calls without an instruction
 * cut the list into segments.
 */
export function compileSimd(memory: WasmMemory, kernels: Kernels): Compile {
  const { run } = memory.exports
  const plainly = interpret(kernels)
  const known = new Set<string>(SIMD_KERNELS)
  return (calls, claim) => {
    const length = calls.flatMap(({ args }) => args).reduce<number>((sum, arg) => sum + wordsOf(arg), 0)
    const words = claim(length + 2 * calls.length)
    if (words.buffer !== memory.buffer) return plainly(calls, claim)
    const encoder = new Encoder(memory.buffer, words)
    const segments: (() => void)[] = []
    let from = 0
    const close = () => {
      const begin = words.byteOffset + from * 4
      const end = words.byteOffset + encoder.length * 4
      if (end > begin) segments.push(() => run(begin, end))
      from = encoder.length
    }
    for (const call of calls) {
      if (known.has(call.kernel) && encoder.append(call.kernel as SimdKernel, call.args)) continue
      close()
      segments.push(plainly([call], claim))
    }
    close()
    if (segments.length === 1) return segments[0]
    return () => {
      for (const segment of segments) segment()
    }
  }
}
