import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FakeWorker } from './fake-worker.ts'

beforeEach(() => {
  FakeWorker.made = []
  vi.resetModules()
  vi.stubGlobal('Worker', FakeWorker)
})
afterEach(() => {
  vi.unstubAllGlobals()
})

describe('spawnWorker', () => {
  it('starts a module worker and passes messages both ways', async () => {
    const { spawnWorker } = await import('../../src/worker/spawn.ts')
    const receive = vi.fn()
    const thread = spawnWorker(receive, () => {})
    const [worker] = FakeWorker.made
    expect(worker.options.type).toBe('module')
    expect(String(worker.address)).toMatch(/worker/)
    thread.post({ kind: 'ping' })
    expect(worker.posted).toEqual([{ n: 1, message: { kind: 'ping' } }])
    worker.onmessage?.({ data: { n: 1, message: { kind: 'pong' } } })
    expect(receive).toHaveBeenCalledWith({ kind: 'pong' })
    thread.terminate()
    expect(worker.terminated).toBe(true)
  })

  it('counts a thread as lost when a message of it did not arrive', async () => {
    const { spawnWorker } = await import('../../src/worker/spawn.ts')
    const receive = vi.fn()
    const lost = vi.fn()
    spawnWorker(receive, lost)
    const [worker] = FakeWorker.made
    worker.onmessage?.({ data: { n: 1, message: { kind: 'pong' } } })
    worker.onmessage?.({ data: { n: 3, message: { kind: 'pong' } } })
    expect(receive).toHaveBeenCalledTimes(1)
    expect(lost).toHaveBeenCalledWith('lost-message')
  })

  it('counts a thread as lost as soon as its lock is free, unless it let it go or was ended', async () => {
    vi.useFakeTimers()
    const free = new Map<string, () => void>()
    const request = async (name: string, _options: unknown, act: () => void) => void free.set(name, act)
    vi.stubGlobal('navigator', { locks: { request } })
    const { spawnWorker } = await import('../../src/worker/spawn.ts')
    const losses = ['at rest', 'at work', 'ended'].map((name) => {
      const receive = vi.fn()
      const lost = vi.fn()
      const thread = spawnWorker(receive, lost)
      const tell = FakeWorker.made.at(-1)?.onmessage
      tell?.({ data: { n: 1, message: { kind: 'lock', name } } })
      if (name === 'at rest') tell?.({ data: { n: 2, message: { kind: 'lock' } } })
      if (name === 'ended') thread.terminate()
      free.get(name)?.()
      vi.advanceTimersByTime(50)
      expect(receive).not.toHaveBeenCalled()
      return lost.mock.calls
    })
    expect(losses).toEqual([[], [['gone']], []])
    vi.useRealTimers()
  })

  it('tells why a worker could not start or go on', async () => {
    const { spawnWorker } = await import('../../src/worker/spawn.ts')
    const lost = vi.fn()
    const preventDefault = vi.fn()
    spawnWorker(() => {}, lost)
    const [worker] = FakeWorker.made
    worker.onerror?.({ message: '', preventDefault })
    worker.onerror?.({ message: 'out of memory', preventDefault })
    worker.onmessageerror?.()
    expect(lost.mock.calls.flat()).toEqual(['no-script', 'out of memory', 'unreadable'])
    expect(preventDefault).toHaveBeenCalledTimes(2)
  })

  it('counts as lost where the browser refuses to start one', async () => {
    vi.stubGlobal(
      'Worker',
      class {
        constructor() {
          throw new DOMException('refused', 'SecurityError')
        }
      },
    )
    const { spawnWorker } = await import('../../src/worker/spawn.ts')
    const lost = vi.fn()
    const thread = spawnWorker(() => {}, lost)
    thread.post({ kind: 'ping' })
    expect(lost).not.toHaveBeenCalled()
    await Promise.resolve()
    expect(lost.mock.calls).toEqual([['refused']])
    thread.terminate()
  })

  it('makes one Trusted Types policy, for the scripts of the site alone', async () => {
    const createPolicy = vi.fn((_name: string, rules: { createScriptURL(text: string): string }) => ({
      createScriptURL: (text: string) => ({ trusted: rules.createScriptURL(text) }),
    }))
    vi.stubGlobal('trustedTypes', { createPolicy })
    const { spawnWorker } = await import('../../src/worker/spawn.ts')
    const { startWorker, WORKER_POLICY } = await import('../../src/worker/own-worker.ts')
    for (let i = 0; i < 2; i++) spawnWorker(vi.fn(), vi.fn())
    expect(createPolicy).toHaveBeenCalledTimes(1)
    expect(createPolicy.mock.calls[0][0]).toBe(WORKER_POLICY)
    startWorker('https://here.example/timing.js', 'timing')
    expect(createPolicy).toHaveBeenCalledTimes(1)
    const { createScriptURL } = createPolicy.mock.calls[0][1]
    expect(() => createScriptURL('https://elsewhere.example/evil.js')).toThrow('no worker of this site')
    const [first, second, third] = FakeWorker.made.map(({ address }) => address)
    expect(first).toEqual({ trusted: expect.stringContaining('worker') })
    expect(second).toEqual(first)
    expect(third).toEqual({ trusted: 'https://here.example/timing.js' })
  })
})
