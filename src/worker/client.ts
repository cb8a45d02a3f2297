import type { FrameBatch } from '../lab/batch.ts'
import { type Change, withChange } from '../lab/change.ts'
import type { Failure } from '../lab/failure.ts'
import type { Values } from '../lab/parameter.ts'
import type { Credit, FromWorker, RunRequest } from './protocol.ts'
import type { Spawn, WorkerThread } from './spawn.ts'

/** What a run tells its owner. Nothing comes after done, failed or cancel. */
export interface RunListener {
  frames(batch: FrameBatch, step: number, hash: string): void
  changed(changes: readonly Change[]): void
  stopped(step: number, hash: string): void
  done(step: number, hash: string): void
  failed(failure: Failure): void
}

export interface RunHandle {
  credit(credit: Credit): void
  patch(values: Partial<Values>): void
  pause(paused: boolean): void
  step(): void
  cancel(): void
}

export interface RunOptions {
  readonly credit: Credit
  readonly paused?: boolean
  /** Seconds of silence after which the worker counts as lost. */
  readonly patience?: number
}

/** Seconds without an answer after which a worker is replaced. */
export const PATIENCE = 5
const HEARTBEAT = 1000
/** How much longer a thread may take to load its script. */
const LOADING = 3
/** An idle thread is let go after this time, with the memory it holds, ms. */
const IDLE = 120_000
/** Time given to a worker to leave a cancelled run before a new one takes its place, ms. */
const LEAVE = 300

interface ActiveRun {
  readonly run: number
  readonly request: RunRequest
  readonly listener: RunListener
  readonly patience: number
  credit: Credit
  paused: boolean
  /** Frames received. */
  step: number
  changes: readonly Change[]
  /** Patches that the worker has not yet confirmed with their step. */
  unconfirmed: Partial<Values>[]
  replayed: boolean
}

/**
 * Owner of one worker thread. The thread starts with the first run. When it dies or falls silent it is replaced, and
 * the run is computed again, once, without the frames that were received: runs are deterministic, so the rest is what
 * it would have been. A second loss fails the run; the next run gets a new thread.
 */
export class WorkerClient {
  readonly #spawn: Spawn
  #thread: WorkerThread | undefined
  #active: ActiveRun | undefined
  #lastRun = 0
  #heartbeat: ReturnType<typeof setInterval> | undefined
  #leaving: ReturnType<typeof setTimeout> | undefined
  #idle: ReturnType<typeof setTimeout> | undefined
  /** The thread has answered at least once. */
  #alive = false
  /** Heartbeats since the thread's last message. */
  #silence = 0
  /** Pings that the thread has not answered. */
  #unanswered = 0

  constructor(spawn: Spawn) {
    this.#spawn = spawn
  }

  /** Starts the thread ahead of the first run. */
  warm(): void {
    this.#thread ??= this.#connect()
  }

  /** Starts a run; one that is still going is cancelled. */
  start(request: RunRequest, listener: RunListener, options: RunOptions): RunHandle {
    this.#cancel()
    const { credit, paused = false, patience = PATIENCE } = options
    const active: ActiveRun = {
      run: ++this.#lastRun,
      request,
      listener,
      patience,
      credit,
      paused,
      step: 0,
      changes: request.changes,
      unconfirmed: [],
      replayed: false,
    }
    this.#active = active
    clearTimeout(this.#idle)
    this.#begin(active)
    this.#watch()
    return this.#handle(active)
  }

  /** Lets an idle thread go, with the memory that it holds. */
  letGo(): void {
    if (this.#active === undefined) this.#drop()
  }

  dispose(): void {
    this.#active = undefined
    this.#drop()
  }

  #handle(active: ActiveRun): RunHandle {
    const { run } = active
    const whileActive = (act: (thread: WorkerThread) => void) => {
      if (this.#active === active && this.#thread) act(this.#thread)
    }
    return {
      credit: (credit) =>
        whileActive((thread) => {
          active.credit = credit
          thread.post({ kind: 'credit', run, credit })
        }),
      patch: (values) =>
        whileActive((thread) => {
          active.unconfirmed.push(values)
          thread.post({ kind: 'patch', run, values })
        }),
      pause: (paused) =>
        whileActive((thread) => {
          active.paused = paused
          thread.post({ kind: 'pause', run, paused })
        }),
      step: () => whileActive((thread) => thread.post({ kind: 'step', run })),
      cancel: () => {
        if (this.#active === active) this.#cancel()
      },
    }
  }

  #begin(active: ActiveRun): void {
    const { run, request, step, paused, credit, changes } = active
    this.#silence = 0
    this.warm()
    const keepsAll = request.keep === 'all'
    const stop = request.stop !== undefined && request.stop > step ? request.stop : undefined
    this.#thread?.post({
      kind: 'start',
      run,
      request: { ...request, stop, changes },
      credit: { batches: 1, frames: credit.frames },
      paused,
      skip: keepsAll ? step : 0,
    })
  }

  #cancel(): void {
    const active = this.#active
    if (active === undefined) return
    this.#rest()
    this.#thread?.post({ kind: 'cancel', run: active.run })
    this.#ping()
    clearTimeout(this.#leaving)
    this.#leaving = setTimeout(() => this.#leave(), LEAVE)
  }

  /** No run goes on any more. */
  #rest(): void {
    this.#active = undefined
    clearInterval(this.#heartbeat)
    clearTimeout(this.#idle)
    this.#idle = setTimeout(() => this.#drop(), IDLE)
  }

  /** Replaces a thread that is still deep in a cancelled run. */
  #leave(): void {
    if (this.#unanswered === 0 || !this.#alive) return
    this.#drop()
    if (this.#active === undefined) return
    this.#begin(this.#active)
    this.#watch()
  }

  #ping(): void {
    if (this.#thread === undefined) return
    this.#unanswered++
    this.#thread.post({ kind: 'ping' })
  }

  #watch(): void {
    clearInterval(this.#heartbeat)
    this.#heartbeat = setInterval(() => {
      const active = this.#active
      if (active === undefined) return
      this.#silence++
      if (this.#silence > active.patience * (this.#alive ? 1 : LOADING)) this.#lose('silent')
      else this.#ping()
    }, HEARTBEAT)
  }

  #connect(): WorkerThread {
    const thread: WorkerThread = this.#spawn(
      (message) => {
        if (this.#thread === thread) this.#receive(message)
      },
      (reason) => {
        if (this.#thread === thread) this.#lose(reason)
      },
    )
    return thread
  }

  #drop(): void {
    clearInterval(this.#heartbeat)
    clearTimeout(this.#leaving)
    clearTimeout(this.#idle)
    this.#thread?.terminate()
    this.#thread = undefined
    this.#unanswered = 0
    this.#alive = false
  }

  #lose(reason: string): void {
    this.#drop()
    const active = this.#active
    if (active === undefined) return
    if (active.replayed) {
      this.#active = undefined
      active.listener.failed({ kind: 'lost', message: reason, step: active.step })
      return
    }
    active.replayed = true
    for (const values of active.unconfirmed.splice(0)) {
      const latest = active.changes.at(-1)?.step ?? 0
      active.changes = withChange(active.changes, Math.max(1, latest, active.step), values)
    }
    active.listener.changed(active.changes)
    this.#begin(active)
    this.#watch()
  }

  #receive(message: FromWorker): void {
    this.#silence = 0
    this.#alive = true
    if (message.kind === 'pong') {
      this.#unanswered--
      return
    }
    const active = this.#active
    if (active === undefined || message.run !== active.run) return
    const { listener } = active
    if (message.kind === 'frames') {
      active.step = message.step
      listener.frames(message.batch, message.step, message.hash)
    } else if (message.kind === 'changed') {
      active.unconfirmed.shift()
      active.changes = message.changes
      listener.changed(message.changes)
    } else if (message.kind === 'stopped') {
      active.paused = true
      listener.stopped(message.step, message.hash)
    } else {
      this.#rest()
      if (message.kind === 'done') listener.done(message.step, message.hash)
      else listener.failed(message.failure)
    }
  }
}
