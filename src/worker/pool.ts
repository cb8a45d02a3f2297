import type { FrameBatch } from '../lab/batch.ts'
import { type RunHandle, WorkerClient } from './client.ts'
import type { RunRequest } from './protocol.ts'
import type { Spawn } from './spawn.ts'

/** End of a pooled run: its last frame as a batch of one (of none where the run yielded nothing). */
export interface PooledResult {
  readonly last: FrameBatch
  readonly steps: number
  readonly hash: string
}

interface Job {
  readonly request: RunRequest
  readonly signal?: AbortSignal
  readonly resolve: (result: PooledResult) => void
  readonly reject: (error: Error) => void
}

const NOTHING: FrameBatch = { count: 0, columns: {} }

/** Runs many experiments side by side, one per thread, in the order they were asked for. For searches and heat maps. */
export class WorkerPool {
  readonly #idle: WorkerClient[]
  readonly #clients: readonly WorkerClient[]
  readonly #aborts = new Set<(reason: string) => void>()
  #queue: Job[] = []

  /** `size` threads, started when they are first needed; the machine has `navigator.hardwareConcurrency` cores. */
  constructor(spawn: Spawn, size: number) {
    this.#clients = Array.from({ length: Math.max(1, size) }, () => new WorkerClient(spawn))
    this.#idle = [...this.#clients]
  }

  /** The last frame of a run. Rejects where the run fails, with its message, or where `signal` aborts it. */
  run(request: Omit<RunRequest, 'keep'>, signal?: AbortSignal): Promise<PooledResult> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ request: { ...request, keep: 'last' }, signal, resolve, reject })
      this.#next()
    })
  }

  /** Ends every run and every thread; what still waits is rejected. */
  dispose(): void {
    for (const job of this.#queue.splice(0)) job.reject(new Error('The pool was closed.'))
    for (const abort of [...this.#aborts]) abort('The pool was closed.')
    for (const client of this.#clients) client.dispose()
  }

  #next(): void {
    while (this.#queue.length > 0 && this.#idle.length > 0) {
      const job = this.#queue.shift() as Job
      if (job.signal?.aborted) job.reject(new Error('The run was aborted.'))
      else this.#begin(job, this.#idle.shift() as WorkerClient)
    }
  }

  #begin({ request, signal, resolve, reject }: Job, client: WorkerClient): void {
    let last = NOTHING
    const settle = (act: () => void) => {
      signal?.removeEventListener('abort', aborted)
      this.#aborts.delete(abort)
      this.#idle.push(client)
      act()
      this.#next()
    }
    const end = (steps: number, hash: string) => settle(() => resolve({ last, steps, hash }))
    const handle: RunHandle = client.start(
      request,
      {
        frames: (batch) => {
          last = batch
        },
        changed: () => {},
        stopped: (steps, hash) => {
          handle.cancel()
          end(steps, hash)
        },
        done: end,
        failed: (failure) =>
          settle(() => reject(new Error(failure.message ?? failure.kind, { cause: failure }))),
      },
      { credit: { batches: 1, frames: Infinity } },
    )
    const abort = (reason: string) => {
      handle.cancel()
      settle(() => reject(new Error(reason)))
    }
    const aborted = () => abort('The run was aborted.')
    this.#aborts.add(abort)
    signal?.addEventListener('abort', aborted, { once: true })
  }
}
