import { describe, expect, test } from 'vitest'
import { backward, createEngine, matmul, sum, tanh } from '../../src/engine/index.ts'
import { FreeBlocks } from '../../src/engine/kernels/simd/free-blocks.ts'
import { WasmMemory } from '../../src/engine/kernels/simd/memory.ts'

describe.each(['simd', 'reference'] as const)('%s: bytes in use', (kernels) => {
  test('are those that live now; the peak stays', () => {
    const { memory } = createEngine({ kernels })
    const view = memory.floats(100)
    memory.ints(10)
    expect([memory.account.used, memory.account.peak]).toEqual([440, 440])
    memory.release(view)
    expect([memory.account.used, memory.account.peak]).toEqual([40, 440])
  })

  test('a refused allocation is not counted: a smaller one fits', () => {
    const { memory } = createEngine({ kernels, bytes: 1000 })
    memory.floats(200)
    expect(() => memory.floats(100)).toThrow('this run asks for 1200 bytes; its limit is 1000')
    expect(() => memory.ints(51)).toThrow('1004 bytes')
    expect(memory.floats(50).length).toBe(50)
    expect(memory.account.used).toBe(1000)
  })

  test('scopes of many sizes do not exhaust the limit', () => {
    const engine = createEngine({ kernels, bytes: 100_000 })
    for (let size = 1; size < 20_000; size += 37) engine.scope(() => engine.zeros([size]))
    expect(engine.memory.account.peak).toBeLessThan(100_000)
  })

  test('running out says of which operation, shapes and bytes', () => {
    const engine = createEngine({ kernels, bytes: 4000 })
    const a = engine.zeros([20, 25])
    expect(() => matmul(a, a, { transposeB: true })).not.toThrow()
    expect(() => matmul(a, a, { transposeA: true })).toThrow(
      'matmul of [20,25] and [20,25]: numbers of shape [25,25]: this run asks for 6100 bytes; its limit is 4000',
    )
    expect(() => engine.zeros([1000])).toThrow('numbers of shape [1000]: this run asks for')
  })

  test('running out in the backward pass too', () => {
    const engine = createEngine({ kernels, bytes: 4 * 210 })
    const x = engine.parameter(engine.zeros([100]))
    const loss = sum(tanh(x), {})
    expect(() => backward(loss)).toThrow(/^backward of \w+ of \[100\]: numbers of shape \[100\]/)
  })
})

test('FreeBlocks: neighbours become one block, in whatever order they came back', () => {
  const blocks = new FreeBlocks(0, 96)
  const at = [0, 1, 2, 3, 4, 5].map(() => blocks.take(16) as number)
  expect(at).toEqual([0, 16, 32, 48, 64, 80])
  expect(blocks.take(16)).toBeUndefined()
  for (const i of [3, 1, 2]) blocks.give(at[i], 16)
  blocks.join()
  expect(blocks.take(49)).toBeUndefined()
  expect(blocks.take(48)).toBe(16)
})

test('where SIMD memory is full, what was given back in small pieces serves a large array', () => {
  const memory = WasmMemory.create(64e6, 1e6) as WasmMemory
  const whole = memory.buffer.byteLength
  const small = []
  for (let bytes = 0; bytes < whole - 2e6; bytes += 1e6) small.push(memory.floats(250_000))
  expect(small.at(-1)?.buffer).toBe(memory.buffer)
  for (const view of small) memory.release(view)
  const large = memory.floats(Math.floor((whole - 3e6) / 4))
  expect(large.buffer).toBe(memory.buffer)
})
