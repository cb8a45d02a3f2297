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
    await vi.advanceTimersByTimeAsync(4_000)
    expect(threads.length).toBe(1)
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
    handle.patch({ rate: 0.25 })
    await vi.advanceTimersByTimeAsync(60)
    threads[0].hang()
    handle.patch({ rate: 0.125 })
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

  it('waits longer where one frame is expected to take long', async () => {
    const { spawn, threads } = playedThreads([sample])
    starting(new WorkerClient(spawn), { patience: 60 })
    await vi.advanceTimersByTimeAsync(100)
    threads[0].hang()
    await vi.advanceTimersByTimeAsync(55_000)
    expect(threads.length).toBe(1)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(threads.length).toBe(2)
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
