import type { Change } from '../lab/change.ts'
import type { Channels } from '../lab/channel.ts'
import type { ExperimentDefinition } from '../lab/experiment.ts'
import type { Failure } from '../lab/failure.ts'
import type { ParameterSchema, Values } from '../lab/parameter.ts'
import type { RunClient, RunHandle } from '../worker/client.ts'
import { Pace } from './pace.ts'
import type { Recording } from './recording.ts'
import { createRefresh } from './refresh.ts'

/** What a driven run tells the session. `progress` comes at most once per animation frame. */
export interface DriverListener {
  progress(): void
  /** The run reached its stop, or its end. */
  rested(status: 'paused' | 'done'): void
  failed(failure: Failure): void
}

function hidden(): boolean {
  return typeof document !== 'undefined' && document.hidden
}

/** Drives one run at a time through a worker into its recording: credit at the page's pace, patches gathered. */
export class RunDriver<S extends ParameterSchema, C extends Channels> {
  readonly #experiment: ExperimentDefinition<S, C>
  readonly #client: RunClient
  readonly #listener: DriverListener
  readonly #refresh: ReturnType<typeof createRefresh>
  readonly #pace = new Pace()
  #handle: RunHandle | undefined
  #patch: Partial<Values<S>> | undefined
  /** The run goes by changes of its link: no other came yet. */
  #scripted = false
  #waiting: ReturnType<typeof setTimeout> | undefined
  #owesCredit = false

  constructor(experiment: ExperimentDefinition<S, C>, client: RunClient, listener: DriverListener) {
    this.#experiment = experiment
    this.#client = client
    this.#listener = listener
    this.#refresh = createRefresh(() => this.#turn())
  }

  /** Whether the run goes by changes of its link. */
  get scripted(): boolean {
    return this.#scripted
  }

  /** Ends the run that was going on, if any. */
  start(recording: Recording<S, C>, options: { readonly paused: boolean; readonly stop?: number }): void {
    this.cancel()
    this.#pace.limit = this.#pace.limit
    const { values, changes } = recording
    this.#scripted = changes.length > 0
    const rest = (status: 'paused' | 'done') => {
      if (status === 'done') this.#release()
      this.#listener.rested(status)
    }
    this.#handle = this.#client.start(
      { id: this.#experiment.id, values, changes, stop: options.stop, keep: 'all' },
      {
        frames: (batch, _step, hash) => {
          recording.log.append(batch)
          recording.hash = hash
          if (hidden()) this.#give()
          else this.#owesCredit = true
          this.#refresh.request()
        },
        changed: (confirmed) => {
          recording.changes = confirmed as readonly Change<S>[]
          this.#refresh.request()
        },
        stopped: () => rest('paused'),
        done: () => rest('done'),
        failed: (failure) => {
          this.#release()
          this.#listener.failed(failure)
        },
      },
      {
        credit: { batches: 1, frames: this.#pace.limit === Infinity ? Infinity : 1 },
        paused: options.paused,
      },
    )
  }

  /** Live parameters for the next step; of many in one animation frame, the last of each. */
  patch(values: Partial<Values<S>>): void {
    this.#patch = { ...this.#patch, ...values }
    this.#refresh.request()
  }

  pause(paused: boolean): void {
    this.#handle?.pause(paused)
    if (!paused) this.#give()
  }

  /** One frame more of a paused run. */
  step(): void {
    this.#sendPatch()
    this.#handle?.credit({ batches: 1, frames: 0 })
    this.#handle?.step()
  }

  cancel(): void {
    this.#handle?.cancel()
    this.#release()
  }

  /** Most frames per second from now on. */
  set limit(framesPerSecond: number) {
    this.#pace.limit = framesPerSecond
    if (this.#handle) this.#give()
  }

  #release(): void {
    this.#refresh.cancel()
    clearTimeout(this.#waiting)
    this.#handle = undefined
    this.#patch = undefined
    this.#owesCredit = false
  }

  #turn(): void {
    this.#sendPatch()
    this.#listener.progress()
    if (this.#owesCredit) this.#give()
  }

  #sendPatch(): void {
    if (this.#patch === undefined) return
    this.#handle?.patch({ values: this.#patch as Partial<Values>, leavesScript: this.#scripted })
    this.#patch = undefined
    this.#scripted = false
  }

  /** Lets the worker send one more batch, as soon as the pace allows a frame. */
  #give(): void {
    this.#owesCredit = false
    clearTimeout(this.#waiting)
    const { frames, wait } = this.#pace.grant(performance.now())
    if (frames > 0) this.#handle?.credit({ batches: 1, frames })
    else this.#waiting = setTimeout(() => this.#give(), wait)
  }
}
