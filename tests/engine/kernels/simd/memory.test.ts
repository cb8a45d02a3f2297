import { afterEach, describe, expect, test, vi } from 'vitest'
import { createEngine, relu } from '../../../../src/engine/index.ts'
import { WasmMemory } from '../../../../src/engine/kernels/simd/memory.ts'
import { HeapMemory } from '../../../../src/engine/memory.ts'

describe('WasmMemory', () => {
  test('buffers start at multiples of 16 bytes and do not overlap', () => {
    const memory = WasmMemory.create(1e6) as WasmMemory
    const views = [memory.floats(3), memory.ints(5), memory.words(4), memory.doubles(2), memory.floats(1)]
    let end = 0
    for (const { byteOffset, byteLength } of views) {
      expect(byteOffset % 16).toBe(0)
      expect(byteOffset).toBeGreaterThanOrEqual(end)
      end = byteOffset + byteLength
    }
  })

  test('a released buffer comes again for the same length', () => {
    const memory = WasmMemory.create(1e6) as WasmMemory
    const first = memory.floats(100)
    memory.release(first)
    expect(memory.floats(101)).not.toBe(first)
    expect(memory.floats(100)).toBe(first)
  })

  test('the limit is an error that names both figures', () => {
    const memory = WasmMemory.create(1000) as WasmMemory
    memory.floats(200)
    expect(() => memory.floats(100)).toThrow('this run asks for 1200 bytes; its limit is 1000')
  })

  test('the memory is about twice what is expected, and no more than the limit', () => {
    const pages = (limit: number, expected: number) =>
      ((WasmMemory.create(limit, expected) as WasmMemory).buffer.byteLength - 16 * 2 ** 20) / 65536
    expect(pages(1e9, 30 * 65536)).toBe(60)
    expect(pages(100 * 65536, 1e9)).toBe(100)
  })

  test('a disposed memory serves the next engine', () => {
    const first = createEngine({ kernels: 'simd', bytes: 5e6 })
    first.zeros([1000])
    const { buffer } = first.memory as WasmMemory
    first.dispose()
    const second = createEngine({ kernels: 'simd', bytes: 5e6 })
    expect((second.memory as WasmMemory).buffer).toBe(buffer)
    const third = createEngine({ kernels: 'simd', bytes: 5e6 })
    expect((third.memory as WasmMemory).buffer).not.toBe(buffer)
  })
})

describe('where the platform gives no memory', () => {
  afterEach(() => vi.restoreAllMocks())

  const refuse = (largest: number) => {
    const { Memory } = WebAssembly
    const limited = (descriptor: WebAssembly.MemoryDescriptor) => {
      if (descriptor.initial > largest) throw new RangeError('could not allocate memory')
      return new Memory(descriptor)
    }
    vi.spyOn(WebAssembly, 'Memory').mockImplementation(function memory(
      descriptor: WebAssembly.MemoryDescriptor,
    ) {
      return limited(descriptor)
    } as never)
  }

  test('auto falls back to the reference kernels, and simd says so', () => {
    refuse(0)
    expect(createEngine({ bytes: 1e9 }).memory).toBeInstanceOf(HeapMemory)
    expect(() => createEngine({ bytes: 1e9, kernels: 'simd' })).toThrow('no SIMD kernels here in f32')
  })

  test('a smaller memory is taken where a large one is refused', () => {
    refuse(2000)
    const { memory } = createEngine({ bytes: 1e9 })
    expect(memory).toBeInstanceOf(WasmMemory)
    expect((memory as WasmMemory).buffer.byteLength).toBeLessThanOrEqual(2000 * 65536)
  })

  test('past what WebAssembly holds, buffers lie on the heap and kernels still work', () => {
    refuse(300)
    const engine = createEngine({ kernels: 'simd', bytes: 1e9 })
    const { buffer } = engine.memory as WasmMemory
    const x = engine.tensor(Float32Array.from({ length: buffer.byteLength / 4 }, (_, i) => i - 5))
    expect(x.data.buffer).not.toBe(buffer)
    expect([...relu(x).data.subarray(3, 8)]).toEqual([0, 0, 0, 1, 2])
  })

  test('a platform that refuses the module gets the reference kernels', async () => {
    vi.resetModules()
    vi.spyOn(WebAssembly, 'Module').mockImplementation(() => {
      throw new WebAssembly.CompileError('no SIMD')
    })
    const { createEngine: create } = await import('../../../../src/engine/engine.ts')
    const { HeapMemory: Heap } = await import('../../../../src/engine/memory.ts')
    expect(create().memory).toBeInstanceOf(Heap)
  })
})

test('double precision is left to the reference kernels', () => {
  expect(createEngine({ precision: 'f64' }).memory).toBeInstanceOf(HeapMemory)
  expect(() => createEngine({ precision: 'f64', kernels: 'simd' })).toThrow('no SIMD kernels here in f64')
})
