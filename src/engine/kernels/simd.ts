import { SINGLE } from '../precision.ts'
import { type Call, type Compile, interpret } from '../program.ts'
import { referenceKernels } from './reference.ts'
import { Encoder, LAYOUTS, type SimdKernel } from './simd/encoding.ts'
import type { WasmMemory } from './simd/memory.ts'
import { Opcode } from './simd/opcode.ts'
import type { Kernels } from './table.ts'

type AnyKernel = (...args: readonly unknown[]) => void

/** Words of one instruction; calls that would need more (over 60 axes) are left to the reference kernels. */
const LONGEST = 128

function encoderInto(memory: WasmMemory, words: Int32Array): Encoder {
  const floats = new Float32Array(memory.buffer, words.byteOffset, words.length)
  return new Encoder(memory.buffer, words, floats)
}

/** The reference kernels, with the SIMD ones in their place wherever all arrays of a call lie in `memory`. */
export function simdKernels(memory: WasmMemory): Kernels {
  const reference = referenceKernels(SINGLE)
  const { run, instruction } = memory.exports
  const begin: number = instruction.value
  const encoder = encoderInto(memory, new Int32Array(memory.buffer, begin, LONGEST))
  const overlay = (Object.keys(LAYOUTS) as SimdKernel[]).map((name): [SimdKernel, AnyKernel] => {
    const plain = reference[name] as AnyKernel
    const opcode = Opcode[name]
    const layout = LAYOUTS[name]
    const kernel = (...args: readonly unknown[]) => {
      encoder.reset()
      if (encoder.append(opcode, layout, args)) run(begin, begin + encoder.length * 4)
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
  return (calls, claim) => {
    const words = claim(calls.reduce((sum, call) => sum + wordsOf(call), 0))
    if (words.buffer !== memory.buffer) return plainly(calls, claim)
    const encoder = encoderInto(memory, words)
    const segments: (() => void)[] = []
    let from = 0
    const close = () => {
      const begin = words.byteOffset + from * 4
      const end = words.byteOffset + encoder.length * 4
      if (end > begin) segments.push(() => run(begin, end))
      from = encoder.length
    }
    for (const call of calls) {
      const name = call.kernel as SimdKernel
      if (name in LAYOUTS && encoder.append(Opcode[name], LAYOUTS[name], call.args)) continue
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

/** Room enough for the instruction of a call. */
function wordsOf({ args }: Call): number {
  return (
    2 +
    args.reduce(
      (sum: number, arg) =>
        sum + (typeof arg === 'number' ? 1 : arg instanceof Int32Array ? 2 + Math.min(arg.length, 32) : 8),
      0,
    )
  )
}
