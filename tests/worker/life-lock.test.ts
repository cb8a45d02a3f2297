import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { LifeLock, watchLock } from '../../src/worker/life-lock.ts'

type Asked = { name: string; signal?: AbortSignal; act: () => unknown }

/** The platform's locks as far as they are used: each is given to those who ask for it one after the other. */
function playedLocks() {
  const queues = new Map<string, Asked[]>()
  const give = async ({ name, act }: Asked) => {
    await act()
    const queue = queues.get(name) ?? []
    queue.shift()
    if (queue[0]) void give(queue[0])
  }
  const request = (name: string, ...rest: unknown[]) => {
    const act = rest.pop() as () => unknown
    const { signal } = (rest[0] ?? {}) as { signal?: AbortSignal }
    const queue = queues.get(name) ?? []
    queues.set(name, queue)
    const asked = { name, act }
    queue.push(asked)
    if (queue.length === 1) void give(asked)
    signal?.addEventListener('abort', () => {
      if (queue[0] !== asked) queue.splice(queue.indexOf(asked), 1)
    })
    return Promise.resolve()
  }
  return { request, held: () => [...queues].filter(([, queue]) => queue.length > 0).map(([name]) => name) }
}

let locks: ReturnType<typeof playedLocks>
beforeEach(() => {
  vi.useFakeTimers()
  locks = playedLocks()
  vi.stubGlobal('navigator', { locks })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('is held from the first run to a second after the last one, and says so before it is let go', async () => {
  const told: unknown[] = []
  const life = new LifeLock((name) => told.push([name, locks.held().length]))
  life.hold()
  await vi.advanceTimersByTimeAsync(0)
  const [name] = locks.held()
  expect(told).toEqual([[name, 1]])
  life.rest()
  await vi.advanceTimersByTimeAsync(900)
  life.hold()
  await vi.advanceTimersByTimeAsync(5000)
  life.rest()
  expect(told.length).toBe(1)
  await vi.advanceTimersByTimeAsync(1000)
  expect(told).toEqual([
    [name, 1],
    [undefined, 1],
  ])
  expect(locks.held()).toEqual([])
  life.hold()
  await vi.advanceTimersByTimeAsync(0)
  expect(told.length).toBe(3)
  expect(told[2]).not.toEqual([name, 1])
})

it('tells who waits that the thread is gone, and nobody who no longer waits', async () => {
  let die = () => {}
  void locks.request('life', () => new Promise<void>((end) => (die = end)))
  const freed = vi.fn()
  const late = vi.fn()
  watchLock('life', freed)
  const end = watchLock('life', late)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(freed).not.toHaveBeenCalled()
  die()
  await vi.advanceTimersByTimeAsync(10)
  end()
  await vi.advanceTimersByTimeAsync(50)
  expect(freed).toHaveBeenCalledTimes(1)
  expect(late).not.toHaveBeenCalled()
})

it('tells nothing where the platform has no locks', () => {
  vi.stubGlobal('navigator', {})
  const tell = vi.fn()
  const life = new LifeLock(tell)
  life.hold()
  life.rest()
  vi.advanceTimersByTime(5000)
  expect(tell).not.toHaveBeenCalled()
})
