import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { valuesWith } from '../../src/lab/defaults.ts'
import { RecordedLog } from '../../src/lab/log.ts'
import { ExperimentRun } from '../../src/lab/runner.ts'
import { type RunHandle, type RunOptions, WorkerClient } from '../../src/worker/client.ts'
import type { RunRequest } from '../../src/worker/protocol.ts'
import { framesOf, noContext, sample } from '../lab/sample.ts'
import { playedThreads } from './threads.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const COUNT = 3000
const values = valuesWith(sample.parameters, { count: COUNT, noisy: true })
const request: RunRequest = { id: sample.id, values, changes: [], keep: 'all' }

function undisturbed(changes: readonly { step: number; values: object }[] = []): string {
  const run = new ExperimentRun(sample, values, noContext, changes)
  framesOf(run)
  return run.hash
}

/** Starts a run that gives its credit back after `delay` ms, and keeps what it is told. */
function starting(
  client: WorkerClient,
  { delay = 16, ...options }: Partial<RunOptions> & { delay?: number } = {},
) {
  const log = new RecordedLog(sample.channels)
  const events: { kind: string; [key: string]: unknown }[] = []
  const handle: RunHandle = client.start(
    request,
    {
      frames: (batch, step) => {
        log.append(batch)
        expect(log.steps).toBe(step)
        setTimeout(() => handle.credit({ batches: 1, frames: Infinity }), delay)
      },
      changed: (changes) => events.push({ kind: 'changed', changes }),
      stopped: (step, hash) => events.push({ kind: 'stopped', step, hash }),
      done: (step, hash) => events.push({ kind: 'done', step, hash }),
      failed: (failure) => events.push({ ...failure }),
    },
    { credit: { batches: 1, frames: Infinity }, ...options },
  )
  return { log, events, handle }
}

describe('WorkerClient', () => {
  it('starts no thread before the first run, and one when warmed', () => {
    const { spawn, threads } = playedThreads([sample])
    const client = new WorkerClient(spawn)
    expect(threads.length).toBe(0)
    client.warm()
    client.warm()
    expect(threads.length).toBe(1)
  })

  it('brings every frame and the hash of an undisturbed run', async () => {
    const { spawn } = playedThreads([sample])
    const { log, events } = starting(new WorkerClient(spawn))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(log.steps).toBe(COUNT)
    expect(events).toEqual([{ kind: 'done', step: COUNT, hash: undisturbed() }])
  })

  it('replaces a thread that falls silent in the middle, and ends with the same bits', async () => {
    const { spawn, threads } = playedThreads([sample])
    const { log, events } = starting(new WorkerClient(spawn))
    await vi.advanceTimersByTimeAsync(100)
    const before = log.steps
    expect(before).toBeGreaterThan(0)
    expect(before).toBeLessThan(COUNT)
    threads[0].hang()
    await vi.advanceTimersByTimeAsync(750)
    expect(threads.length).toBe(1)
    await vi.advanceTimersByTimeAsync(400)
    expect(threads.length).toBe(2)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(threads.length).toBe(2)
    expect(threads[0].terminated).toBe(true)
    expect(threads[1].received[0]).toMatchObject({ kind: 'start', skip: before })
    expect(log.steps).toBe(COUNT)
    expect(events.at(-1)).toEqual({ kind: 'done', step: COUNT, hash: undisturbed() })
  })

  it('keeps mid-run changes over a loss, also one that was never confirmed', async () => {
    const { spawn, threads } = playedThreads([sample])
    const { log, events, handle } = starting(new WorkerClient(spawn))
    await vi.advanceTimersByTimeAsync(60)
    handle.patch({ values: { rate: 0.25 }, leavesScript: false })
    await vi.advanceTimersByTimeAsync(60)
    threads[0].hang()
    handle.patch({ values: { rate: 0.125 }, leavesScript: false })
    const at = log.steps
    await vi.advanceTimersByTimeAsync(60_000)
    const changes = events.findLast(({ kind }) => kind === 'changed')?.changes as {
      step: number
      values: object
    }[]
    expect(changes.map((change) => change.values)).toEqual([{ rate: 0.25 }, { rate: 0.125 }])
    expect(changes[1].step).toBe(at)
    expect(events.at(-1)).toEqual({ kind: 'done', step: COUNT, hash: undisturbed(changes) })
  })

  it('keeps the order of changes where the thread was ahead of the page by one that it confirmed', async () => {
    const { spawn, threads } = playedThreads([sample])
    const { log, events, handle } = starting(new WorkerClient(spawn), { delay: 1e9 })
    await vi.advanceTimersByTimeAsync(100)
    handle.patch({ values: { rate: 0.25 }, leavesScript: false })
    await vi.advanceTimersByTimeAsync(50)
    const [{ step }] = (events.at(-1)?.changes ?? []) as { step: number }[]
    expect(step).toBeGreaterThan(log.steps)
    threads[0].hang()
    handle.patch({ values: { rule: 'sign-based' }, leavesScript: false })
    await vi.advanceTimersByTimeAsync(2000)
    expect(events.at(-1)?.changes).toEqual([{ step, values: { rate: 0.25, rule: 'sign-based' } }])
  })

  it('brings a single frame that was asked of a thread that is gone', async () => {
    const { spawn, threads } = playedThreads([sample])
    const { log, handle } = starting(new WorkerClient(spawn), { paused: true })
    await vi.advanceTimersByTimeAsync(300)
    threads[0].hang()
    handle.step()
    await vi.advanceTimersByTimeAsync(2000)
    expect(log.steps).toBe(1)
  })

  it('stops where it is told to, though the thread dies between that frame and saying so', async () => {
    const { spawn, threads } = playedThreads([sample])
    const client = new WorkerClient(spawn)
    const events: unknown[] = []
    const handle = client.start(
      { ...request, stop: 8 },
      {
        frames: (_batch, step) => {
          if (step === 8 && threads.length === 1) threads[0].crash('gone')
          else handle.credit({ batches: 1, frames: Infinity })
        },
        changed: () => {},
        stopped: (step) => events.push(step),
        done: () => events.push('done'),
        failed: ({ message }) => events.push(message),
      },
      { credit: { batches: 1, frames: Infinity } },
    )
    await vi.advanceTimersByTimeAsync(5000)
    expect(events).toEqual([8])
  })

  it.each(['to', 'from'] as const)(
    'goes on when a message %s the thread is lost in transit',
    async (direction) => {
      const { spawn, threads } = playedThreads([sample])
      const { events } = starting(new WorkerClient(spawn))
      await vi.advanceTimersByTimeAsync(100)
      threads[0].drop(direction)
      await vi.advanceTimersByTimeAsync(60_000)
      expect(threads.length).toBe(2)
      expect(events).toEqual([{ kind: 'done', step: COUNT, hash: undisturbed() }])
    },
  )

  it('survives any number of losses as long as frames come in between', async () => {
    const { spawn, threads } = playedThreads([sample])
    const { log, events } = starting(new WorkerClient(spawn), { delay: 60 })
    for (let loss = 0; loss < 10; loss++) {
      const before = log.steps
      for (let ms = 0; ms < 2000 && log.steps === before; ms++) await vi.advanceTimersByTimeAsync(1)
      threads.at(-1)?.crash('gone')
    }
    await vi.advanceTimersByTimeAsync(60_000)
    expect(threads.length).toBe(11)
    expect(events).toEqual([{ kind: 'done', step: COUNT, hash: undisturbed() }])
  })

  it('lets a thread go whose code could not be fetched, since a browser may remember that', async () => {
    const { spawn, threads } = playedThreads([])
    const client = new WorkerClient(spawn)
    const { events } = starting(client)
    await vi.advanceTimersByTimeAsync(100)
    expect(events).toMatchObject([{ kind: 'load' }])
    expect(threads[0].terminated).toBe(true)
    starting(client)
    expect(threads.length).toBe(2)
  })

  it('fails after a second loss, keeps what was recorded, and the next run works', async () => {
    const { spawn, threads } = playedThreads([sample])
    const client = new WorkerClient(spawn)
    const { log, events } = starting(client)
    await vi.advanceTimersByTimeAsync(100)
    threads[0].crash('out of memory')
    await vi.advanceTimersByTimeAsync(50)
    threads[1].crash('out of memory')
    await vi.advanceTimersByTimeAsync(1000)
    expect(log.steps).toBeGreaterThan(0)
    expect(events.at(-1)).toMatchObject({ kind: 'lost', step: log.steps })
    expect(String(events.at(-1)?.message)).toContain('out of memory')
    const next = starting(client)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(threads.length).toBe(3)
    expect(next.events).toEqual([{ kind: 'done', step: COUNT, hash: undisturbed() }])
  })

  it('does not lose a thread that is paused for an hour', async () => {
    const { spawn, threads } = playedThreads([sample])
    const { events, handle } = starting(new WorkerClient(spawn), { paused: true })
    await vi.advanceTimersByTimeAsync(3_600_000)
    expect(threads.length).toBe(1)
    handle.pause(false)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(events.at(-1)).toMatchObject({ kind: 'done' })
  })

  it('lets an idle thread go after two minutes, and starts another for the next run', async () => {
    const { spawn, threads } = playedThreads([sample])
    const client = new WorkerClient(spawn)
    starting(client)
    await vi.advanceTimersByTimeAsync(100_000)
    expect(threads[0].terminated).toBe(false)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(threads[0].terminated).toBe(true)
    const next = starting(client)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(threads.length).toBe(2)
    expect(next.events).toEqual([{ kind: 'done', step: COUNT, hash: undisturbed() }])
  })

  it('tells nothing more after cancel', async () => {
    const { spawn } = playedThreads([sample])
    const { log, events, handle } = starting(new WorkerClient(spawn))
    await vi.advanceTimersByTimeAsync(50)
    const steps = log.steps
    handle.cancel()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(log.steps).toBe(steps)
    expect(events).toEqual([])
  })

  it('replaces a thread that is stuck in a cancelled run within a second', async () => {
    const { spawn, threads } = playedThreads([sample])
    const client = new WorkerClient(spawn)
    starting(client)
    await vi.advanceTimersByTimeAsync(100)
    threads[0].hang()
    const next = starting(client)
    await vi.advanceTimersByTimeAsync(500)
    expect(threads.length).toBe(2)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(next.events).toEqual([{ kind: 'done', step: COUNT, hash: undisturbed() }])
  })

  it('drops late frames of an older run under 1,000 restarts in a second', async () => {
    const { spawn, threads } = playedThreads([sample])
    const client = new WorkerClient(spawn)
    for (let i = 0; i < 999; i++) {
      starting(client)
      await vi.advanceTimersByTimeAsync(1)
    }
    const last = starting(client)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(last.log.steps).toBe(COUNT)
    expect(last.events).toEqual([{ kind: 'done', step: COUNT, hash: undisturbed() }])
    expect(threads.length).toBe(1)
  })
})
