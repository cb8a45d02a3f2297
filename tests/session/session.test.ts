import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { decode } from '../../src/lab/codec.ts'
import { valuesWith } from '../../src/lab/defaults.ts'
import type { ExperimentDefinition } from '../../src/lab/experiment.ts'
import { parseLink } from '../../src/lab/link.ts'
import { NonFiniteError } from '../../src/lab/nonfinite.ts'
import { ExperimentRun } from '../../src/lab/runner.ts'
import { createSession, type RunSession } from '../../src/session/session.ts'
import { framesOf, noContext, sample, scalarExperiment } from '../lab/sample.ts'
import { playedThreads } from '../worker/threads.ts'

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('requestAnimationFrame', (act: () => void) => setTimeout(act, 16))
  vi.stubGlobal('cancelAnimationFrame', clearTimeout)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function sessionOf(query = '') {
  const played = playedThreads([sample])
  const session = createSession(sample, { query, spawn: played.spawn })
  return { ...played, session, state: session.store.getState }
}

const enough = () => vi.advanceTimersByTimeAsync(60_000)

/** Hash of the run that a link means, computed here. */
function hashOf(link: string): string {
  const { values, changes, at } = decode(parseLink(link)?.query ?? '', sample)
  const run = new ExperimentRun(sample, values, noContext, changes)
  if (at === undefined) framesOf(run)
  else for (let n = 0; n < at; n++) run.next()
  return run.hash
}

describe('a run', () => {
  it('starts no worker before it is asked for, records every frame, and ends with the hash of its link', async () => {
    const { session, state, threads } = sessionOf('count=500&noisy=on')
    expect(threads.length).toBe(0)
    expect(state()).toMatchObject({ status: 'idle', length: 0, step: 0, cursor: undefined })
    session.run()
    expect(state()).toMatchObject({ status: 'running', expected: 500 })
    await enough()
    expect(threads.length).toBe(1)
    expect(state()).toMatchObject({ status: 'done', length: 500, step: 500, hash: hashOf(session.link()) })
    expect(session.frame()?.pair[1]).toBe(499)
    expect(session.log.at(0)?.pair[1]).toBe(0)
  })

  it('raises the version at most once per animation frame', async () => {
    const { session, state } = sessionOf('count=100000')
    session.run()
    await vi.advanceTimersByTimeAsync(300)
    const before = state().version
    let changes = 0
    session.store.subscribe(() => changes++)
    await vi.advanceTimersByTimeAsync(1000)
    expect(state().version - before).toBeGreaterThan(50)
    expect(state().version - before).toBeLessThanOrEqual(63)
    expect(changes).toBe(state().version - before)
    expect(state().rate).toBeGreaterThan(0)
    expect(state().secondsLeft).toBeGreaterThan(0)
  })

  it('pauses, steps and goes on to the same end', async () => {
    const { session, state } = sessionOf('count=3000&noisy=on')
    session.run()
    await vi.advanceTimersByTimeAsync(100)
    session.pause()
    await vi.advanceTimersByTimeAsync(1000)
    const { step } = state()
    expect(state().status).toBe('paused')
    expect(state().hash).toBe(hashOf(`sample/descent?count=3000&noisy=on&at=${step}`))
    await enough()
    expect(state().step).toBe(step)
    session.step()
    await vi.advanceTimersByTimeAsync(200)
    expect(state()).toMatchObject({ status: 'paused', step: step + 1, length: step + 1 })
    session.step()
    session.step()
    await vi.advanceTimersByTimeAsync(200)
    expect(state().step).toBe(step + 3)
    session.resume()
    await enough()
    expect(state()).toMatchObject({ status: 'done', hash: hashOf(session.link()) })
  })

  it('steps from rest, frame by frame', async () => {
    const { session, state } = sessionOf()
    session.step()
    await vi.advanceTimersByTimeAsync(200)
    expect(state()).toMatchObject({ status: 'paused', step: 1 })
    session.step()
    await vi.advanceTimersByTimeAsync(200)
    expect(session.frame()?.x).toBe(0.25)
  })

  it('keeps to the speed limit, and goes faster when it is lifted', async () => {
    const { session, state } = sessionOf('count=1000')
    session.setSpeed(5)
    session.run()
    await vi.advanceTimersByTimeAsync(2000)
    expect(state().step).toBeGreaterThanOrEqual(8)
    expect(state().step).toBeLessThanOrEqual(12)
    session.setSpeed(50)
    const before = state().step
    await vi.advanceTimersByTimeAsync(2000)
    expect(state().step - before).toBeGreaterThan(80)
    expect(state().step - before).toBeLessThan(115)
    session.setSpeed(Number.POSITIVE_INFINITY)
    await enough()
    expect(state()).toMatchObject({ status: 'done', hash: hashOf(session.link()) })
  })

  it('is refused with the figure where it is over the budget, before anything starts', () => {
    const { session, state, threads } = sessionOf('count=2000000')
    session.run()
    expect(state().status).toBe('refused')
    expect(state().failure?.kind).toBe('budget')
    expect(state().failure?.message).toContain('200 Tflop')
    expect(threads.length).toBe(0)
  })

  it('is refused where values are in conflict', () => {
    const { session, state } = sessionOf('rule=sign-based')
    session.set('start', -1)
    session.run()
    expect(state()).toMatchObject({ status: 'refused' })
    expect(state().failure?.message).toContain('must be positive')
  })

  it('keeps its frames when it fails, and says at which step, layer and operation', async () => {
    const broken = scalarExperiment(function* () {
      yield { x: 1 }
      throw new NonFiniteError({ step: 2, layer: 1, operation: 'relu' })
    })
    const session = createSession(broken, { spawn: playedThreads([broken]).spawn })
    session.run()
    await enough()
    expect(session.store.getState()).toMatchObject({
      status: 'failed',
      length: 1,
      failure: { kind: 'nan', step: 2, message: 'A value became NaN at step 2, layer 1, in relu.' },
    })
  })

  it('fails, and nothing else, where the experiment cannot estimate its cost', () => {
    const wild = {
      ...sample,
      cost: () => {
        throw new Error('no estimate')
      },
    } as ExperimentDefinition<typeof sample.parameters, typeof sample.channels>
    const session = createSession(wild, { spawn: playedThreads([wild]).spawn })
    session.run()
    expect(session.store.getState()).toMatchObject({
      status: 'failed',
      failure: { message: 'Error: no estimate' },
    })
  })

  it('goes on after a lost worker with the same end, and fails after a second loss with its frames kept', async () => {
    const { session, state, threads } = sessionOf('count=5000&noisy=on')
    session.run()
    await vi.advanceTimersByTimeAsync(200)
    threads[0].crash('gone')
    await enough()
    expect(state()).toMatchObject({ status: 'done', step: 5000, hash: hashOf(session.link()) })
    session.run()
    await vi.advanceTimersByTimeAsync(200)
    threads[1].crash('gone')
    await vi.advanceTimersByTimeAsync(50)
    threads[2].crash('gone')
    await enough()
    expect(state()).toMatchObject({ status: 'failed', failure: { kind: 'lost' } })
    expect(session.log.length).toBeGreaterThan(0)
    session.run()
    await enough()
    expect(state()).toMatchObject({ status: 'done', hash: hashOf(session.link()) })
  })
})

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

describe('a session', () => {
  it('keeps its thread apart from others and ends it when disposed', async () => {
    const { session, threads } = sessionOf('count=5000')
    session.run()
    await vi.advanceTimersByTimeAsync(50)
    session.dispose()
    await enough()
    expect(threads[0].terminated).toBe(true)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('goes on in a hidden page, where no animation frame comes', async () => {
    vi.stubGlobal('document', { hidden: true, baseURI: 'https://example.org/' })
    vi.stubGlobal('requestAnimationFrame', () => 1)
    vi.stubGlobal('cancelAnimationFrame', () => {})
    const { session, state } = sessionOf('count=3000')
    session.run()
    await enough()
    expect(state()).toMatchObject({ status: 'done', step: 3000 })
  })

  it('gives its functions away without itself', async () => {
    const { session, state }: { session: RunSession; state: () => unknown } = sessionOf() as never
    const { run } = session
    run()
    await enough()
    expect(state()).toMatchObject({ status: 'done' })
  })
})
