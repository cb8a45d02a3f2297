import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createContext } from '../../src/lab/context.ts'
import { valuesWith } from '../../src/lab/defaults.ts'
import { RecordedLog } from '../../src/lab/log.ts'
import type { Values } from '../../src/lab/parameter.ts'
import { ExperimentRun } from '../../src/lab/runner.ts'
import type { SweepDefinition } from '../../src/lab/sweep.ts'
import type { RunHandle, RunOptions } from '../../src/worker/client.ts'
import { WorkerPool } from '../../src/worker/pool.ts'
import type { RunRequest } from '../../src/worker/protocol.ts'
import { SweepClient } from '../../src/worker/sweep-client.ts'
import { framesOf } from '../lab/sample.ts'
import { sweep } from '../lab/sample-sweep.ts'
import { playedThreads } from './threads.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const definition = sweep as unknown as SweepDefinition

function sequential(given: Partial<Values<typeof sweep.parameters>>) {
  const values = valuesWith(sweep.parameters, given)
  const run = new ExperimentRun(sweep, values, createContext(sweep.parameters, values))
  const frames = framesOf(run)
  run.close()
  return { frames, hash: run.hash }
}

const TWELVE = sequential({})

/** A sweep on a pool of `size` played threads, on a page that gives credit every 16 ms. */
function starting(
  size: number,
  options: Partial<RunRequest & RunOptions> & {
    given?: Partial<Values<typeof sweep.parameters>>
    delay?: () => number
  } = {},
) {
  const { given = {}, delay, credit = { batches: 1, frames: Infinity }, paused, stop } = options
  const played = playedThreads([sweep], 1, delay)
  const pool = new WorkerPool(played.spawn, size)
  const log = new RecordedLog(sweep.channels)
  const events: object[] = []
  const client = new SweepClient(definition, { pool, priority: 0 })
  const request: RunRequest = {
    id: sweep.id,
    values: valuesWith(sweep.parameters, given),
    changes: [],
    keep: 'all',
    stop,
  }
  const handle: RunHandle = client.start(
    request,
    {
      frames: (batch, step) => {
        log.append(batch)
        expect(log.steps).toBe(step)
        if (credit.frames === Infinity) setTimeout(() => handle.credit(credit), 16)
      },
      changed: () => events.push({ kind: 'changed' }),
      stopped: (step, hash) => events.push({ kind: 'stopped', step, hash }),
      done: (step, hash) => events.push({ kind: 'done', step, hash }),
      failed: (failure) => events.push(failure),
    },
    { credit, paused },
  )
  const frames = () => Array.from({ length: log.length }, (_, i) => log.at(i))
  const cells = () =>
    played.threads
      .flatMap(({ received }) => received)
      .flatMap((message) => (message.kind === 'start' ? [message.request.cell] : []))
  return { ...played, pool, client, handle, log, events, frames, cells }
}

const enough = () => vi.advanceTimersByTimeAsync(60_000)

/** Losses of threads: after so many ms, that which was started as the nth hangs or dies. */
const losses = (threads: fc.Arbitrary<number>) =>
  fc.array(fc.record({ after: fc.integer({ min: 0, max: 100 }), nth: threads, hangs: fc.boolean() }), {
    maxLength: 8,
  })

const delays = fc.infiniteStream(fc.constantFrom(0, 0, 1, 5, 20, 200))

async function lose(
  { threads }: Pick<ReturnType<typeof starting>, 'threads'>,
  list: readonly { after: number; nth: number; hangs: boolean }[],
) {
  for (const { after, nth, hangs } of list) {
    await vi.advanceTimersByTimeAsync(after)
    const thread = threads[nth]
    if (!thread || thread.terminated) continue
    if (hangs) thread.hang()
    else thread.crash('gone')
  }
}

describe('SweepClient', () => {
  it('gives the frames and the hash of the sequential run with 1, 2 and 4 threads, in whatever order they finish and though each is lost once', async () => {
    const first = losses(fc.integer({ min: 0, max: 3 }))
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(1, 2, 4), delays, first, async (size, delay, list) => {
        const run = starting(size, { delay: () => delay.next().value ?? 0 })
        // The ones that take the place of lost threads live on.
        await lose(
          run,
          list.filter(({ nth }) => nth < size),
        )
        await enough()
        expect(run.events).toEqual([{ kind: 'done', step: 12, hash: TWELVE.hash }])
        expect(run.frames()).toEqual(TWELVE.frames)
        run.pool.dispose()
      }),
      { numRuns: 150 },
    )
  }, 120_000)

  it('ends with the first frames of that run where a cell is lost twice, and with all of them otherwise', async () => {
    const any = losses(fc.integer({ min: 0, max: 9 }))
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(1, 2, 4), delays, any, async (size, delay, list) => {
        const run = starting(size, { delay: () => delay.next().value ?? 0 })
        await lose(run, list)
        await enough()
        const [end, ...more] = run.events as { kind: string; step: number }[]
        expect(more).toEqual([])
        expect(run.frames()).toEqual(TWELVE.frames.slice(0, end.step))
        if (end.kind !== 'lost') expect(end).toEqual({ kind: 'done', step: 12, hash: TWELVE.hash })
        run.pool.dispose()
      }),
      { numRuns: 150 },
    )
  }, 120_000)

  it('marks a cell that is lost twice as failed, and keeps what came before it', async () => {
    const { threads, events, frames, cells } = starting(2, { given: { count: 40 }, delay: () => 10 })
    await vi.advanceTimersByTimeAsync(300)
    expect(frames().length).toBeGreaterThan(0)
    threads[0].crash('gone')
    await vi.advanceTimersByTimeAsync(10)
    threads[2].crash('gone again')
    await enough()
    const [{ step, ...end }, ...more] = events as { step: number }[]
    expect(end).toEqual({ kind: 'lost', message: 'gone again' })
    expect(more).toEqual([])
    expect(step).toBeGreaterThan(0)
    expect(frames()).toEqual(sequential({ count: 40 }).frames.slice(0, step))
    expect(cells().filter((cell) => cell === step).length).toBe(2)
  })

  it('fails where the sequential run throws, with the same frames before, and starts nothing more', async () => {
    for (const size of [1, 2, 4]) {
      const { events, frames, cells } = starting(size, { given: { broken: 6 } })
      await enough()
      expect(events).toEqual([{ kind: 'error', message: 'RangeError: no cell 6 today', step: 6 }])
      expect(frames()).toEqual(TWELVE.frames.slice(0, 6))
      expect(Math.max(...cells().map(Number))).toBeLessThan(6 + 2 * size)
    }
  })

  it('computes on several threads at once, and no cell twice', async () => {
    const { threads, cells } = starting(4, { delay: () => 5 })
    await enough()
    expect(threads.length).toBe(4)
    expect(cells().sort((a = 0, b = 0) => a - b)).toEqual(Array.from({ length: 12 }, (_, i) => i))
  })

  it('stops where it is told to, computes nothing behind, and goes on', async () => {
    const { events, handle, cells, frames } = starting(4, { stop: 5 })
    await enough()
    expect(events).toEqual([{ kind: 'stopped', step: 5, hash: expect.any(String) }])
    expect(cells().length).toBe(5)
    handle.pause(false)
    await enough()
    expect(events.at(-1)).toEqual({ kind: 'done', step: 12, hash: TWELVE.hash })
    expect(frames()).toEqual(TWELVE.frames)
  })

  it('keeps what was under way at a pause, shows it when asked, and goes on', async () => {
    const { events, handle, frames, cells } = starting(2, { delay: () => 20 })
    await vi.advanceTimersByTimeAsync(200)
    handle.pause(true)
    // What was made before comes with the next credit.
    await vi.advanceTimersByTimeAsync(20)
    const shown = frames().length
    const asked = cells().length
    await enough()
    expect(shown).toBeLessThan(12)
    expect([frames().length, cells().length]).toEqual([shown, asked])
    handle.step()
    await enough()
    expect(frames().length).toBe(shown + 1)
    expect(cells().length).toBe(asked)
    handle.pause(false)
    await enough()
    expect(cells().length).toBe(12)
    expect(events).toEqual([{ kind: 'done', step: 12, hash: TWELVE.hash }])
  })

  it('begins paused, and computes one cell for each step', async () => {
    const { handle, frames, cells } = starting(4, { paused: true })
    await enough()
    expect(cells()).toEqual([])
    handle.step()
    handle.step()
    await enough()
    expect([frames().length, cells().length]).toEqual([2, 2])
  })

  it('keeps the pace of its credit, and computes little ahead of it', async () => {
    const { handle, frames, cells } = starting(2, { credit: { batches: 1, frames: 3 } })
    await enough()
    // The first of three came by itself; those that were ready after it wait to be sent.
    expect(frames().length).toBe(1)
    expect(cells().length).toBe(5)
    handle.credit({ batches: 1, frames: 1 })
    await enough()
    expect(frames().length).toBe(4)
    expect(cells().length).toBe(6)
  })

  it('ends when cancelled or disposed, and says nothing more', async () => {
    for (const end of ['cancel', 'dispose'] as const) {
      const { events, handle, client, frames, cells, pool } = starting(2, { delay: () => 20 })
      await vi.advanceTimersByTimeAsync(200)
      const [shown, asked] = [frames().length, cells().length]
      if (end === 'cancel') handle.cancel()
      else client.dispose()
      handle.step()
      await enough()
      expect([frames().length, cells().length, events]).toEqual([shown, asked, []])
      const values = valuesWith(sweep.parameters, {})
      const after = pool.run({ id: sweep.id, values, changes: [], cell: 0 })
      await enough()
      expect((await after).steps).toBe(1)
    }
  })

  it('ends at once where there are no cells', async () => {
    const { events } = starting(2, { given: { count: 0 } })
    expect(events).toEqual([])
    await enough()
    expect(events).toEqual([{ kind: 'done', step: 0, hash: expect.any(String) }])
  })

  it('makes hundreds of frames in small portions', async () => {
    const { events, frames } = starting(4, { given: { count: 400 } })
    await enough()
    const all = sequential({ count: 400 })
    expect(events).toEqual([{ kind: 'done', step: 400, hash: all.hash }])
    expect(frames()).toEqual(all.frames)
  })
})
