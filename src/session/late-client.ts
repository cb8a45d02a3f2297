import type { Channels } from '../lab/channel.ts'
import type { ExperimentDefinition } from '../lab/experiment.ts'
import { isSweep } from '../lab/is-sweep.ts'
import type { ParameterSchema } from '../lab/parameter.ts'
import type { SweepDefinition } from '../lab/sweep.ts'
import type { RunClient, RunHandle, RunListener, RunOptions } from '../worker/client.ts'
import type { RunRequest } from '../worker/protocol.ts'

/** What computes an experiment: a thread of its own, or for a sweep the page's pool; their code is fetched when needed. */
export function lateRunClient<S extends ParameterSchema, C extends Channels>(
  experiment: ExperimentDefinition<S, C>,
  priority: number,
): RunClient {
  return new LateClient(async () => {
    if (!isSweep(experiment)) {
      const [{ WorkerClient }, { spawnWorker }] = await Promise.all([
        import('../worker/client.ts'),
        import('../worker/spawn.ts'),
      ])
      return new WorkerClient(spawnWorker)
    }
    const [{ SweepClient }, { sharedPool }] = await Promise.all([
      import('../worker/sweep-client.ts'),
      import('./pool.ts'),
    ])
    return new SweepClient(experiment as unknown as SweepDefinition, { pool: sharedPool(), priority })
  })
}

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
        if (waiting) listener.failed({ kind: 'load', message: String(error) })
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
