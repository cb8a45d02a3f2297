import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { createContext } from '../../src/lab/context.ts'
import { valuesWith } from '../../src/lab/defaults.ts'
import { isSweep } from '../../src/lab/is-sweep.ts'
import { real } from '../../src/lab/parameter.ts'
import { ExperimentRun } from '../../src/lab/runner.ts'
import { CellOrder, defineSweep, oneCell } from '../../src/lab/sweep.ts'
import { SweepRun } from '../../src/lab/sweep-run.ts'
import { framesOf, sample } from './sample.ts'
import { cellOf, sweep } from './sample-sweep.ts'

const values = valuesWith(sweep.parameters, { count: 9 })
const contextOf = (given = values) => createContext(sweep.parameters, given, 'reference')

function sequential(given = values) {
  const run = new ExperimentRun(sweep, given, contextOf(given))
  return { frames: framesOf(run), hash: run.hash, run }
}

const resultOf = (index: number) => cellOf(values, index, contextOf())

describe('defineSweep', () => {
  it('yields a frame after each cell, with NaN for those to come', () => {
    const { frames } = sequential()
    expect(frames.length).toBe(9)
    for (const [i, { results, sum }] of frames.entries()) {
      const drawn = contextOf()
      const last = drawn.engine.normal(drawn.random.stream('noise'), [i + 1]).data[i]
      expect([results[2 * i], results[2 * i + 1]]).toEqual([last, i])
      expect(results.slice(2 * i + 2).every(Number.isNaN)).toBe(true)
      expect(sum).toBe(Array.from({ length: i + 1 }, (_, k) => results[2 * k]).reduce((a, b) => a + b))
    }
    expect(sweep.frames(values)).toBe(9)
  })

  it('knows no live parameters', () => {
    const parameters = { ...sweep.parameters, shift: real({ default: 0, min: -1, max: 1, live: true }) }
    const { cells, run, frames, ...rest } = sweep
    const options = { ...rest, cellWidth: 2, cellCount: cells.count, cell: cells.compute, frame: cells.frame }
    expect(() => defineSweep({ ...options, parameters })).toThrow('shift of a sweep cannot be live')
    expect(() => defineSweep(options)).not.toThrow()
  })

  it('is told from other experiments', () => {
    expect([isSweep(sweep), isSweep(sample)]).toEqual([true, false])
  })
})

describe('computeCell', () => {
  it('breathes with the run that forked its context', () => {
    const context = contextOf()
    const breathe = vi.fn()
    context.engine.breathe = breathe
    cellOf(values, 2, context)
    const calls = breathe.mock.calls.length
    expect(calls).toBeGreaterThan(0)
    const fork = context.fork()
    fork.engine.breathe()
    expect(breathe.mock.calls.length).toBe(calls + 1)
    expect(fork.engine).not.toBe(context.engine)
  })

  it('gives the memory of a cell back, also of one that fails', () => {
    const disposals = [{ broken: -1 }, { broken: 3 }].map((given) => {
      const context = contextOf()
      const own = contextOf()
      const dispose = vi.spyOn(own.engine, 'dispose')
      const compute = () => cellOf(valuesWith(sweep.parameters, given), 3, { ...context, fork: () => own })
      if (given.broken === 3) expect(compute).toThrow('no cell 3 today')
      else compute()
      return dispose.mock.calls.length
    })
    expect(disposals).toEqual([1, 1])
  })
})

describe('oneCell', () => {
  it('is an experiment of one frame, with the numbers of that cell', () => {
    for (const index of [0, 5]) {
      const [frame, ...more] = framesOf(new ExperimentRun(oneCell(sweep, index), values, contextOf()))
      expect(more).toEqual([])
      expect(frame.result).toEqual(resultOf(index))
    }
  })
})

describe('CellOrder', () => {
  it('refuses a cell that is none, one that was there, and a result of another width', () => {
    const order = new CellOrder(sweep.cells, values)
    order.put(0, resultOf(0))
    order.put(3, resultOf(3))
    order.next()
    for (const index of [0, 3, 9, -1, 1.5]) expect(() => order.put(index, resultOf(1))).toThrow(RangeError)
    expect(() => order.put(1, new Float64Array(3))).toThrow('cell 1 has 3 numbers instead of 2')
    expect(order.next()).toBeUndefined()
  })
})

describe('SweepRun', () => {
  it('makes the frames and the hash of the sequential run of results in any order', () => {
    const { frames, hash } = sequential()
    const results = frames.map((_, index) => resultOf(index))
    const order = fc.shuffledSubarray(Array.from(results.keys()), { minLength: results.length })
    fc.assert(
      fc.property(order, (indices) => {
        const run = new SweepRun(sweep, values)
        const made = indices.flatMap((index) => {
          run.put(index, results[index])
          return framesOf(run)
        })
        expect(made).toEqual(frames)
        expect([run.step, run.hash]).toEqual([frames.length, hash])
        expect(run.next()).toBeUndefined()
      }),
    )
  })

  it('throws where a frame breaks the declaration', () => {
    const odd = { ...sweep, cells: { ...sweep.cells, frame: () => ({ sum: 1 }) as never } }
    const run = new SweepRun(odd, values)
    run.put(0, resultOf(0))
    expect(() => run.next()).toThrow('Channel results')
  })
})
