import { describe, expect, test } from 'vitest'
import { createEngine } from '../../src/engine/engine.ts'
import { RandomStreams, type StreamName } from '../../src/engine/random.ts'
import { threefry } from '../../src/engine/threefry.ts'

const hex = (words: Uint32Array) => [...words].map((word) => word.toString(16).padStart(8, '0'))

describe('threefry-2x32-20', () => {
  /** Known answers published with Random123 (kat_vectors). */
  test.each([
    [
      [0, 0],
      [0, 0],
      ['6b200159', '99ba4efe'],
    ],
    [
      [0xffffffff, 0xffffffff],
      [0xffffffff, 0xffffffff],
      ['1cb996fc', 'bb002be7'],
    ],
    [
      [0x13198a2e, 0x03707344],
      [0x243f6a88, 0x85a308d3],
      ['c4923a9c', '483df7a0'],
    ],
  ])('key %s, counter %s', (key, counter, expected) => {
    const out = new Uint32Array(2)
    threefry(key[0], key[1], counter[0], counter[1], out, 0, 1)
    expect(hex(out)).toEqual(expected)
  })
})

const N = 200_000
const stream = (index: number) => new RandomStreams(11).stream('noise', index)

/** |estimate − expected| in standard errors. */
const deviation = (sum: number, mean: number, variance: number) =>
  Math.abs(sum / N - mean) / Math.sqrt(variance / N)

describe('distributions', () => {
  test('uniform: mean 1/2, variance 1/12, 20 equal bins (χ² of 19 degrees below 43.8, p = 0.001)', () => {
    const s = stream(1)
    const bins = new Float64Array(20)
    let sum = 0
    let squares = 0
    for (let i = 0; i < N; i++) {
      const u = s.uniform()
      bins[Math.floor(u * 20)]++
      sum += u
      squares += (u - 0.5) * (u - 0.5)
    }
    expect(deviation(sum, 0.5, 1 / 12)).toBeLessThan(4)
    expect(deviation(squares, 1 / 12, 1 / 180)).toBeLessThan(4)
    const chi2 = bins.reduce((total, count) => total + (count - N / 20) ** 2 / (N / 20), 0)
    expect(chi2).toBeLessThan(43.8)
  })

  test('normal: moments 0, 1, 0, 3 and the shares beyond 1, 2, 3 and 4', () => {
    const s = stream(2)
    const moments = [0, 0, 0, 0]
    const beyond = [0, 0, 0, 0]
    for (let i = 0; i < N; i++) {
      const z = s.normal()
      for (let k = 0; k < 4; k++) {
        moments[k] += z ** (k + 1)
        if (Math.abs(z) > k + 1) beyond[k]++
      }
    }
    const variances = [1, 2, 15, 96]
    for (const [k, mean] of [0, 1, 0, 3].entries()) {
      expect(deviation(moments[k], mean, variances[k])).toBeLessThan(4)
    }
    for (const [k, p] of [0.3173105, 0.0455003, 0.0026998, 0.0000633].entries()) {
      expect(deviation(beyond[k], p, p * (1 - p))).toBeLessThan(4)
    }
  })

  test('bernoulli', () => {
    const s = stream(3)
    let hits = 0
    for (let i = 0; i < N; i++) if (s.bernoulli(0.3)) hits++
    expect(deviation(hits, 0.3, 0.21)).toBeLessThan(4)
  })

  test('integers below 7 come equally often (χ² of 6 degrees below 22.5, p = 0.001)', () => {
    const s = stream(4)
    const counts = new Float64Array(7)
    for (let i = 0; i < N; i++) counts[s.integer(7)]++
    expect(counts.reduce((total, count) => total + (count - N / 7) ** 2 / (N / 7), 0)).toBeLessThan(22.5)
  })

  test('each of the 24 orders of four comes equally often (χ² of 23 degrees below 49.7, p = 0.001)', () => {
    const s = stream(5)
    const counts = new Map<string, number>()
    for (let i = 0; i < 24_000; i++) {
      const order = s.permutation(4).join('')
      counts.set(order, (counts.get(order) ?? 0) + 1)
    }
    expect(counts.size).toBe(24)
    expect([...counts.values()].reduce((total, count) => total + (count - 1000) ** 2 / 1000, 0)).toBeLessThan(
      49.7,
    )
  })
})

describe('named streams', () => {
  test('names, indices and seeds give different words; equal ones the same', () => {
    const first = (seed: number, name: StreamName, index = 0) =>
      new RandomStreams(seed).stream(name, index).word()
    const words = [first(1, 'init'), first(1, 'data'), first(2, 'init'), first(1, 'init', 1)]
    expect(new Set(words).size).toBe(4)
    expect(first(1, 'init')).toBe(words[0])
  })

  test('drawing from one does not shift another', () => {
    const streams = new RandomStreams(5)
    streams.stream('batches').permutation(100)
    expect(streams.stream('init').word()).toBe(new RandomStreams(5).stream('init').word())
  })

  test('two streams are uncorrelated', () => {
    const a = stream(6)
    const b = stream(7)
    let product = 0
    for (let i = 0; i < N; i++) product += a.normal() * b.normal()
    expect(deviation(product, 0, 1)).toBeLessThan(4)
  })
})

describe('arrays filled by a kernel', () => {
  test('hold the words of the stream in order, and leave it at a fresh group', () => {
    const engine = createEngine()
    const filled = engine.normal(new RandomStreams(9, engine.words).stream('init'), [11])
    const one = new RandomStreams(9).stream('init')
    expect([...filled.data]).toEqual(Array.from({ length: 11 }, () => one.normal()))
    const streams = new RandomStreams(9, engine.words)
    engine.uniform(streams.stream('init'), [3])
    expect(streams.stream('init').state[2]).toBe(1)
  })

  test('a mask keeps the given share and scales it', () => {
    const engine = createEngine()
    const y = engine.array([N])
    engine.kernels.randomMask(new RandomStreams(4).stream('dropout').state, y.data, 0.8, 1.25)
    const kept = y.data.filter((v) => v === 1.25).length
    expect(y.data.every((v) => v === 0 || v === 1.25)).toBe(true)
    expect(deviation(kept, 0.8, 0.16)).toBeLessThan(4)
  })
})
