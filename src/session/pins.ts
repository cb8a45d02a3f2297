import type { StoreApi } from 'zustand/vanilla'
import { BUDGET, overBudget } from '../lab/budget.ts'
import type { Channels } from '../lab/channel.ts'
import { MOST_PINS } from '../lab/codec.ts'
import type { ExperimentDefinition } from '../lab/experiment.ts'
import { type Failure, failureOf } from '../lab/failure.ts'
import type { ParameterSchema, Values } from '../lab/parameter.ts'
import type { RunClient, RunHandle } from '../worker/client.ts'
import type { FrameBudget } from './frame-budget.ts'
import { createRecording, type Recording } from './recording.ts'
import { createRefresh } from './refresh.ts'
import type { PinnedRun, RunState } from './run-state.ts'

interface Kept<S extends ParameterSchema, C extends Channels> {
  recording: Recording<S, C>
  readonly stop?: number
  /** Ends its computing. */
  end?: () => void
}

interface PinsOptions<S extends ParameterSchema, C extends Channels> {
  readonly experiment: ExperimentDefinition<S, C>
  readonly store: StoreApi<RunState<S, C>>
  /** Makes what computes one pin. */
  readonly connect: () => RunClient
  readonly frames: FrameBudget
}

/** The pinned runs of a session. Those that a link brought are computed, each by a client of its own that ends with it. */
export class Pins<S extends ParameterSchema, C extends Channels> {
  readonly #options: PinsOptions<S, C>
  readonly #kept = new Map<number, Kept<S, C>>()
  readonly #refresh: ReturnType<typeof createRefresh>
  #last = 0

  constructor(options: PinsOptions<S, C>) {
    this.#options = options
    const { store } = options
    this.#refresh = createRefresh(() => store.setState(({ version }) => ({ version: version + 1 })))
  }

  get recordings(): readonly Recording<S, C>[] {
    return [...this.#kept.values()].map(({ recording }) => recording)
  }

  /** Keeps a run that was recorded here, unless it is kept already or there are as many as may be. */
  keep(recording: Recording<S, C>, hash: string | undefined): void {
    const { pins } = this.#options.store.getState()
    if (pins.length >= MOST_PINS || pins.some(({ log }) => log === recording.log)) return
    this.#add({ recording }, { status: 'kept', hash })
  }

  /** Takes a link's pinned runs in place of all others; they are computed with the next start(). */
  take(linked: readonly { readonly recording: Recording<S, C>; readonly stop?: number }[]): void {
    for (const id of [...this.#kept.keys()]) this.remove(id)
    for (const pin of linked) this.#add({ ...pin }, { status: 'waiting' })
  }

  /** Computes what waits. Beside a main run of `values`, what no longer fits the page's memory ends. */
  start(values: Values<S>): void {
    for (const { id, status } of this.#options.store.getState().pins) {
      if (status === 'waiting') this.#compute(id)
      else if (status === 'running') {
        const failure = this.#refusal(id, values)
        if (failure) this.#fail(id, failure)
      }
    }
  }

  /** Ends its computing; what it recorded stays. */
  stop(id: number): void {
    const pin = this.#kept.get(id)
    if (!pin?.end) return
    pin.end()
    this.#show(id, { status: 'stopped', hash: pin.recording.hash })
  }

  /** Ends all computing; it begins anew with the next start(). */
  reset(): void {
    for (const [id, pin] of this.#kept) {
      if (!pin.end) continue
      pin.end()
      this.#renew(id, pin)
      this.#show(id, { status: 'waiting' })
    }
  }

  /** Computes a pin that failed or was stopped from its beginning. */
  again(id: number): void {
    const pin = this.#kept.get(id)
    if (!pin || pin.end) return
    this.#renew(id, pin)
    this.#compute(id)
  }

  remove(id: number): void {
    const { store } = this.#options
    this.#kept.get(id)?.end?.()
    this.#kept.delete(id)
    store.setState({ pins: store.getState().pins.filter((pin) => pin.id !== id) })
  }

  dispose(): void {
    for (const pin of this.#kept.values()) pin.end?.()
    this.#kept.clear()
    this.#refresh.cancel()
  }

  #add(kept: Kept<S, C>, state: Pick<PinnedRun<S, C>, 'status' | 'hash'>): void {
    const { store, experiment } = this.#options
    const id = ++this.#last
    this.#kept.set(id, kept)
    const { stop } = kept
    const { values, changes, log } = kept.recording
    const pin = { id, values, changes, log, stop, expected: stop ?? experiment.frames(values), ...state }
    store.setState({ pins: [...store.getState().pins, pin] })
  }

  #renew(id: number, pin: Kept<S, C>): void {
    const { values, changes } = pin.recording
    pin.recording = createRecording(this.#options.experiment.channels, values, changes)
    this.#show(id, { log: pin.recording.log, hash: undefined })
  }

  #show(id: number, part: Partial<PinnedRun<S, C>>): void {
    const { store } = this.#options
    store.setState({ pins: store.getState().pins.map((pin) => (pin.id === id ? { ...pin, ...part } : pin)) })
    this.#refresh.request()
  }

  #fail(id: number, failure: Failure): void {
    const pin = this.#kept.get(id)
    pin?.end?.()
    this.#show(id, { status: 'failed', failure, hash: pin?.recording.hash })
  }

  /** Why pin `id` cannot be computed beside a run of `values` and the other pins under way; all share one budget. */
  #refusal(id: number, values: Values<S>): Failure | undefined {
    const { experiment, store } = this.#options
    const { pins } = store.getState()
    const own = pins.find((pin) => pin.id === id)
    if (!own) return undefined
    const others = pins.filter((pin) => pin.id !== id && pin.status === 'running').map((pin) => pin.values)
    try {
      const { operations } = experiment.cost(own.values)
      const bytes = [own.values, values, ...others].reduce((sum, one) => sum + experiment.cost(one).bytes, 0)
      const excess = overBudget({ bytes, operations }, BUDGET)
      return excess && { kind: 'budget', excess }
    } catch (error) {
      return failureOf(error, 0)
    }
  }

  #compute(id: number): void {
    const pin = this.#kept.get(id)
    if (!pin) return
    const { experiment, store, connect, frames } = this.#options
    const refused = this.#refusal(id, store.getState().values)
    if (refused) {
      this.#fail(id, refused)
      return
    }
    const { recording, stop } = pin
    const client = connect()
    pin.end = () => {
      client.dispose()
      pin.end = undefined
    }
    const done = () => {
      pin.end?.()
      this.#show(id, { status: 'kept', hash: recording.hash })
    }
    this.#show(id, { status: 'running', failure: undefined })
    const handle: RunHandle = client.start(
      { id: experiment.id, values: recording.values, changes: recording.changes, stop, keep: 'all' },
      {
        frames: (batch, _step, hash) => {
          recording.log.append(batch)
          recording.hash = hash
          frames.keep()
          handle.credit({ batches: 1, frames: Infinity })
          this.#refresh.request()
        },
        changed: () => {},
        stopped: done,
        done,
        failed: (failure) => this.#fail(id, failure),
      },
      { credit: { batches: 1, frames: Infinity } },
    )
  }
}
