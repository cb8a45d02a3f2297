import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FakeWorker } from '../worker/fake-worker.ts'

beforeEach(() => {
  FakeWorker.made = []
  vi.resetModules()
  vi.stubGlobal('Worker', FakeWorker)
})
afterEach(() => {
  vi.unstubAllGlobals()
})

describe('sharedPool', () => {
  it('is one pool for the page, with a thread per core', async () => {
    vi.stubGlobal('navigator', { hardwareConcurrency: 3 })
    const { sharedPool } = await import('../../src/session/pool.ts')
    expect(FakeWorker.made.length).toBe(0)
    const runs = Array.from({ length: 5 }, () => sharedPool().run({ id: 'a/b', values: {}, changes: [] }))
    expect(FakeWorker.made.length).toBe(3)
    sharedPool().dispose()
    expect(FakeWorker.made.every(({ terminated }) => terminated)).toBe(true)
    expect((await Promise.allSettled(runs)).map(({ status }) => status)).toEqual(Array(5).fill('rejected'))
  })
})
