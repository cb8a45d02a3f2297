import type { FrameBatch } from '../lab/batch.ts'
import { BUDGET } from '../lab/budget.ts'
import type { Failure } from '../lab/failure.ts'
import { type RunHandle, WorkerClient } from './client.ts'
import type { RunRequest } from './protocol.ts'
import type { Spawn } from './spawn.ts'

/** Most threads of a pool. */
const MOST = 16

/** End of a pooled run: its last frame as a batch of one (of none where the run yielded nothing). */
export interface PooledResult {
  readonly last: FrameBatch
  readonly steps: number
  readonly hash: string
}

/** What a pooled run rejects with where it failed by itself. */
export class PooledFailure extends Error {
  override readonly name = 'PooledFailure'
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.message ?? failure.kind)
    this.failure = failure
  }

  /** The same for a run of which it was one part, after `step` frames. Numbers that went astray name their own step. */
  at(step: number): Failure {
    return this.failure.kind === 'nan' ? this.failure : { ...this.failure, step }
  }
}

export interface TaskOptions {
  /** Higher ones go first; of equal ones, that which was asked for first. 0 if absent. */
  readonly priority?: number
  /** What it will allocate; beside others it goes only while all together keep within the budget. 0 if absent. */
  readonly bytes?: number
  readonly signal?: AbortSignal
}

interface Task extends Required<Omit<TaskOptions, 'signal'>> {
  readonly request: RunRequest
  readonly signal?: AbortSignal
  readonly resolve: (result: PooledResult) => void
  readonly reject: (error: Error) => void
}

/** Where a task runs. */
interface Place {
  readonly client: WorkerClient
  readonly handle: RunHandle
}

const NOTHING: FrameBatch = { count: 0, columns: {} }

/**
 * Runs many experiments, or cells of sweeps, side by side, one per thread. What each gives depends on its request alone. A
 * thread that hangs or dies is replaced and its run computed once more; lost again, that run is rejected, and no other.
 */
export class WorkerPool {
  /** Most runs at the same time. */
  readonly size: number
  readonly #clients: readonly WorkerClient[]
  /** The last one was used last: its thread is there, with its experiment. */
  readonly #idle: WorkerClient[]
  readonly #going = new Map<Task, Place>()
  #queue: Task[] = []
  /** Cores that others use. */
  #taken = 0
  /** Those who took a core and wait until a run here has left it. */
  readonly #claims: (() => void)[] = []

  /** `size` threads (1 to 16), started when they are first needed. */
  constructor(spawn: Spawn, size: number) {
    this.size = Math.max(1, Math.min(MOST, Math.floor(size) || 1))
    this.#clients = Array.from({ length: this.size }, () => new WorkerClient(spawn))
    this.#idle = [...this.#clients]
  }

  /**
   * The last frame of a run. Rejects with PooledFailure where the run fails, with Error where `signal` aborts it or the
   * pool ends it.
   */
  run(request: Omit<RunRequest, 'keep'>, options: TaskOptions = {}): Promise<PooledResult> {
    const { priority = 0, bytes = 0, signal } = options
    return new Promise((resolve, reject) => {
      const abort = () => this.#abort(task, 'The run was aborted.')
      const settled = () => signal?.removeEventListener('abort', abort)
      const task: Task = {
        request: { ...request, keep: 'last' },
        priority,
        bytes,
        signal,
        resolve: (result) => {
          settled()
          resolve(result)
        },
        reject: (error) => {
          settled()
          reject(error)
        },
      }
      if (signal?.aborted) {
        task.reject(new Error('The run was aborted.'))
        return
      }
      signal?.addEventListener('abort', abort)
      const before = this.#queue.findLastIndex((other) => other.priority >= priority)
      this.#queue.splice(before + 1, 0, task)
      this.#next()
    })
  }

  /** Starts its threads ahead of the first run. */
  warm(): void {
    for (const client of this.#idle) client.warm()
  }

  /** Takes a core for others: one run less goes on here, but never none. Calls `then` when that is so. */
  take(then: () => void): void {
    this.#taken++
    this.#claims.push(then)
    this.#makeRoom()
  }

  /** Says that a taken core is free again. */
  give(): void {
    this.#taken--
    this.#next()
  }

  /** Ends every run, under way or waiting. */
  cancel(reason = 'All runs of the pool were cancelled.'): void {
    for (const task of this.#queue.splice(0)) task.reject(new Error(reason))
    for (const task of [...this.#going.keys()]) this.#abort(task, reason)
  }

  /** Ends every run and every thread. */
  dispose(): void {
    this.cancel('The pool was closed.')
    for (const client of this.#clients) client.dispose()
  }

  #abort(task: Task, reason: string): void {
    const place = this.#going.get(task)
    if (place) {
      place.handle.cancel()
      this.#going.delete(task)
      // Its thread may be deep in the run still: it is used again when there is no other.
      this.#idle.unshift(place.client)
    } else this.#queue = this.#queue.filter((other) => other !== task)
    task.reject(new Error(reason))
    this.#next()
  }

  #makeRoom(): void {
    while (this.#claims.length > 0 && this.#going.size <= Math.max(1, this.size - this.#taken))
      this.#claims.shift()?.()
  }

  #hasRoom({ bytes }: Task): boolean {
    if (this.#going.size === 0) return true
    if (this.#going.size >= this.size - this.#taken) return false
    return [...this.#going.keys()].reduce((sum, task) => sum + task.bytes, bytes) <= BUDGET.bytes
  }

  #next(): void {
    this.#makeRoom()
    for (let task = this.#queue[0]; task && this.#hasRoom(task); task = this.#queue[0]) {
      this.#queue.shift()
      // What is aborted together with the run that made room is about to hear of it.
      if (task.signal?.aborted) task.reject(new Error('The run was aborted.'))
      else this.#begin(task, this.#idle.pop() as WorkerClient)
    }
  }

  #begin(task: Task, client: WorkerClient): void {
    let last = NOTHING
    const settle = (act: () => void) => {
      this.#going.delete(task)
      this.#idle.push(client)
      act()
      this.#next()
    }
    const end = (steps: number, hash: string) => settle(() => task.resolve({ last, steps, hash }))
    const handle = client.start(
      task.request,
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
        failed: (failure) => settle(() => task.reject(new PooledFailure(failure))),
      },
      { credit: { batches: 1, frames: Infinity } },
    )
    this.#going.set(task, { client, handle })
  }
}
