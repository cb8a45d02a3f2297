import { watchLock } from './life-lock.ts'
import { type Numbered, NumberedEnd } from './numbered.ts'
import { startWorker } from './own-worker.ts'
import type { FromWorker, LockNews, ToWorker } from './protocol.ts'
import address from './worker.ts?worker&url'

/** A thread that runs experiments, or does what else it is sent, as its owner sees it. */
export interface WorkerThread<To = ToWorker> {
  post(message: To): void
  terminate(): void
}

/** Starts a thread. `lost` is called when it cannot start or dies, with 'no-script', 'gone', 'unreadable', 'lost-message', or what the browser says. */
export type Spawn = (receive: (message: FromWorker) => void, lost: (reason: string) => void) => WorkerThread

/** A thread that a browser refused to start: it is lost as soon as its owner has it. */
function refusedThread<To>(error: unknown, lost: (reason: string) => void): WorkerThread<To> {
  queueMicrotask(() => lost(error instanceof Error ? error.message : String(error)))
  return { post: () => {}, terminate: () => {} }
}

const isLockNews = (message: { readonly kind: string }): message is LockNews => message.kind === 'lock'

/** A thread for messages of these types. */
export function startThread<To, From extends { readonly kind: string }>(
  receive: (message: From) => void,
  lost: (reason: string) => void,
): WorkerThread<To> {
  let worker: Worker
  try {
    worker = startWorker(new URL(address, import.meta.url).href, 'experiment')
  } catch (error) {
    return refusedThread(error, lost)
  }
  const end = new NumberedEnd<To, From | LockNews>()
  let unwatch = () => {}
  worker.onmessage = (event: MessageEvent<Numbered<From | LockNews>>) => {
    const message = end.open(event.data)
    if (message === undefined) lost('lost-message')
    else if (isLockNews(message)) {
      unwatch()
      unwatch = message.name === undefined ? () => {} : watchLock(message.name, () => lost('gone'))
    } else receive(message as From)
  }
  worker.onerror = (event) => {
    event.preventDefault()
    lost(event.message || 'no-script')
  }
  worker.onmessageerror = () => lost('unreadable')
  return {
    post: (message) => worker.postMessage(end.seal(message)),
    terminate: () => {
      unwatch()
      worker.terminate()
    },
  }
}

/** A thread that runs experiments. */
export const spawnWorker: Spawn = (receive, lost) => startThread(receive, lost)
