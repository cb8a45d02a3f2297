import { describe, expect, it } from 'vitest'
import { valuesWith } from '../../src/lab/defaults.ts'
import { WorkerPool } from '../../src/worker/pool.ts'
import { sample, scalarExperiment } from '../lab/sample.ts'
import { playedThreads } from './threads.ts'

const request = (rate: number, count = 10) => ({
  id: sample.id,
  values: valuesWith(sample.parameters, { rate, count }),
  changes: [],
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

  it('rejects everything when closed', async () => {
    const pool = new WorkerPool(playedThreads([sample]).spawn, 1)
    const both = [pool.run(request(0.5, 2_000_000)), pool.run(request(0.5))]
    pool.dispose()
    for (const run of both) await expect(run).rejects.toThrow('closed')
  })
})
