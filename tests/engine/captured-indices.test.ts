import { describe, expect, test } from 'vitest'
import {
  backward,
  batchNorm,
  createEngine,
  crossEntropyRows,
  gather,
  mean,
  ShapeError,
} from '../../src/engine/index.ts'

/** A guard before and behind the table, which an index out of range would reach. */
function setting(kernels: 'simd' | 'reference') {
  const engine = createEngine({ kernels })
  const before = engine.full([4, 3], 100)
  const table = engine.parameter(engine.tensor([1, 2, 3, 4, 5, 6], [2, 3]))
  const behind = engine.full([4, 3], 200)
  return { engine, table, around: [before, behind] }
}

describe.each(['simd', 'reference'] as const)(
  '%s: a captured step checks what was written since',
  (kernels) => {
    test.each([-1, 2, 1_000_000, -(2 ** 31)])('gather at %i', (wrong) => {
      const { engine, table, around } = setting(kernels)
      const index = engine.ints(2)
      const program = engine.capture(() => {
        const rows = gather(table, { index })
        backward(mean(rows))
        return rows
      })
      index.set([1, 0])
      program.run()
      expect([...program.result.data]).toEqual([4, 5, 6, 1, 2, 3])
      index.set([1, wrong])
      expect(() => program.run()).toThrow(ShapeError)
      expect(() => program.run()).toThrow(`gather: index ${wrong} at place 1 is not in 0 … 1`)
      expect(around.map(({ data }) => new Set(data))).toEqual([new Set([100]), new Set([200])])
      expect([...program.result.data]).toEqual([4, 5, 6, 1, 2, 3])
    })

    test.each([-1, 3])('cross-entropy with label %i', (wrong) => {
      const { engine, table } = setting(kernels)
      const labels = engine.ints(2)
      const program = engine.capture(() => mean(crossEntropyRows(table, { labels })))
      labels.set([2, wrong])
      expect(() => program.run()).toThrow(`crossEntropyRows: label ${wrong} at place 1 is not in 0 … 2`)
      labels.set([2, 1])
      expect(() => program.run()).not.toThrow()
    })

    test('outside a captured step the same errors come at once', () => {
      const { table } = setting(kernels)
      expect(() => gather(table, { index: Int32Array.of(0, 7) })).toThrow(
        'gather: index 7 at place 1 is not in 0 … 1',
      )
      expect(() => crossEntropyRows(table, { labels: Int32Array.of(0, 3) })).toThrow('label 3 at place 1')
      expect(() => crossEntropyRows(table, { labels: Int32Array.of(0) })).toThrow(
        '1 labels for logits of [2,3]',
      )
    })

    test('a table without axes, or without rows, has no index', () => {
      const { engine } = setting(kernels)
      const index = Int32Array.of(0)
      expect(() => gather(engine.tensor([1], []), { index })).toThrow(
        'gather takes a table of one axis or more',
      )
      expect(() => gather(engine.zeros([0, 2]), { index })).toThrow(
        'gather: index 0 at place 0 is not in an empty range',
      )
    })

    test('batch norm refuses statistics of another size', () => {
      const { engine, table } = setting(kernels)
      const [gamma, beta] = [engine.full([3], 1), engine.zeros([3])]
      const statistics = { mean: engine.array([3]), variance: engine.array([1]) }
      expect(() => batchNorm(table, gamma, beta, { epsilon: 1e-5, statistics })).toThrow(
        'batchNorm: variance of [1] for 3 features',
      )
    })
  },
)
