import { failureOf } from '../lab/failure.ts'
import { MissingDataError } from '../lab/missing-data.ts'
import type { RunClient, RunHandle, RunListener, RunOptions } from '../worker/client.ts'
import type { RunRequest } from '../worker/protocol.ts'

/**
 * A client whose code is fetched when it is first needed, as the worker's is. What is asked of a run until then is
 * handed on in order; a run whose code cannot be fetched fails, and the next one tries again.
 */
export class LateClient implements RunClient {
  readonly #fetch: () => Promise<RunClient>
  #client: RunClient | undefined
  #coming: Promise<RunClient | undefined> | undefined
  #disposed = false
  /** Takes back the run that waits for the code. */
  #forget: (() => void) | undefined

  constructor(fetch: () => Promise<RunClient>) {
    this.#fetch = fetch
  }

  warm(): void {
    this.#come().then(
      (client) => client?.warm(),
      () => {},
    )
  }

  start(request: RunRequest, listener: RunListener, options: RunOptions): RunHandle {
    this.#forget?.()
    this.#forget = undefined
    if (this.#client) return this.#client.start(request, listener, options)
    let handle: RunHandle | undefined
    let waiting: ((handle: RunHandle) => void)[] | undefined = []
    const forget = () => {
      waiting = undefined
    }
    this.#forget = forget
    this.#come().then(
      (client) => {
        if (!client || !waiting) return
        handle = client.start(request, listener, options)
        for (const ask of waiting) ask(handle)
        forget()
      },
      (error) => {
        if (!waiting) return
        const missing = error instanceof MissingDataError
        listener.failed(missing ? failureOf(error, 0) : { kind: 'load', message: String(error) })
      },
    )
    const pass = (ask: (handle: RunHandle) => void) => {
      if (handle) ask(handle)
      else waiting?.push(ask)
    }
    return {
      credit: (credit) => pass((run) => run.credit(credit)),
      patch: (patch) => pass((run) => run.patch(patch)),
      pause: (paused) => pass((run) => run.pause(paused)),
      step: () => pass((run) => run.step()),
      cancel: () => {
        if (handle) handle.cancel()
        else forget()
      },
    }
  }

  letGo(): void {
    this.#client?.letGo()
  }

  dispose(): void {
    this.#disposed = true
    this.#forget?.()
    this.#client?.dispose()
  }

  /** The client; undefined where it is needed no more when it comes. */
  #come(): Promise<RunClient | undefined> {
    this.#coming ??= this.#fetch().then(
      (client) => {
        if (this.#disposed) return undefined
        this.#client = client
        return client
      },
      (error) => {
        this.#coming = undefined
        throw error
      },
    )
    return this.#coming
  }
}
