import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { MOST_PINS } from '../../src/lab/codec.ts'
import type { Failure } from '../../src/lab/failure.ts'
import { sample } from '../lab/sample.ts'
import { enough, hashOf, playClock, restoreClock, sessionOf } from './played-session.ts'

beforeEach(playClock)
afterEach(restoreClock)

/** A lab whose link brings a pin of 100,000 frames, both under way. */
async function withLongPin() {
  const lab = sessionOf('count=30&pin=count%3D100000%26noisy%3Don')
  lab.session.run()
  await vi.advanceTimersByTimeAsync(300)
  const pin = () => lab.state().pins[0]
  const [, thread] = lab.threads
  return { ...lab, pin, thread }
}

describe('a pin that a link brings', () => {
  it('waits for the first run, then shows how far it is', async () => {
    const { session, state } = sessionOf('count=30&pin=count%3D100000')
    expect(state().pins[0]).toMatchObject({ status: 'waiting', expected: 100_000 })
    session.run()
    await vi.advanceTimersByTimeAsync(300)
    expect(state().pins[0].status).toBe('running')
    const before = state()
    await vi.advanceTimersByTimeAsync(300)
    expect(state().version).toBeGreaterThan(before.version)
    expect(state().pins[0].log.length).toBeGreaterThan(10)
  })

  it('goes on beside a new run, and ends when it is stopped, with its frames kept', async () => {
    const { session, pin, thread } = await withLongPin()
    session.set('count', 40)
    await vi.advanceTimersByTimeAsync(500)
    expect(thread.terminated).toBe(false)
    session.stopPin(pin().id)
    expect(thread.terminated).toBe(true)
    const { length } = pin().log
    expect(pin().status).toBe('stopped')
    expect(length).toBeGreaterThan(0)
    const query = new URLSearchParams(session.link().split('?')[1]).get('pin')
    expect(hashOf(`sample/descent?${query}`)).toBe(pin().hash)
    await enough()
    expect(pin().log.length).toBe(length)
  })

  it('ends when it is unpinned, and when the page is left', async () => {
    const unpinned = await withLongPin()
    unpinned.session.unpin(unpinned.pin().id)
    expect(unpinned.thread.terminated).toBe(true)
    const left = await withLongPin()
    left.session.dispose()
    expect(left.thread.terminated).toBe(true)
  })

  it('ends with Reset and begins anew with the next run', async () => {
    const { session, pin, thread, threads } = await withLongPin()
    session.reset()
    expect(thread.terminated).toBe(true)
    expect(pin()).toMatchObject({ status: 'waiting' })
    expect(pin().log.length).toBe(0)
    const { length } = threads
    await enough()
    expect(threads.length).toBe(length)
    session.run()
    await vi.advanceTimersByTimeAsync(300)
    expect(pin().status).toBe('running')
  })

  it('says that it failed, and runs again when told to', async () => {
    const { session, pin, threads } = await withLongPin()
    for (let loss = 0; loss < 2; loss++) {
      threads.findLast(({ terminated }) => !terminated)?.crash('out of memory')
      await Promise.resolve()
    }
    const failure = pin().failure as Failure
    expect(pin().status).toBe('failed')
    expect(failure).toMatchObject({ kind: 'lost', message: expect.stringContaining('out of memory') })
    session.againPin(pin().id)
    await vi.advanceTimersByTimeAsync(600)
    expect(pin()).toMatchObject({ status: 'running', failure: undefined })
    expect(pin().log.length).toBeGreaterThan(10)
  })

  it('shares one budget of memory with the run beside it', async () => {
    const heavy = {
      ...sample,
      cost: ({ count }: { count: number }) => ({ bytes: count * 1e6, operations: count }),
    } as typeof sample
    const { session, state } = sessionOf('count=800&pin=count%3D900', heavy)
    expect(state().rejected).toEqual([])
    session.run()
    await vi.advanceTimersByTimeAsync(100)
    const [pin] = state().pins
    expect(pin).toMatchObject({ status: 'failed', failure: { kind: 'budget' } })
    expect(pin.failure?.excess?.bytes?.need).toBeCloseTo(1.7e9, -8)
    session.set('count', 500)
    await enough()
    session.againPin(pin.id)
    await enough()
    expect(state().pins[0]).toMatchObject({ status: 'kept', hash: hashOf('sample/descent?count=900') })
  })

  it('keeps its own stop in the link while it is still to come', () => {
    expect(sessionOf('pin=at%3D5').session.link()).toMatch(/pin=at%3D5$/)
  })
})

it(`keeps at most ${MOST_PINS} runs pinned`, async () => {
  const { session, state } = sessionOf()
  for (let seed = 0; seed < MOST_PINS + 2; seed++) {
    session.set('seed', seed)
    session.run()
    await enough()
    session.pin()
  }
  expect(state().pins.map(({ values }) => values.seed)).toEqual([0, 1, 2, 3, 4, 5])
})
