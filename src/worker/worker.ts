import { loadExperiment } from './experiments.ts'
import { WorkerHost } from './host.ts'
import { LifeLock } from './life-lock.ts'
import { type Numbered, NumberedEnd } from './numbered.ts'
import type { FromReader, FromWorker, LockNews, ReadRequest, ToWorker } from './protocol.ts'

/** A task posted to this thread's own channel runs after the messages that already wait; timers would add 4 ms. */
const turns = new MessageChannel()
const tasks: (() => void)[] = []
turns.port1.onmessage = () => tasks.shift()?.()

const scope = globalThis as unknown as Window & Pick<Worker, 'postMessage' | 'onmessage'>

const end = new NumberedEnd<FromWorker | FromReader | LockNews, ToWorker | ReadRequest>()
const post = (message: FromWorker | FromReader | LockNews, transfer: ArrayBuffer[] = []) => {
  scope.postMessage(end.seal(message), transfer)
}

const life = new LifeLock((name) => post({ kind: 'lock', name }))

const host = new WorkerHost({
  post,
  now: () => performance.now(),
  defer: (task) => {
    tasks.push(task)
    turns.port2.postMessage(undefined)
  },
  load: loadExperiment,
  busy: (busy) => (busy ? life.hold() : life.rest()),
})

scope.onmessage = (event: MessageEvent<Numbered<ToWorker | ReadRequest>>) => {
  const message = end.open(event.data)
  if (message?.kind === 'read') void import('./reader.ts').then(({ read }) => read(message, post))
  else if (message) host.receive(message)
  else post({ kind: 'beat' })
}
scope.addEventListener('unhandledrejection', (event: PromiseRejectionEvent) => {
  event.preventDefault()
  host.fail(event.reason)
})
scope.addEventListener('error', (event) => {
  event.preventDefault()
  host.fail(event.error ?? event.message)
})

// The script is there: from now on silence means that the thread is lost.
post({ kind: 'beat' })
