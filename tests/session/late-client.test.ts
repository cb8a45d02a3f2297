import { expect, test, vi } from 'vitest'
import { LateClient } from '../../src/session/late-start.ts'
import type { RunClient, RunListener, RunOptions } from '../../src/worker/client.ts'

const request = { id: 'a/b', values: {}, changes: [], keep: 'all' } as const
const options: RunOptions = { credit: { batches: 1, frames: 1 } }
const listening = () =>
  ({
    frames: vi.fn(),
    changed: vi.fn(),
    stopped: vi.fn(),
    done: vi.fn(),
    failed: vi.fn(),
  }) satisfies RunListener

/** A client that notes what is asked of it, and comes when `arrive` is called. */
function awaited() {
  const asked: unknown[] = []
  const note =
    (name: string) =>
    (...given: unknown[]) => {
      asked.push([name, ...given])
    }
  const client: RunClient = {
    warm: note('warm'),
    letGo: note('letGo'),
    dispose: note('dispose'),
    start: ({ id }) => {
      asked.push(['start', id])
      return {
        credit: note('credit'),
        patch: note('patch'),
        pause: note('pause'),
        step: note('step'),
        cancel: note('cancel'),
      }
    },
  }
  const fetches: { arrive(): Promise<void>; fail(error: Error): Promise<void> }[] = []
  const late = new LateClient(
    () =>
      new Promise((resolve, reject) => {
        const then = async (act: () => void) => {
          act()
          await new Promise((soon) => setTimeout(soon))
        }
        fetches.push({
          arrive: () => then(() => resolve(client)),
          fail: (error) => then(() => reject(error)),
        })
      }),
  )
  return { late, asked, fetches }
}

test('nothing is fetched before it is needed, and once only', async () => {
  const { late, asked, fetches } = awaited()
  expect(fetches).toHaveLength(0)
  late.warm()
  late.start(request, listening(), options)
  expect(fetches).toHaveLength(1)
  await fetches[0].arrive()
  expect(asked).toEqual([['warm'], ['start', 'a/b']])
  late.start(request, listening(), options)
  expect(asked.at(-1)).toEqual(['start', 'a/b'])
})

test('what is asked of a run while the code is on its way is handed on in order, and later at once', async () => {
  const { late, asked, fetches } = awaited()
  const run = late.start(request, listening(), options)
  run.pause(true)
  run.step()
  run.patch({ values: { a: 1 }, leavesScript: false })
  await fetches[0].arrive()
  run.credit(options.credit)
  expect(asked).toEqual([
    ['start', 'a/b'],
    ['pause', true],
    ['step'],
    ['patch', { values: { a: 1 }, leavesScript: false }],
    ['credit', options.credit],
  ])
  run.cancel()
  expect(asked.at(-1)).toEqual(['cancel'])
})

test('a run that is cancelled, or followed by another, while the code is on its way never starts', async () => {
  const { late, asked, fetches } = awaited()
  late.start(request, listening(), options).cancel()
  late.start(request, listening(), options)
  late.start({ ...request, id: 'a/last' }, listening(), options)
  await fetches[0].arrive()
  expect(asked).toEqual([['start', 'a/last']])
})

test('a run whose code cannot be fetched fails, and the next one tries again', async () => {
  const { late, asked, fetches } = awaited()
  const listener = listening()
  late.start(request, listener, options)
  await fetches[0].fail(new Error('offline'))
  expect(listener.failed).toHaveBeenCalledExactlyOnceWith({ kind: 'load', message: 'Error: offline' })
  late.start(request, listening(), options)
  await fetches[1].arrive()
  expect(asked).toEqual([['start', 'a/b']])
})

test('a session that is gone starts no thread', async () => {
  const { late, asked, fetches } = awaited()
  const listener = listening()
  late.warm()
  late.start(request, listener, options)
  late.dispose()
  await fetches[0].arrive()
  expect(asked).toEqual([])
  expect(listener.failed).not.toHaveBeenCalled()
})
