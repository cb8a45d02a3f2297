import { BatchBuilder } from '../lab/batch.ts'
import { type Failure, failureOf } from '../lab/failure.ts'
import type { SweepDefinition } from '../lab/sweep.ts'
import { SweepRun } from '../lab/sweep-run.ts'
import type { RunClient, RunHandle, RunListener, RunOptions } from './client.ts'
import { PooledFailure, type WorkerPool } from './pool.ts'
import type { Credit, RunRequest } from './protocol.ts'

/** Most frames made in one go, on the thread of the page. */
const MOST = 64

/** A sweep under way: asks the pool for cells, makes frames of their results in order, sends them against credit. */
class PooledSweep implements RunHandle {
  readonly #request: RunRequest
  readonly #listener: RunListener
  readonly #pool: WorkerPool
  readonly #task: { readonly priority: number; readonly bytes: number }
  readonly #run: SweepRun
  readonly #batch: BatchBuilder
  readonly #abort = new AbortController()
  #credit: Credit
  #paused: boolean
  #stop: number
  /** Single frames asked for while paused. */
  #steps = 0
  /** Cells asked of the pool, and those of them that it has not yet computed. */
  #asked = 0
  #underWay = 0
  /** The first of the cells that failed. */
  #failed: { readonly index: number; readonly failure: Failure } | undefined
  #woken = false
  #over = false

  constructor(
    experiment: SweepDefinition,
    { pool, priority }: SweepClientOptions,
    request: RunRequest,
    listener: RunListener,
    { credit, paused = false }: RunOptions,
  ) {
    this.#request = request
    this.#listener = listener
    this.#pool = pool
    this.#task = { priority, bytes: experiment.cost(request.values).bytes }
    this.#run = new SweepRun(experiment, request.values)
    this.#batch = new BatchBuilder(experiment.channels)
    this.#credit = credit
    this.#paused = paused
    this.#stop = request.stop ?? Infinity
    this.#wake()
  }

  credit({ batches, frames }: Credit): void {
    this.#credit = { batches: batches === 1 ? 1 : this.#credit.batches, frames }
    this.#wake()
  }

  /** A sweep has no live parameters. */
  patch(): void {}

  /** Cells under way are computed to their end, and kept. */
  pause(paused: boolean): void {
    this.#paused = paused
    this.#steps = 0
    this.#wake()
  }

  step(): void {
    this.#steps++
    this.#wake()
  }

  cancel(): void {
    this.#over = true
    this.#abort.abort()
  }

  /** Goes on after whoever has called, so that a listener never hears of it in the midst of its own call. */
  #wake(): void {
    if (this.#woken || this.#over) return
    this.#woken = true
    queueMicrotask(() => {
      this.#woken = false
      if (!this.#over) this.#goOn()
    })
  }

  #goOn(): void {
    try {
      // One cell always waits, so that its priority counts when a thread is free.
      while (this.#underWay <= this.#pool.size && this.#wants(this.#asked)) this.#compute(this.#asked++)
      this.#makeFrames()
      this.#send()
    } catch (error) {
      const { step, hash } = this.#run
      if (this.#batch.count > 0) this.#listener.frames(this.#batch.take(), step, hash)
      this.#end(() => this.#listener.failed(failureOf(error, step)))
    }
  }

  /** Whether the frame of a cell will be wanted soon. */
  #wants(index: number): boolean {
    const { step, count } = this.#run
    if (index >= Math.min(count, this.#stop) || this.#failed) return false
    return index < step + (this.#paused ? this.#steps : this.#credit.frames + this.#pool.size)
  }

  #compute(index: number): void {
    const { id, values, changes, data } = this.#request
    this.#underWay++
    this.#pool
      .run({ id, values, changes, data, cell: index }, { ...this.#task, signal: this.#abort.signal })
      .then(({ last }) => this.#run.put(index, last.columns.result.data as Float64Array))
      .catch((error: unknown) => {
        const failure = error instanceof PooledFailure ? error.at(index) : failureOf(error, index)
        if (index < (this.#failed?.index ?? Infinity)) this.#failed = { index, failure }
      })
      .then(() => {
        this.#underWay--
        this.#wake()
      })
  }

  get #goes(): boolean {
    return this.#paused ? this.#steps > 0 : this.#credit.frames > 0
  }

  #makeFrames(): void {
    while (this.#goes && this.#batch.count < MOST) {
      const frame = this.#run.next()
      if (frame === undefined) return
      this.#batch.add(frame)
      if (this.#paused) this.#steps--
      else this.#credit = { ...this.#credit, frames: this.#credit.frames - 1 }
      if (this.#run.step === this.#stop) this.#paused = true
    }
  }

  #send(): void {
    const { step, hash, count } = this.#run
    if (this.#batch.count > 0) {
      if (this.#credit.batches === 0) return
      this.#credit = { ...this.#credit, batches: 0 }
      this.#listener.frames(this.#batch.take(), step, hash)
      if (this.#over) return
    }
    const { failure } = this.#failed?.index === step && this.#goes ? this.#failed : {}
    if (step === count) this.#end(() => this.#listener.done(step, hash))
    else if (failure) this.#end(() => this.#listener.failed(failure))
    else if (step === this.#stop) {
      this.#stop = Infinity
      this.#listener.stopped(step, hash)
    }
  }

  #end(tell: () => void): void {
    this.cancel()
    tell()
  }
}

export interface SweepClientOptions {
  readonly pool: WorkerPool
  /** Among the tasks of the pool. */
  readonly priority: number
}

/**
 * Runs a sweep on a pool, its cells side by side, as a WorkerClient would run it on one thread: the same frames in the
 * same order, with the same hash, whatever the number of threads and whichever is first.
 */
export class SweepClient implements RunClient {
  readonly #experiment: SweepDefinition
  readonly #options: SweepClientOptions
  #active: PooledSweep | undefined

  constructor(experiment: SweepDefinition, options: SweepClientOptions) {
    this.#experiment = experiment
    this.#options = options
  }

  warm(): void {
    this.#options.pool.warm()
  }

  start(request: RunRequest, listener: RunListener, options: RunOptions): RunHandle {
    this.#active?.cancel()
    this.#active = new PooledSweep(this.#experiment, this.#options, request, listener, options)
    return this.#active
  }

  /** The threads are the pool's. */
  letGo(): void {}

  dispose(): void {
    this.#active?.cancel()
  }
}
