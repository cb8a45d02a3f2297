import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ExperimentDefinition } from '../../src/lab/experiment.ts'
import { NonFiniteError } from '../../src/lab/nonfinite.ts'
import { createSession, type RunSession } from '../../src/session/session.ts'
import { WorkerClient } from '../../src/worker/client.ts'
import { sample, scalarExperiment } from '../lab/sample.ts'
import { playedThreads } from '../worker/threads.ts'
import { enough, hashOf, playClock, restoreClock, sessionOf } from './played-session.ts'

beforeEach(playClock)
afterEach(restoreClock)

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

  it('says how many seconds are left: the frames to come over those of a second', async () => {
    const { session, state } = sessionOf('count=1000')
    session.setSpeed(50)
    session.run()
    await vi.advanceTimersByTimeAsync(10_000)
    const { rate = 0, step, secondsLeft } = state()
    expect(rate).toBeGreaterThan(45)
    expect(rate).toBeLessThan(55)
    expect(step).toBeGreaterThan(450)
    expect(secondsLeft).toBeCloseTo((1000 - step) / rate, 9)
  })

  it('starts again for a live change that came too late for it, in the last frame before its end', async () => {
    for (const ms of [0, 1, 2, 5, 10, 15, 16, 17, 30]) {
      const { session, state } = sessionOf('count=40&noisy=on')
      session.run()
      await vi.advanceTimersByTimeAsync(ms)
      session.set('rate', 0.0282)
      await enough()
      expect(state()).toMatchObject({
        status: 'done',
        values: { rate: 0.0282 },
        hash: hashOf(session.link()),
      })
      expect(session.link()).toContain('0.0282')
    }
  })

  it('is refused with the figure where it is over the budget, before anything starts', () => {
    const { session, state, threads } = sessionOf('count=2000000')
    session.run()
    expect(state().status).toBe('refused')
    expect(state().failure?.kind).toBe('budget')
    expect(state().failure?.excess).toMatchObject({ operations: { need: 2e14 } })
    expect(threads.length).toBe(0)
  })

  it('is refused where values are in conflict', () => {
    const { session, state } = sessionOf('rule=sign-based')
    session.set('start', -1)
    session.run()
    expect(state()).toMatchObject({ status: 'refused' })
    expect(state().failure?.conflict?.reason).toContain('must be positive')
  })

  it('keeps its frames when it fails, and says at which step, layer and operation', async () => {
    const broken = scalarExperiment(function* () {
      yield { x: 1 }
      throw new NonFiniteError({ step: 2, layer: 1, operation: 'relu' })
    })
    const session = createSession(broken, { connect: () => new WorkerClient(playedThreads([broken]).spawn) })
    session.run()
    await enough()
    expect(session.store.getState()).toMatchObject({
      status: 'failed',
      length: 1,
      failure: { kind: 'nan', step: 2, where: { layer: 1, operation: 'relu', value: Number.NaN } },
    })
  })

  it('fails, and nothing else, where the experiment cannot estimate its cost', () => {
    const wild = {
      ...sample,
      cost: () => {
        throw new Error('no estimate')
      },
    } as ExperimentDefinition<typeof sample.parameters, typeof sample.channels>
    const session = createSession(wild, { connect: () => new WorkerClient(playedThreads([wild]).spawn) })
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
