import { beforeAll, describe, expect, test } from 'vitest'
import { referenceKernels } from '../../../src/engine/kernels/reference.ts'
import { SIMD_KERNELS } from '../../../src/engine/kernels/simd/encoding.ts'
import { WasmMemory } from '../../../src/engine/kernels/simd/memory.ts'
import { simdKernels } from '../../../src/engine/kernels/simd.ts'
import type { KernelName, Kernels } from '../../../src/engine/kernels/table.ts'
import { SINGLE } from '../../../src/engine/precision.ts'
import { ARGUMENTS } from './arguments.ts'
import { Draw } from './draw.ts'

/** Cases for each kernel: KERNEL_CASES=20000 for a long run. */
const CASES = Number(process.env.KERNEL_CASES ?? 400)
const SEED = Number(process.env.KERNEL_SEED ?? 1)
/** Elements around each array that must keep this value. */
const FENCE = 5
const FENCE_VALUE = 12345

type View = Float32Array | Int32Array | Uint32Array | Float64Array
const isView = (x: unknown): x is View => ArrayBuffer.isView(x)

/** The arguments with a copy of each array; arrays that were the same stay the same. */
function copied(args: readonly unknown[], copy: (view: View) => View): unknown[] {
  const copies = new Map<View, View>()
  return args.map((arg) => {
    if (!isView(arg)) return arg
    const known = copies.get(arg) ?? copy(arg)
    copies.set(arg, known)
    return known
  })
}

function claim(memory: WasmMemory, view: View, length: number): View {
  if (view instanceof Float32Array) return memory.floats(length) as Float32Array
  if (view instanceof Int32Array) return memory.ints(length)
  if (view instanceof Uint32Array) return memory.words(length)
  return memory.doubles(length)
}

const fences = (whole: View) => [...whole.subarray(0, FENCE), ...whole.subarray(whole.length - FENCE)]

/** Every number of every array; Object.is tells 0 from −0 and NaN is NaN. */
const numbers = (args: readonly unknown[]) => args.filter(isView).map((view) => [...view])

let memory: WasmMemory
let simd: Kernels
const reference = referenceKernels(SINGLE)

function fresh() {
  memory?.dispose()
  memory = WasmMemory.create(64e6) as WasmMemory
  simd = simdKernels(memory)
}

/** The same call by both tables, on a fenced part of the memory and on plain arrays. */
function compare(name: KernelName, seed: number): void {
  const args = ARGUMENTS[name](new Draw(seed))
  const plain = copied(args, (view) => view.slice())
  const wholes: View[] = []
  const inside = copied(args, (view) => {
    const whole = claim(memory, view, view.length + 2 * FENCE).fill(FENCE_VALUE) as View
    wholes.push(whole)
    const part = whole.subarray(FENCE, FENCE + view.length)
    part.set(view)
    return part
  })
  ;(reference[name] as (...args: unknown[]) => void)(...plain)
  ;(simd[name] as (...args: unknown[]) => void)(...inside)
  expect(numbers(inside), `${name}, seed ${seed}`).toEqual(numbers(plain))
  for (const whole of wholes)
    expect(fences(whole), `fences of ${name}, seed ${seed}`).toEqual(Array(2 * FENCE).fill(FENCE_VALUE))
}

describe('SIMD kernels give the bits of the reference', () => {
  beforeAll(fresh)

  test.each(Object.keys(ARGUMENTS) as KernelName[])(
    '%s',
    (name) => {
      for (let i = 0; i < CASES; i++) {
        if (i % 200 === 0) fresh()
        compare(name, SEED * 1_000_003 + i)
      }
    },
    600_000,
  )

  test('every kernel has an instruction', () => {
    expect([...SIMD_KERNELS].sort()).toEqual(Object.keys(reference).sort())
  })

  test('an array outside the memory is left to the reference', () => {
    const y = memory.floats(5)
    simd.add(Float32Array.of(1, 2, 3, 4, 5), Float32Array.of(1, 1, 1, 1, 1), y)
    expect([...y]).toEqual([2, 3, 4, 5, 6])
  })
})
