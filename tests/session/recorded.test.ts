import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { parseLink } from '../../src/lab/link.ts'
import { enough, hashOf, playClock, restoreClock, sessionOf } from './played-session.ts'

beforeEach(playClock)
afterEach(restoreClock)

describe('what was recorded', () => {
  it('can be scrubbed while the run goes on', async () => {
    const { session, state } = sessionOf('count=4000')
    session.run()
    await vi.advanceTimersByTimeAsync(100)
    session.scrub(3)
    await vi.advanceTimersByTimeAsync(100)
    expect(state().cursor).toBe(3)
    expect(session.frame()?.pair[1]).toBe(3)
    session.scrub(1e9)
    expect(state().cursor).toBe(state().length - 1)
    session.scrub(undefined)
    await enough()
    expect(session.frame()?.pair[1]).toBe(3999)
  })

  it('is one object as long as it is the same frame, another after each step, scrub and run', async () => {
    const { session } = sessionOf()
    const frames = [session.frame()]
    const shows = () => {
      const frame = session.frame()
      expect(session.frame()).toBe(frame)
      expect(frames).not.toContain(frame)
      frames.push(frame)
    }
    session.step()
    await vi.advanceTimersByTimeAsync(200)
    shows()
    session.step()
    await vi.advanceTimersByTimeAsync(200)
    shows()
    session.scrub(0)
    shows()
    session.run()
    await enough()
    shows()
    session.run()
    await enough()
    shows()
  })

  it('is forgotten by reset, which leaves the values', async () => {
    const { session, state } = sessionOf('count=30')
    session.run()
    await enough()
    session.reset()
    expect(state()).toMatchObject({
      status: 'idle',
      length: 0,
      step: 0,
      hash: undefined,
      values: { count: 30 },
    })
    expect(session.frame()).toBeUndefined()
    session.set('count', 40)
    await enough()
    expect(state().status).toBe('idle')
  })

  it('stays as a pinned overlay beside the next run, and in the link', async () => {
    const { session, state } = sessionOf('noisy=on')
    session.run()
    await enough()
    const { hash } = state()
    session.pin()
    session.pin()
    session.set('seed', 8)
    await enough()
    expect(state().pins.length).toBe(1)
    expect(state().pins[0]).toMatchObject({ values: { seed: 7 }, hash })
    expect(state().pins[0].log.length).toBe(20)
    const again = sessionOf(parseLink(session.link())?.query)
    expect(again.state().pins[0].log.length).toBe(0)
    again.session.run()
    await enough()
    expect(again.state()).toMatchObject({ hash: state().hash, pins: [{ hash, values: { seed: 7 } }] })
    expect(again.state().pins[0].log.length).toBe(20)
    expect(again.threads.map(({ terminated }) => terminated)).toEqual([false, true])
    session.unpin(state().pins[0].id)
    session.step()
    await vi.advanceTimersByTimeAsync(50)
    session.pin()
    expect(session.link()).toMatch(/pin=noisy%3Don%26seed%3D8%26at%3D1$/)
    session.unpin(state().pins[0].id)
    expect(state().pins).toEqual([])
    expect(session.link()).not.toContain('pin=')
  })
})

describe('a link', () => {
  it('shows what it got wrong', () => {
    const { state } = sessionOf('count=0&colour=red&pin=rate%3D9')
    expect(state().rejected.map(({ key }) => key)).toEqual(['count', 'colour', 'pin rate'])
  })

  it('stops the run where it says, with the hash of that step; the run can go on', async () => {
    const { session, state } = sessionOf('count=900&noisy=on&at=300')
    session.run()
    await enough()
    expect(state()).toMatchObject({ status: 'paused', step: 300, length: 300 })
    expect(state().hash).toBe(hashOf('sample/descent?count=900&noisy=on&at=300'))
    expect(session.link()).toContain('at=300')
    session.resume()
    await enough()
    expect(state()).toMatchObject({ status: 'done', step: 900 })
    expect(hashOf(session.link())).toBe(state().hash)
  })

  it('to a run that was paused on its way stops where it was left', async () => {
    const { session, state } = sessionOf('count=900&noisy=on')
    session.setSpeed(60)
    session.run()
    await vi.advanceTimersByTimeAsync(1000)
    session.pause()
    await vi.advanceTimersByTimeAsync(100)
    const { step, hash } = state()
    expect(step).toBeGreaterThan(10)
    expect(session.link()).toMatch(new RegExp(`&at=${step}$`))
    expect(hashOf(session.link())).toBe(hash)
    session.step()
    await vi.advanceTimersByTimeAsync(100)
    expect(session.link()).toMatch(new RegExp(`&at=${step + 1}$`))
    session.resume()
    expect(session.link()).not.toContain('at=')
    session.pause()
    session.set('count', 901)
    expect(session.link()).not.toContain('at=')
  })

  it('is known as the one that was opened until a setting is changed by hand', async () => {
    const { session, state } = sessionOf()
    const link = 'count=800&noisy=on&v=3&at=700&changes=50:rate:0.1&pin=seed%3D8'
    for (const change of [
      () => session.set('seed', 9),
      () => session.set('rate', 0.2),
      () => session.newSeed(),
    ]) {
      session.open(`colour=red&${link}&view=present`)
      session.setSpeed(200)
      session.run()
      await vi.advanceTimersByTimeAsync(1000)
      expect(state()).toMatchObject({ opened: link, values: { rate: 0.1 } })
      change()
      expect(state().opened).toBeUndefined()
    }
  })

  it('made with another version says that its numbers have changed', () => {
    expect(sessionOf('v=3').state().rejected).toEqual([])
    const [{ key, text, reason }] = sessionOf('v=2').state().rejected
    expect([key, text]).toEqual(['v', '2'])
    expect(reason).toEqual({ kind: 'version', version: 3 })
  })

  it('with a pinned run over the budget says so and leaves it out', () => {
    const { state } = sessionOf('pin=count%3D2000000')
    expect(state().pins).toEqual([])
    expect(state().rejected[0]).toMatchObject({
      key: 'pin',
      reason: { kind: 'too-big', excess: { operations: { need: 2e14 } } },
    })
  })

  it('moves the controls with its changes until the reader moves one', async () => {
    const { session, state } = sessionOf('count=800&changes=50:rate:0.1,700:rate:0.9')
    session.setSpeed(200)
    session.run()
    await vi.advanceTimersByTimeAsync(1000)
    expect(state()).toMatchObject({ status: 'running', values: { rate: 0.1 } })
    session.set('count', 100_000)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(state().values).toMatchObject({ rate: 0.1, count: 100_000 })
    expect(session.link()).not.toContain('changes')
  })

  it('has moved the controls by a change at the very frame where it stops', async () => {
    const { session, state } = sessionOf('count=30&noisy=on&at=3&changes=3:rate:0.1')
    session.run()
    await enough()
    expect(state()).toMatchObject({ status: 'paused', step: 3, values: { rate: 0.1 } })
  })

  it('loses what it had still to change when the reader changes something during the run', async () => {
    const { session, state } = sessionOf('count=400&noisy=on&changes=50:rate:0.1,300:rate:0.9')
    session.setSpeed(200)
    session.run()
    await vi.advanceTimersByTimeAsync(1000)
    session.set('rule', 'sign-based')
    session.setSpeed(Number.POSITIVE_INFINITY)
    await enough()
    expect(state()).toMatchObject({ values: { rate: 0.1, rule: 'sign-based' }, hash: hashOf(session.link()) })
    expect(session.link()).not.toContain('300:')
  })

  it('opened during a run ends it', async () => {
    const { session, state } = sessionOf('count=5000')
    session.run()
    await vi.advanceTimersByTimeAsync(50)
    session.open('count=30')
    await enough()
    expect(state()).toMatchObject({ status: 'idle', length: 0, values: { count: 30 } })
  })

  it('is made below the root it is given, with the version', () => {
    const { session } = sessionOf('rate=0.25')
    expect(session.link()).toBe('sample/descent/?rate=0.25&v=3')
    expect(session.link({ base: 'https://example.org/a/', view: 'embed' })).toBe(
      'https://example.org/a/sample/descent/?rate=0.25&v=3&view=embed',
    )
    expect(session.link({ base: '/a' })).toBe('/a/sample/descent/?rate=0.25&v=3')
  })

  it('leaves mid-run changes out where they make it longer than 8 KB, and says so by starting from their end', async () => {
    const { session, state } = sessionOf('count=100000')
    session.setSpeed(50)
    session.run()
    for (let i = 1; i <= 500; i++) {
      session.set('rate', 0.5 + i / 1000)
      await vi.advanceTimersByTimeAsync(120)
    }
    expect(state().status).toBe('running')
    expect(session.link({ at: 9 })).toBe('sample/descent/?count=100000&rate=1&v=3&at=9')
  })
})
