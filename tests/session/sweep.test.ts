import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createContext } from '../../src/lab/context.ts'
import { valuesWith } from '../../src/lab/defaults.ts'
import { ExperimentRun } from '../../src/lab/runner.ts'
import { RunGate } from '../../src/session/gate.ts'
import { createSession, type SessionOptions } from '../../src/session/session.ts'
import { WorkerClient } from '../../src/worker/client.ts'
import { WorkerPool } from '../../src/worker/pool.ts'
import { SweepClient } from '../../src/worker/sweep-client.ts'
import { type framesOf, sample } from '../lab/sample.ts'
import { sweep } from '../lab/sample-sweep.ts'
import { playedThreads } from '../worker/threads.ts'
import { enough, playClock, restoreClock } from './played-session.ts'

beforeEach(playClock)
afterEach(restoreClock)

/** Frames and hash of the first `at` cells, one after the other. */
function sequential(count: number, at = count, seed = 3) {
  const values = valuesWith(sweep.parameters, { count, seed })
  const run = new ExperimentRun(sweep, values, createContext(sweep.parameters, values, 'reference'))
  const frames: ReturnType<typeof framesOf<typeof sweep.channels>> = []
  while (frames.length < at) frames.push(structuredClone(run.next()) as (typeof frames)[number])
  return { frames, hash: run.hash }
}

/** A session of the sample sweep on a pool of `size` played threads, on which everything takes 10 ms. */
function opened(query: string, size = 2, options: SessionOptions = {}) {
  const played = playedThreads([sweep, sample], 1, () => 10)
  const pool = new WorkerPool(played.spawn, size)
  const session = createSession(sweep, {
    query,
    connect: (priority) => new SweepClient(sweep, { pool, priority }),
    pool,
    ...options,
  })
  const log = () => Array.from({ length: session.log.length }, (_, i) => session.log.at(i))
  return { ...played, pool, session, log, state: session.store.getState }
}

describe('a session of a sweep', () => {
  it.each([1, 2, 4])('records what the sequential run records, with %i threads', async (size) => {
    const { session, state, log, threads } = opened('count=30', size)
    session.run()
    expect(state()).toMatchObject({ status: 'running', expected: 30 })
    await enough()
    const { frames, hash } = sequential(30)
    expect(state()).toMatchObject({ status: 'done', length: 30, step: 30, hash })
    expect(log()).toEqual(frames)
    expect(threads.length).toBe(size)
  })

  it('tells its progress, rate and time left', async () => {
    const { session, state } = opened('count=200')
    session.run()
    await vi.advanceTimersByTimeAsync(1000)
    const { step, rate = 0, secondsLeft = 0 } = state()
    expect(step).toBeGreaterThan(10)
    expect(step).toBeLessThan(190)
    expect(secondsLeft).toBeCloseTo((200 - step) / rate, 9)
  })

  it('pauses, steps, is scrubbed and goes on to the same end', async () => {
    const { session, state, log } = opened('count=40')
    session.run()
    await vi.advanceTimersByTimeAsync(150)
    session.pause()
    await vi.advanceTimersByTimeAsync(1000)
    const { step } = state()
    expect(step).toBeGreaterThan(0)
    expect(state()).toMatchObject({ status: 'paused', hash: sequential(40, step).hash })
    await enough()
    expect(state().step).toBe(step)
    session.step()
    await vi.advanceTimersByTimeAsync(500)
    expect(state()).toMatchObject({ status: 'paused', step: step + 1 })
    session.scrub(2)
    expect(session.frame()).toEqual(sequential(40).frames[2])
    session.resume()
    await enough()
    expect(state()).toMatchObject({ status: 'done', hash: sequential(40).hash })
    expect(log()).toEqual(sequential(40).frames)
  })

  it('stops where its link says, and goes on from there', async () => {
    const { session, state } = opened('count=20&at=7', 4)
    session.run()
    await enough()
    expect(state()).toMatchObject({ status: 'paused', step: 7, hash: sequential(20, 7).hash })
    expect(session.link()).toContain('at=7')
    session.resume()
    await enough()
    expect(state()).toMatchObject({ status: 'done', hash: sequential(20).hash })
  })

  it('keeps the speed that it is given', async () => {
    const { session, state } = opened('count=100')
    session.setSpeed(5)
    session.run()
    await vi.advanceTimersByTimeAsync(3000)
    expect(state().step).toBeGreaterThanOrEqual(13)
    expect(state().step).toBeLessThanOrEqual(16)
  })

  it('starts anew with other values, and ends with Reset and when it is left', async () => {
    const { session, state, threads, pool } = opened('count=400')
    const started = () =>
      threads.flatMap(({ received }) => received).filter(({ kind }) => kind === 'start').length
    session.run()
    await vi.advanceTimersByTimeAsync(500)
    session.set('seed', 9)
    await vi.advanceTimersByTimeAsync(2000)
    expect(state()).toMatchObject({ status: 'running', values: { seed: 9 } })
    session.set('count', 20)
    await enough()
    expect(state().hash).toBe(sequential(20, 20, 9).hash)
    for (const end of ['reset', 'dispose'] as const) {
      session.set('count', 400)
      session.run()
      await vi.advanceTimersByTimeAsync(500)
      const before = started()
      session[end]()
      await enough()
      expect(started()).toBe(before)
    }
    expect(state()).toMatchObject({ length: expect.any(Number) })
    const values = valuesWith(sweep.parameters, {})
    const after = pool.run({ id: sweep.id, values, changes: [], cell: 0 })
    await enough()
    expect((await after).steps).toBe(1)
  })

  it('computes a pinned sweep of its link after its own', async () => {
    const { session, state } = opened('count=25&pin=count%3D25%26seed%3D8')
    session.run()
    await enough()
    const own = sequential(25)
    const other = sequential(25, 25, 8)
    expect(state()).toMatchObject({ status: 'done', hash: own.hash })
    const [pin] = state().pins
    expect(pin).toMatchObject({ status: 'kept', hash: other.hash })
    expect(Array.from({ length: 25 }, (_, i) => pin.log.at(i))).toEqual(other.frames)
  })

  it('says which cell failed and keeps what came before', async () => {
    const { session, state, log } = opened('count=20&broken=6')
    session.run()
    await enough()
    const failure = { kind: 'error', message: 'RangeError: no cell 6 today', step: 6 }
    expect(state()).toMatchObject({ status: 'failed', failure, step: 6 })
    expect(log().length).toBe(6)
  })
})

describe('a sweep in an article', () => {
  it('holds no place at the gate, leaves a core to each figure that goes, and comes to its end', async () => {
    const gate = new RunGate(1)
    const lab = opened('count=240', 2, { gate })
    const figure = createSession(sample, {
      query: 'count=200000',
      connect: () => new WorkerClient(lab.spawn),
      pool: lab.pool,
      gate,
    })
    lab.session.run()
    await vi.advanceTimersByTimeAsync(300)
    const pooled = [...lab.threads]
    expect(pooled.length).toBe(2)
    figure.run()
    await vi.advanceTimersByTimeAsync(300)
    expect(figure.store.getState().step).toBeGreaterThan(0)
    const posts = () =>
      pooled.filter(({ received }) => {
        const kinds = received.filter(({ kind }) => kind === 'start').length
        received.length = 0
        return kinds > 0
      }).length
    posts()
    await vi.advanceTimersByTimeAsync(500)
    expect(posts()).toBe(1)
    figure.dispose()
    await vi.advanceTimersByTimeAsync(500)
    expect(posts()).toBe(2)
    await enough()
    expect(lab.state()).toMatchObject({ status: 'done', hash: sequential(240).hash })
  })

  it('computes its cells after those of the lab that the reader runs', async () => {
    const lab = opened('count=300')
    const figure = createSession(sweep, {
      connect: (priority) => new SweepClient(sweep, { pool: lab.pool, priority }),
      pool: lab.pool,
      gate: new RunGate(1),
      figure: valuesWith(sweep.parameters, { count: 300 }),
    })
    figure.run()
    await vi.advanceTimersByTimeAsync(200)
    lab.session.run()
    await vi.advanceTimersByTimeAsync(1500)
    expect(lab.state().step).toBeGreaterThan(4 * figure.store.getState().step)
    await enough()
    expect(figure.store.getState().hash).toBe(lab.state().hash)
  })
})
