import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { valuesWith } from '../../src/lab/defaults.ts'
import { parseLink } from '../../src/lab/link.ts'
import { sample } from '../lab/sample.ts'
import { enough, hashOf, playClock, restoreClock, sessionOf } from './played-session.ts'

beforeEach(playClock)
afterEach(restoreClock)

describe('settings', () => {
  it('are only set before the first run', async () => {
    const { session, state, threads } = sessionOf()
    session.set('count', 30)
    await enough()
    expect(state()).toMatchObject({ status: 'idle', values: { count: 30 } })
    expect(threads.length).toBe(0)
  })

  it('start the run again, 150 ms after the last change, once there was one', async () => {
    const { session, state } = sessionOf()
    session.run()
    await enough()
    for (let count = 30; count <= 40; count++) {
      session.set('count', count)
      await vi.advanceTimersByTimeAsync(140)
      expect(state().step).toBe(20)
    }
    await enough()
    expect(state()).toMatchObject({ status: 'done', step: 40, hash: hashOf(session.link()) })
  })

  it('that are dragged start it again at once, and a short run ends before the next begins', async () => {
    const { session, state } = sessionOf('count=40')
    session.run()
    await enough()
    session.set('start', 2)
    session.set('start', 3)
    await vi.advanceTimersByTimeAsync(60)
    expect(state()).toMatchObject({ status: 'done', recorded: { start: 3 } })
    let shown = 0
    session.store.subscribe(({ recorded }, before) => {
      if (before.recorded.start !== recorded.start) shown++
    })
    for (let start = 4; start < 8; start += 0.1) {
      session.set('start', start)
      await vi.advanceTimersByTimeAsync(16)
    }
    await enough()
    expect(shown).toBeGreaterThan(10)
    expect(state()).toMatchObject({ status: 'done', hash: hashOf(session.link()) })
  })

  it('that are dragged do not wait for the end of a long run', async () => {
    const { session, state } = sessionOf('count=900')
    session.setSpeed(20)
    session.run()
    await vi.advanceTimersByTimeAsync(300)
    session.set('start', 2)
    session.set('start', 3)
    await vi.advanceTimersByTimeAsync(200)
    expect(state()).toMatchObject({ status: 'running', recorded: { start: 3 } })
    session.dispose()
  })

  it('leave the frames of the run before on show until there are new ones', async () => {
    const { session, state } = sessionOf()
    session.run()
    await enough()
    session.set('count', 50)
    expect(state().recorded.count).toBe(20)
    await vi.advanceTimersByTimeAsync(150)
    expect(state()).toMatchObject({ status: 'running', length: 20, step: 0 })
    await enough()
    expect(state()).toMatchObject({ length: 50, recorded: { count: 50 } })
  })

  it('do not start a long run again by themselves', async () => {
    const { session, state } = sessionOf('count=100')
    session.run()
    await enough()
    session.set('count', 1001)
    await enough()
    expect(state()).toMatchObject({
      status: 'done',
      step: 100,
      values: { count: 1001 },
      recorded: { count: 100 },
    })
  })

  it('that are live change the run on its way, and the copied link repeats it', async () => {
    const { session, state } = sessionOf('count=4000&noisy=on')
    session.run()
    for (const rate of [0.1, 0.2, 0.9]) {
      await vi.advanceTimersByTimeAsync(100)
      session.set('rate', rate)
    }
    await enough()
    expect(state()).toMatchObject({
      status: 'done',
      step: 4000,
      values: { rate: 0.9 },
      recorded: { rate: 0.9 },
    })
    expect(session.link()).toMatch(/changes=\d+:rate:0.1,\d+:rate:0.2,\d+:rate:0.9/)
    expect(hashOf(session.link())).toBe(state().hash)
    const again = sessionOf(parseLink(session.link())?.query)
    expect(again.state().values.rate).toBe(0.5)
    again.session.run()
    await enough()
    expect(again.state()).toMatchObject({ hash: state().hash, values: { rate: 0.9 } })
    again.session.run()
    await enough()
    expect(again.state().hash).toBe(state().hash)
  })

  it('end where the last of 1,000 changes in a second left them, in state, run and link', async () => {
    const { session, state } = sessionOf('count=50&noisy=on')
    session.run()
    for (let i = 0; i < 1000; i++) {
      session.set('start', i / 100)
      session.set('rate', 0.001 + i / 1000)
      await vi.advanceTimersByTimeAsync(1)
    }
    await enough()
    expect(state()).toMatchObject({ status: 'done', values: { start: 9.99, rate: 1 }, step: 50 })
    expect(state().hash).toBe(hashOf(session.link()))
    expect(session.link()).toContain('rate=1&start=9.99')
  })

  it('refuse values that a parameter does not accept', () => {
    const { session, state } = sessionOf()
    session.set('count', 0)
    session.set('rate', Number.NaN)
    session.set('rule', 'none' as never)
    expect({ ...state().values }).toEqual({ ...valuesWith(sample.parameters, {}) })
  })

  it('of a preset replace all others but the seed', () => {
    const { session, state } = sessionOf('start=3&seed=5')
    session.apply('slow')
    expect(state().values).toMatchObject({ rate: 0.01, count: 100, start: 1, seed: 5 })
    session.apply('seeded')
    expect(state().values).toMatchObject({ noisy: true, seed: 11, rate: 0.5 })
    session.apply('__proto__')
    expect(state().values).toMatchObject({ seed: 11 })
  })

  it('get a new seed, which a link can hold', async () => {
    const { session, state } = sessionOf('noisy=on')
    session.run()
    await enough()
    const before = state().hash
    session.newSeed()
    await enough()
    expect(state().values.seed).not.toBe(7)
    expect(state().hash).not.toBe(before)
    expect(state().hash).toBe(hashOf(session.link()))
  })
})
