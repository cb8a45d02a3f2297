import { describe, expect, test, vi } from 'vitest'
import { createEngine } from '../../../src/engine/engine.ts'
import { matmul } from '../../../src/engine/ops/matmul.ts'
import { STRETCH, stretches } from '../../../src/engine/program.ts'
import { RandomStreams } from '../../../src/engine/random.ts'

function drawn() {
  const engine = createEngine()
  const stream = new RandomStreams(3, engine.words).stream('data')
  engine.breathe = vi.fn()
  return { engine, normal: (shape: number[]) => engine.normal(stream, shape), breathe: engine.breathe }
}

describe('work of more than a few hundredths of a second takes breath and changes no bit', () => {
  test.each([
    { m: 700, n: 330, k: 410, transposeA: false, transposeB: false },
    { m: 700, n: 330, k: 410, transposeA: false, transposeB: true },
    { m: 250, n: 130, k: 3001, transposeA: true, transposeB: false },
  ])('matmul %o', ({ m, n, k, transposeA, transposeB }) => {
    const { engine, normal, breathe } = drawn()
    const a = normal(transposeA ? [k, m] : [m, k])
    const b = normal(transposeB ? [n, k] : [k, n])
    expect(m * n * k).toBeGreaterThan(STRETCH)
    const before = vi.mocked(breathe).mock.calls.length
    const product = matmul(a, b, { transposeA, transposeB })
    expect(vi.mocked(breathe).mock.calls.length - before).toBeGreaterThanOrEqual(2)
    const whole = engine.array([m, n])
    engine.kernels.matmul(m, n, k, a.data, Number(transposeA), b.data, Number(transposeB), whole.data, 0)
    expect(
      Buffer.compare(Buffer.from(product.data.slice().buffer), Buffer.from(whole.data.slice().buffer)),
    ).toBe(0)
  })

  test('normal numbers', () => {
    const { engine, normal, breathe } = drawn()
    const drawnInPieces = normal([3, 1_000_001])
    expect(breathe).toHaveBeenCalledTimes(3)
    const whole = engine.array([3, 1_000_001])
    const stream = new RandomStreams(3, engine.words).stream('data')
    engine.kernels.randomNormal(stream.state, whole.data, 0, 1)
    expect(
      Buffer.compare(Buffer.from(drawnInPieces.data.slice().buffer), Buffer.from(whole.data.slice().buffer)),
    ).toBe(0)
  })

  test('a captured step', () => {
    const { engine, normal, breathe } = drawn()
    const x = normal([500, 500])
    const step = engine.capture(() => matmul(matmul(x, x, {}), x, {}))
    const first = step.result.data.slice()
    const before = vi.mocked(breathe).mock.calls.length
    step.run()
    expect(vi.mocked(breathe).mock.calls.length - before).toBeGreaterThanOrEqual(2)
    expect(step.result.data).toEqual(first)
  })
})

test('calls are cut where a stretch is full, and none is lost', () => {
  const call = (size: number) => ({ kernel: 'matmul' as const, args: [size, size, size] })
  const calls = [call(300), call(300), call(300), call(10), call(500), call(10)]
  const parts = stretches(calls)
  expect(parts.flat()).toEqual(calls)
  expect(parts.map(({ length }) => length)).toEqual([3, 2, 1])
})
