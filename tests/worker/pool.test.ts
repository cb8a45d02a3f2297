import { afterEach, describe, expect, it, vi } from 'vitest'
import { createContext } from '../../src/lab/context.ts'
import { valuesWith } from '../../src/lab/defaults.ts'
import { WorkerPool } from '../../src/worker/pool.ts'
import { sample, scalarExperiment } from '../lab/sample.ts'
import { cellOf, sweep } from '../lab/sample-sweep.ts'
import { playedThreads } from './threads.ts'

const request = (rate: number, count = 10) => ({
  id: sample.id,
  values: valuesWith(sample.parameters, { rate, count }),
  changes: [],
})

afterEach(() => {
  vi.useRealTimers()
})

describe('WorkerPool', () => {
  it('brings the last frame of each run, in the order asked, on no more threads than it has', async () => {
    const { spawn, threads } = playedThreads([sample])
    const pool = new WorkerPool(spawn, 3)
    const rates = Array.from({ length: 20 }, (_, i) => (i + 1) / 40)
    const results = await Promise.all(rates.map((rate) => pool.run(request(rate))))
    for (const [i, { last, steps }] of results.entries()) {
      expect(steps).toBe(10)
      expect(last.count).toBe(1)
      expect(last.columns.x.data[0]).toBeCloseTo((1 - rates[i]) ** 10, 12)
    }
    expect(threads.length).toBe(3)
    pool.dispose()
    expect(threads.every(({ terminated }) => terminated)).toBe(true)
  })

  it('ends at the asked step', async () => {
    const pool = new WorkerPool(playedThreads([sample]).spawn, 1)
    const { last, steps } = await pool.run({ ...request(0.5), stop: 3 })
    expect(steps).toBe(3)
    expect(last.columns.x.data[0]).toBe(0.125)
    pool.dispose()
  })

  it('rejects a run that throws, and goes on with the others', async () => {
    const broken = scalarExperiment(() => {
      throw new Error('bad luck')
    })
    const pool = new WorkerPool(playedThreads([sample, broken]).spawn, 1)
    const failing = pool.run({ id: broken.id, values: { length: 1 }, changes: [] })
    const working = pool.run(request(0.5))
    await expect(failing).rejects.toThrow('bad luck')
    expect((await working).steps).toBe(10)
    pool.dispose()
  })

  it('never has more threads than 16, nor fewer than one', () => {
    const sizes = [0, -3, Number.NaN, 2.7, 16, 64].map(
      (size) => new WorkerPool(playedThreads([]).spawn, size).size,
    )
    expect(sizes).toEqual([1, 1, 1, 2, 16, 16])
  })

  it('takes the higher priority first, and of equal ones the first', async () => {
    const pool = new WorkerPool(playedThreads([sample]).spawn, 1)
    const ended: string[] = []
    const asked = [0, 0, 2, 1, 2, 1].map((priority, i) =>
      pool.run(request(0.5), { priority }).then(() => ended.push(`${priority}: ${i}`)),
    )
    await Promise.all(asked)
    expect(ended).toEqual(['0: 0', '2: 2', '2: 4', '1: 3', '1: 5', '0: 1'])
    pool.dispose()
  })

  it('leaves cores to others, but keeps one run going', async () => {
    const { spawn, threads } = playedThreads([sample])
    const pool = new WorkerPool(spawn, 3)
    pool.take(() => {})
    const runs = Array.from({ length: 6 }, () => pool.run(request(0.5)))
    expect(threads.length).toBe(2)
    pool.give()
    expect(threads.length).toBe(3)
    await Promise.all(runs)
    for (let i = 0; i < 5; i++) pool.take(() => {})
    const started = () =>
      threads.flatMap(({ received }) => received).filter(({ kind }) => kind === 'start').length
    const more = [pool.run(request(0.5)), pool.run(request(0.5))]
    expect(started()).toBe(7)
    await Promise.all(more)
    pool.dispose()
  })

  it('runs side by side only what fits the memory together', async () => {
    const { spawn, threads } = playedThreads([sample])
    const pool = new WorkerPool(spawn, 4)
    const runs = [0.9e9, 0.5e9, 0.3e9, 2e9].map((bytes) => pool.run(request(0.5), { bytes }))
    expect(threads.length).toBe(2)
    expect((await Promise.all(runs)).map(({ steps }) => steps)).toEqual([10, 10, 10, 10])
    pool.dispose()
  })

  it('computes the run of a lost thread once more, and then says why it failed; the others go on', async () => {
    vi.useFakeTimers()
    const { spawn, threads } = playedThreads([sample])
    const pool = new WorkerPool(spawn, 2)
    const runs = [0.1, 0.2, 0.3, 0.4].map((rate) => pool.run(request(rate, 20_000)))
    const ends = Promise.allSettled(runs)
    await vi.advanceTimersByTimeAsync(20)
    threads[0].crash('out of luck')
    await vi.advanceTimersByTimeAsync(20)
    expect(threads.length).toBe(3)
    threads[2].crash('out of luck again')
    await vi.advanceTimersByTimeAsync(60_000)
    const [first, ...others] = await ends
    expect(first).toMatchObject({ status: 'rejected', reason: { failure: { kind: 'lost' } } })
    expect(String((first as PromiseRejectedResult).reason)).toContain('out of luck again')
    expect(others.map(({ status }) => status)).toEqual(Array(3).fill('fulfilled'))
    pool.dispose()
  })

  it('goes on with the next run where a thread hangs in a cancelled one', async () => {
    vi.useFakeTimers()
    const { spawn, threads } = playedThreads([sample])
    const pool = new WorkerPool(spawn, 1)
    const abort = new AbortController()
    const cancelled = pool.run(request(0.5, 2_000_000), abort).catch(({ message }) => message)
    await vi.advanceTimersByTimeAsync(300)
    threads[0].hang()
    abort.abort()
    expect(await cancelled).toBe('The run was aborted.')
    const next = pool.run(request(0.5))
    await vi.advanceTimersByTimeAsync(1000)
    expect((await next).steps).toBe(10)
    expect([threads.length, threads[0].terminated]).toEqual([2, true])
    pool.dispose()
  })

  it('aborts what runs and what waits', async () => {
    const pool = new WorkerPool(playedThreads([sample]).spawn, 1)
    const abort = new AbortController()
    const running = pool.run(request(0.5, 2_000_000), abort)
    const waiting = pool.run(request(0.5), abort)
    const after = pool.run(request(0.5))
    abort.abort()
    await expect(running).rejects.toThrow('aborted')
    await expect(waiting).rejects.toThrow('aborted')
    expect((await after).steps).toBe(10)
    pool.dispose()
  })

  it('ends all runs and takes new ones when all are cancelled', async () => {
    const pool = new WorkerPool(playedThreads([sample]).spawn, 2)
    const all = Array.from({ length: 5 }, () => pool.run(request(0.5, 2_000_000)))
    pool.cancel()
    for (const run of all) await expect(run).rejects.toThrow('cancelled')
    expect((await pool.run(request(0.5))).steps).toBe(10)
    pool.dispose()
  })

  it('computes one cell of a sweep, and refuses one of what is none', async () => {
    const pool = new WorkerPool(playedThreads([sample, sweep]).spawn, 1)
    const values = valuesWith(sweep.parameters, {})
    const { last } = await pool.run({ id: sweep.id, values, changes: [], cell: 5 })
    const context = createContext(sweep.parameters, values)
    expect(last.columns.result.data).toEqual(cellOf(values, 5, context))
    await expect(pool.run({ ...request(0.5), cell: 5 })).rejects.toThrow('sample/descent is no sweep')
    pool.dispose()
  })

  it('rejects everything when closed', async () => {
    const pool = new WorkerPool(playedThreads([sample]).spawn, 1)
    const both = [pool.run(request(0.5, 2_000_000)), pool.run(request(0.5))]
    pool.dispose()
    for (const run of both) await expect(run).rejects.toThrow('closed')
  })
})
