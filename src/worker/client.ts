import type { FrameBatch } from '../lab/batch.ts'
import { type Change, type Patch, withPatch } from '../lab/change.ts'
import type { Failure } from '../lab/failure.ts'
import { Heartbeat } from './heartbeat.ts'
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
  patch(patch: Patch): void
  pause(paused: boolean): void
  step(): void
  cancel(): void
}

export interface RunOptions {
  readonly credit: Credit
  readonly paused?: boolean
}

/** Runs one request at a time, somewhere else. */
export interface RunClient {
  /** Prepares what a run needs ahead of the first one. */
  warm(): void
  /** Starts a run; one that is still going is cancelled. */
  start(request: RunRequest, listener: RunListener, options: RunOptions): RunHandle
  /** Lets go of what it keeps for its next run, where none is going. */
  letGo(): void
  dispose(): void
}

/** An idle thread is let go after this time, with the memory it holds, ms. */
const IDLE = 120_000
/** Time given to a worker to leave a cancelled run before a new one takes its place, ms. */
const LEAVE = 300

interface ActiveRun {
  readonly run: number
  readonly request: RunRequest
  readonly listener: RunListener
  credit: Credit
  paused: boolean
  /** Single frames asked for while paused that have not come yet. */
  steps: number
  /** Frames received. */
  step: number
  changes: readonly Change[]
  /** Patches that the worker has not yet confirmed with their step. */
  unconfirmed: Patch[]
  /** It has told that it reached its stop. */
  stopped: boolean
  /** It was begun again, and brought no new frame since. */
  replayed: boolean
}

/**
 * Owner of one worker thread. The thread starts with the first run. When it dies or falls silent it is replaced, and
 * the run is computed again without the frames that were received: runs are deterministic, so the rest is what it would
 * have been. A second loss with no new frame in between fails the run; the next run gets a new thread.
 */
export class WorkerClient implements RunClient {
  readonly #spawn: Spawn
  #thread: WorkerThread | undefined
  #active: ActiveRun | undefined
  #lastRun = 0
  #leaving: ReturnType<typeof setTimeout> | undefined
  #idle: ReturnType<typeof setTimeout> | undefined
  readonly #heartbeat = new Heartbeat(
    () => this.#ping(),
    () => this.#lose('silent'),
  )
  /** Pings sent to the thread, and answers to them. */
  #pings = 0
  #pongs = 0

  constructor(spawn: Spawn) {
    this.#spawn = spawn
  }

  warm(): void {
    this.#thread ??= this.#connect()
    if (this.#active === undefined) this.#restUnused()
  }

  start(request: RunRequest, listener: RunListener, options: RunOptions): RunHandle {
    this.#cancel()
    const { credit, paused = false } = options
    const active: ActiveRun = {
      run: ++this.#lastRun,
      request,
      listener,
      credit,
      paused,
      steps: 0,
      step: 0,
      changes: request.changes,
      unconfirmed: [],
      stopped: false,
      replayed: false,
    }
    this.#active = active
    clearTimeout(this.#idle)
    this.#begin(active)
    return this.#handle(active)
  }

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
      patch: (patch) =>
        whileActive((thread) => {
          active.unconfirmed.push(patch)
          thread.post({ kind: 'patch', run, ...patch })
        }),
      pause: (paused) =>
        whileActive((thread) => {
          active.paused = paused
          active.steps = 0
          thread.post({ kind: 'pause', run, paused })
        }),
      step: () =>
        whileActive((thread) => {
          active.steps++
          thread.post({ kind: 'step', run })
        }),
      cancel: () => {
        if (this.#active === active) this.#cancel()
      },
    }
  }

  #begin(active: ActiveRun): void {
    const { run, request, step, paused, credit, changes } = active
    this.warm()
    this.#heartbeat.start(active.replayed)
    const keepsAll = request.keep === 'all'
    const stop = active.stopped ? undefined : request.stop
    this.#thread?.post({
      kind: 'start',
      run,
      request: { ...request, stop, changes },
      credit: { batches: 1, frames: credit.frames },
      paused,
      skip: keepsAll ? step : 0,
    })
    for (let i = 0; i < active.steps; i++) this.#thread?.post({ kind: 'step', run })
  }

  #cancel(): void {
    const active = this.#active
    if (active === undefined) return
    this.#rest()
    this.#thread?.post({ kind: 'cancel', run: active.run })
    this.#ping()
    const asked = this.#pings
    clearTimeout(this.#leaving)
    this.#leaving = setTimeout(() => this.#pongs < asked && this.#leave(), LEAVE)
  }

  /** No run goes on any more. */
  #rest(): void {
    this.#active = undefined
    this.#heartbeat.stop()
    this.#restUnused()
  }

  #restUnused(): void {
    clearTimeout(this.#idle)
    this.#idle = setTimeout(() => this.#drop(), IDLE)
  }

  /** Replaces a thread that is still deep in a cancelled run. */
  #leave(): void {
    if (!this.#heartbeat.heard) return
    this.#drop()
    if (this.#active) this.#beginAgain(this.#active)
  }

  #ping(): void {
    if (this.#thread === undefined) return
    this.#pings++
    this.#thread.post({ kind: 'ping' })
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
    this.#heartbeat.forget()
    clearTimeout(this.#leaving)
    clearTimeout(this.#idle)
    this.#thread?.terminate()
    this.#thread = undefined
    this.#pings = 0
    this.#pongs = 0
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
    this.#beginAgain(active)
  }

  /** In a new thread, with what the old one may not have heard. */
  #beginAgain(active: ActiveRun): void {
    const { unconfirmed, listener } = active
    for (const patch of unconfirmed) active.changes = withPatch(active.changes, active.step, patch)
    if (unconfirmed.splice(0).length > 0) listener.changed(active.changes)
    this.#begin(active)
  }

  #receive(message: FromWorker): void {
    this.#heartbeat.sign()
    if (message.kind === 'pong') this.#pongs++
    if (message.kind === 'pong' || message.kind === 'beat') return
    const active = this.#active
    if (active === undefined || message.run !== active.run) return
    const { listener } = active
    if (message.kind === 'frames') {
      active.step = message.step
      active.replayed = false
      active.steps = Math.max(0, active.steps - message.batch.count)
      listener.frames(message.batch, message.step, message.hash)
    } else if (message.kind === 'changed') {
      active.unconfirmed.shift()
      active.changes = message.changes
      listener.changed(message.changes)
    } else if (message.kind === 'stopped') {
      active.paused = true
      active.stopped = true
      listener.stopped(message.step, message.hash)
    } else {
      this.#rest()
      // A browser may remember that a script could not be fetched for as long as the thread lives.
      if (message.kind === 'failed' && message.failure.kind === 'load') this.#drop()
      if (message.kind === 'done') listener.done(message.step, message.hash)
      else listener.failed(message.failure)
    }
  }
}
