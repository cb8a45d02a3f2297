import { describe, expect, test } from 'vitest'
import { createContext } from '../../src/lab/context.ts'
import { valuesWith } from '../../src/lab/defaults.ts'
import { FrameHash } from '../../src/lab/hash.ts'
import { integer, seed } from '../../src/lab/parameter.ts'
import { ExperimentRun } from '../../src/lab/runner.ts'
import { CellOrder, computeCell, defineSweep } from '../../src/lab/sweep.ts'
import { framesOf } from './sample.ts'

/** Cell i is [i², first draw of its stream 'noise']. */
const sweep = defineSweep({
  id: 'sample/sweep',
  version: 1,
  parameters: { count: integer({ default: 5, min: 1, max: 100 }), seed: seed(3) },
  channels: { done: { kind: 'scalar' }, squares: { kind: 'vector' }, draws: { kind: 'vector' } },
  presets: {},
  plots: ['squares'],
  focus: { plots: ['squares'], parameters: ['count'] },
  cost: () => ({ bytes: 1e5, operations: 10 }),
  cellWidth: 2,
  cellCount: ({ count }) => count,
  *cell(_, index, { engine, random }) {
    yield
    const draw = engine.normal(random.stream('noise'), [1]).item()
    return Float64Array.of(index * index, draw)
  },
  frame: (results, done) => ({
    done,
    squares: results.filter((_, i) => i % 2 === 0),
    draws: results.filter((_, i) => i % 2 === 1),
  }),
  reading: () => undefined,
  code: () => [['squares']],
})

const values = valuesWith(sweep.parameters, {})
const context = () => createContext(sweep.parameters, values, 'reference')
/** Drives a computation over its breaths to its result. */
function finish(computation: Generator<undefined, Float64Array>): Float64Array {
  for (;;) {
    const { done, value } = computation.next()
    if (done) return value
  }
}

const cell = (index: number, own = context()) => finish(computeCell(sweep.cells, values, index, own))
const runOf = () => new ExperimentRun(sweep, values, context())

describe('a run', () => {
  test('yields a frame after each cell, later cells being NaN', () => {
    const frames = framesOf(runOf())
    expect(frames.length).toBe(5)
    expect(frames.map(({ done }) => done)).toEqual([1, 2, 3, 4, 5])
    expect([...frames[2].squares]).toEqual([0, 1, 4, Number.NaN, Number.NaN])
    expect([...frames[4].squares]).toEqual([0, 1, 4, 9, 16])
  })

  test('gives each cell fresh streams of the same seed', () => {
    const draws = framesOf(runOf())[4].draws
    expect(new Set(draws).size).toBe(1)
    expect(draws[0]).toBe(
      createContext(sweep.parameters, values).engine.normal(context().random.stream('noise'), [1]).item(),
    )
  })

  test('gives the memory of each cell back, also of one that fails', () => {
    let disposed = 0
    const counting = {
      ...context(),
      fork: () => {
        const own = context()
        const dispose = own.engine.dispose.bind(own.engine)
        own.engine.dispose = () => {
          disposed++
          dispose()
        }
        return own
      },
    }
    expect([...cell(3, counting)][0]).toBe(9)
    expect(disposed).toBe(1)
    const failing = {
      ...sweep.cells,
      compute: () => {
        throw new Error('no')
      },
    }
    expect(() => finish(computeCell(failing, values, 0, counting))).toThrow('no')
    expect(disposed).toBe(2)
  })
})

describe('cells in any order', () => {
  const results = Array.from({ length: 5 }, (_, i) => cell(i))

  test.each([[[4, 3, 2, 1, 0]], [[0, 1, 2, 3, 4]], [[2, 0, 4, 1, 3]]])(
    '%j give the frames of a run',
    (indices) => {
      const order = new CellOrder(sweep.cells, values)
      const hash = new FrameHash(sweep.channels)
      const made: number[] = []
      for (const index of indices) {
        for (const frame of order.add(index, results[index])) {
          hash.update(frame)
          made.push(frame.done)
        }
      }
      const run = runOf()
      framesOf(run)
      expect(made).toEqual([1, 2, 3, 4, 5])
      expect(hash.digest()).toBe(run.hash)
    },
  )

  test('refuse an index that is none, one that came before, and a result of another width', () => {
    const order = new CellOrder(sweep.cells, values)
    const add = (index: number, result: Float64Array) => () => order.add(index, result)
    expect(add(5, results[0])).toThrow('cell 5 of 5')
    expect(add(0.5, results[0])).toThrow('cell 0.5 of 5')
    expect(add(1, Float64Array.of(1))).toThrow('1 numbers instead of 2')
    add(3, results[3])()
    expect(add(3, results[3])).toThrow(RangeError)
    add(0, results[0])()
    expect(add(0, results[0])).toThrow('cell 0 of 5, of which 1 are done')
  })
})
