import type { StoreApi } from 'zustand/vanilla'
import { refusal } from '../lab/budget.ts'
import type { Change } from '../lab/change.ts'
import type { Channels } from '../lab/channel.ts'
import { sameValues } from '../lab/defaults.ts'
import type { ExperimentDefinition } from '../lab/experiment.ts'
import { type Failure, failureOf } from '../lab/failure.ts'
import type { ParameterSchema, Values } from '../lab/parameter.ts'
import type { RunClient } from '../worker/client.ts'
import { RunDriver } from './driver.ts'
import type { FrameBudget } from './frame-budget.ts'
import { Rate } from './rate.ts'
import { createRecording, type Recording, valuesAfter } from './recording.ts'
import type { RunState, RunStatus } from './run-state.ts'

interface Beginning<S extends ParameterSchema> {
  readonly paused: boolean
  /** Pause after this many frames. */
  readonly stop?: number
  /** Changes that the run shall go through. */
  readonly script: readonly Change<S>[]
}

interface PlayerOptions {
  /** Called when a run has ended and some values on show came too late for it. */
  readonly late: () => void
  readonly frames: FrameBudget
}

const UNMEASURED = { rate: undefined, secondsLeft: undefined } as const

/** Runs what the store's values say and keeps the store up to date with what was recorded. */
export class RunPlayer<S extends ParameterSchema, C extends Channels> {
  readonly #experiment: ExperimentDefinition<S, C>
  readonly #store: StoreApi<RunState<S, C>>
  readonly #driver: RunDriver<S, C>
  readonly #late: () => void
  readonly #rate = new Rate()
  /** The run that goes on or went on last. */
  #current: Recording<S, C>
  /** The run on show: the present one, or the one before until there is a first frame. */
  #shown: Recording<S, C>
  #script: readonly Change<S>[] = []
  /** How many changes of the script the values have followed. */
  #followed = 0
  #cursorStep = 0

  constructor(
    experiment: ExperimentDefinition<S, C>,
    store: StoreApi<RunState<S, C>>,
    client: RunClient,
    { late, frames }: PlayerOptions,
  ) {
    this.#late = late
    this.#experiment = experiment
    this.#store = store
    this.#current = createRecording(experiment.channels, store.getState().values)
    this.#shown = this.#current
    this.#driver = new RunDriver(experiment, client, {
      progress: () => {
        frames.keep()
        this.#show({})
      },
      rested: (status) => this.#rest(status),
      failed: (failure) => this.#rest('failed', failure),
    })
  }

  get shown(): Recording<S, C> {
    return this.#shown
  }

  /** All that it keeps. */
  get recordings(): readonly Recording<S, C>[] {
    return this.#shown === this.#current ? [this.#current] : [this.#current, this.#shown]
  }

  /** Says what is recorded anew. */
  refresh(): void {
    this.#show({})
  }

  /** Starts a run of the store's values, or says in the store why not. */
  begin({ paused, stop, script }: Beginning<S>): void {
    const { values } = this.#store.getState()
    this.cancel()
    const start = { ...UNMEASURED, cursor: undefined, hash: undefined, step: 0, failure: undefined }
    try {
      const failure = this.#refusal(values)
      if (failure !== undefined) {
        this.#store.setState({ ...start, status: 'refused', failure })
        return
      }
      const expected = this.#experiment.frames(values)
      this.#rate.clear()
      this.#current = createRecording(this.#experiment.channels, values, script)
      this.#script = script
      this.#followed = 0
      this.#store.setState({ ...start, status: paused ? 'paused' : 'running', expected })
      this.#driver.start(this.#current, { paused, stop })
    } catch (error) {
      this.#store.setState({ ...start, status: 'failed', failure: failureOf(error, 0) })
    }
  }

  /** The values are the reader's from now on: the script no longer moves them. */
  leaveScript(): void {
    this.#script = []
  }

  patch(values: Partial<Values<S>>): void {
    this.leaveScript()
    this.#driver.patch({ ...this.#scripted(), ...values })
  }

  pause(): void {
    if (this.#store.getState().status !== 'running') return
    this.#driver.pause(true)
    this.#rate.clear()
    this.#show({ status: 'paused' })
  }

  resume(): void {
    if (this.#store.getState().status !== 'paused') return
    this.#store.setState({ status: 'running', cursor: undefined, hash: undefined })
    this.#driver.pause(false)
  }

  step(): void {
    this.pause()
    this.#store.setState({ cursor: undefined })
    this.#driver.step()
  }

  scrub(index: number | undefined): void {
    const { log } = this.#shown
    const last = Math.min(log.length, this.#store.getState().length) - 1
    const cursor =
      index === undefined || last < 0 ? undefined : Math.max(0, Math.min(last, Math.round(index)))
    if (cursor !== undefined) this.#cursorStep = log.stepAt(cursor)
    this.#store.setState({ cursor })
  }

  set limit(framesPerSecond: number) {
    this.#driver.limit = framesPerSecond
    this.#rate.clear()
  }

  /** Ends the run and forgets its frames. */
  forget(): void {
    this.cancel()
    const { values, version } = this.#store.getState()
    this.#current = createRecording(this.#experiment.channels, values)
    this.#shown = this.#current
    this.#store.setState({
      ...UNMEASURED,
      status: 'idle',
      failure: undefined,
      recorded: values,
      length: 0,
      step: 0,
      expected: undefined,
      cursor: undefined,
      version: version + 1,
      hash: undefined,
    })
  }

  cancel(): void {
    this.#driver.cancel()
    this.#settlePins('paused')
  }

  /**
   * What the controls show of the parameters that the run's link changes. The run may be ahead of the screen by some of
   * these changes: from the first change by hand on, it goes by the controls.
   */
  #scripted(): Partial<Values<S>> {
    if (!this.#driver.scripted) return {}
    const names = new Set(this.#current.changes.flatMap(({ values }) => Object.keys(values)))
    const shown = Object.entries(this.#store.getState().values).filter(([name]) => names.has(name))
    return Object.fromEntries(shown) as Partial<Values<S>>
  }

  /** Why these values cannot run; undefined where they can. */
  #refusal(values: Values<S>): Failure | undefined {
    const conflict = this.#experiment.conflicts?.(values)[0]
    if (conflict) return { kind: 'conflict', conflict }
    const excess = refusal(this.#experiment, values)
    return excess && { kind: 'budget', excess }
  }

  #rest(status: 'paused' | 'done' | 'failed', failure?: Failure): void {
    this.#rate.clear()
    this.#show({ status, failure })
    if (status === 'paused' || this.#script.length > 0) return
    // What the run no longer came to, by its link or by hand, is not among what made its numbers.
    const { log, changes } = this.#current
    this.#current.changes = changes.filter(({ step }) => step <= log.steps)
    const { values } = this.#store.getState()
    if (!sameValues(this.#experiment.parameters, values, valuesAfter(this.#current, Infinity))) this.#late()
  }

  /** What was pinned of the present run gets what it came to. */
  #settlePins(status: RunStatus): void {
    const { log, changes } = this.#current
    const hash = status === 'running' ? undefined : this.#current.hash
    const { pins } = this.#store.getState()
    if (!pins.some((pin) => pin.log === log && (pin.hash !== hash || pin.changes !== changes))) return
    this.#store.setState({ pins: pins.map((pin) => (pin.log === log ? { ...pin, hash, changes } : pin)) })
  }

  /** Brings the store up to what is recorded. */
  #show(part: Partial<RunState<S, C>>): void {
    const { log, hash } = this.#current
    const { status, cursor, version, expected } = { ...this.#store.getState(), ...part }
    if (log.length > 0 || status === 'done') this.#shown = this.#current
    const running = status === 'running'
    const rate = running ? this.#rate.update(log.steps, performance.now()) : undefined
    this.#store.setState({
      length: this.#shown.log.length,
      step: log.steps,
      recorded: valuesAfter(this.#shown, this.#shown.log.steps),
      cursor: cursor === undefined ? undefined : this.#shown.log.indexAt(this.#cursorStep),
      version: version + 1,
      rate,
      secondsLeft: expected !== undefined && rate ? Math.max(0, expected - log.steps) / rate : undefined,
      hash: running ? undefined : hash,
      ...this.#follow(log.steps),
      ...part,
    })
    this.#settlePins(status)
  }

  /** Values that the script has led to by `step`, so that the controls move with it. */
  #follow(step: number): { values?: Values<S> } {
    const due = this.#script.slice(this.#followed).filter((change) => change.step <= step)
    if (due.length === 0) return {}
    this.#followed += due.length
    const { values } = this.#store.getState()
    return { values: Object.assign({}, values, ...due.map((change) => change.values)) }
  }
}
