import { createStore, type StoreApi } from 'zustand/vanilla'
import { type Change, valuesAfter } from '../lab/change.ts'
import type { Channels, Frame } from '../lab/channel.ts'
import { decode, encode, fitting, MOST_PINS, NO_LOOK } from '../lab/codec.ts'
import { defaultValues, sameValues, valuesWith } from '../lab/defaults.ts'
import type { ExperimentDefinition, FrameLog } from '../lab/experiment.ts'
import { isSweep } from '../lab/is-sweep.ts'
import type { ParameterSchema, Values } from '../lab/parameter.ts'
import { accepts } from '../lab/value.ts'
import { versionRejection } from '../lab/version.ts'
import type { RunClient } from '../worker/client.ts'
import type { WorkerPool } from '../worker/pool.ts'
import { copiedLink, type LinkOptions } from './copied-link.ts'
import { type FrameBudget, pageFrames } from './frame-budget.ts'
import type { RunGate } from './gate.ts'
import { lateRunClient } from './late-client.ts'
import { linkedPins } from './pinned-link.ts'
import { Pins } from './pins.ts'
import { RunPlayer } from './player.ts'
import { whenPoolIsThere } from './pool-arrival.ts'
import { PRIORITY } from './priority.ts'
import type { RunState } from './run-state.ts'
import { Settling } from './settling.ts'

/** A run of more operations than this (some seconds) is not given up for a new one by itself. */
const AUTORUN_OPERATIONS = 1e11
/** New seeds stay short in links. */
const SEEDS = 100_000

/** One lab's settings, its run, and what the run recorded. Functions may be passed around without their object. */
export interface RunSession<S extends ParameterSchema = ParameterSchema, C extends Channels = Channels> {
  readonly experiment: ExperimentDefinition<S, C>
  readonly store: StoreApi<RunState<S, C>>
  /** How many runs can be pinned at the same time. */
  readonly mostPins: number
  /** Frames on show: those of the present run, or of the one before until the first new frame is there. */
  readonly log: FrameLog<C>
  /** The frame at the cursor, or the newest; the same object until it is another frame, or more is recorded. */
  frame(): Frame<C> | undefined
  /** Sets a parameter; a value that it does not accept is left out. Once there was a run, it starts again. */
  set<K extends keyof S & string>(name: K, value: Values<S>[K]): void
  /** Sets some parameters, all others to their defaults; the seed stays unless given. */
  assign(values: Partial<Values<S>>): void
  apply(preset: string): void
  /** Takes a link's query, as if the page had been opened with it. */
  open(query: string): void
  /** Prepares the worker ahead of the first run. */
  warm(): void
  run(): void
  /** Runs as soon as the page has a core for it: for what starts by itself. */
  runInTurn(): void
  pause(): void
  resume(): void
  /** One frame more; begins a paused run where none is going on. */
  step(): void
  /** Ends the run and forgets its frames; the values stay. */
  reset(): void
  newSeed(): void
  scrub(index: number | undefined): void
  setSpeed(framesPerSecond: number): void
  pin(): void
  unpin(id: number): void
  /** Ends the computing of a pin that a link brought. */
  stopPin(id: number): void
  /** Computes such a pin from its beginning. */
  againPin(id: number): void
  link(options?: LinkOptions): string
  dispose(): void
}

export interface SessionOptions {
  /**
   * Where a run that starts by itself waits for its turn beside the others of its page. A sweep holds no place there,
   * however long it takes: the pool leaves cores to those that do, and computes its cells after those of other labs.
   */
  readonly gate?: RunGate
  /** First values of a figure of an article, in place of a link's: one of many, whose thread is let go of while it rests. */
  readonly figure?: Values
  /** What leaves its cores to the runs behind the gate; the page's pool if absent. */
  readonly pool?: WorkerPool
  /** Query of the link that the page was opened with. */
  readonly query?: string
  /** Makes what computes: once for the session's own run, and for each pin that a link brings. */
  readonly connect?: (priority: number) => RunClient
  /** What the frames of the page may take together. */
  readonly frames?: FrameBudget
}

export function createSession<S extends ParameterSchema, C extends Channels>(
  experiment: ExperimentDefinition<S, C>,
  options: SessionOptions = {},
): RunSession<S, C> {
  const { query = '', frames = pageFrames } = options
  const gate = isSweep(experiment) ? undefined : options.gate
  if (gate) {
    if (options.pool) gate.leaveCores(options.pool)
    else whenPoolIsThere((pool) => gate.leaveCores(pool))
  }
  const schema = experiment.parameters
  const seedName = Object.keys(schema).find((name) => schema[name].kind === 'seed')
  const first = (options.figure ?? defaultValues(schema)) as Values<S>
  const store = createStore<RunState<S, C>>(() => ({
    values: first,
    recorded: first,
    rejected: [],
    status: 'idle',
    length: 0,
    step: 0,
    cursor: undefined,
    version: 0,
    pins: [],
    speed: Infinity,
  }))
  const state = store.getState
  const connect = (priority: number) => options.connect?.(priority) ?? lateRunClient(experiment, priority)
  const client = connect(options.figure ? PRIORITY.figure : PRIORITY.lab)
  const player = new RunPlayer(experiment, store, client, { late: () => startAnew('late'), frames })
  const pins = new Pins({ experiment, store, connect: () => connect(PRIORITY.pin), frames })
  const leaveBudget = frames.join({
    held: () => [...player.recordings, ...pins.recordings],
    thinned: () => player.refresh(),
  })
  /** Changes that the link prescribes, and the values before them; stop likewise. A change by hand lifts both. */
  let script: readonly Change<S>[] = []
  let scriptStart = state().values
  let stop: number | undefined
  let hasRun = false
  const settling = new Settling(() => begin(false))
  /** What the gate lets go on. */
  let act = () => {}
  const guest = { go: () => act(), letGo: () => options.figure && client.letGo() }
  if (gate) {
    store.subscribe((now, before) => {
      if (before.status !== now.status && now.status !== 'running') gate.leave(guest)
    })
  }
  /** What `frame` gave out last, and what it belongs to. */
  let given: { log: FrameLog<C>; steps: number; cursor?: number; frame?: Frame<C> } | undefined

  function goOn(go: () => void, inTurn: boolean): void {
    act = go
    if (gate) gate.enter(guest, !inTurn)
    else go()
  }

  function begin(paused: boolean, inTurn = false): void {
    settling.end()
    hasRun = true
    if (script.length > 0) store.setState({ values: scriptStart })
    goOn(() => player.begin({ paused, stop, script }), inTurn)
    pins.start(state().values)
  }

  /** The run starts again for values that it was not made with, once they rest, unless that would take long. */
  function startAnew(cause: 'changed' | 'dragged' | 'late'): void {
    if (!hasRun || !(experiment.cost(state().values).operations <= AUTORUN_OPERATIONS)) settling.end()
    else if (cause === 'late') settling.late()
    else if (cause === 'dragged') settling.follow(state().status === 'running')
    else settling.rest()
  }

  function setValues(values: Values<S>, cause: 'changed' | 'dragged' = 'changed'): void {
    if (sameValues(schema, values, state().values)) return
    script = []
    stop = undefined
    player.leaveScript()
    store.setState({ values, opened: undefined })
    startAnew(cause)
  }

  function assign(given: Partial<Values<S>>): void {
    const keptSeed = seedName === undefined ? {} : { [seedName]: state().values[seedName] }
    const accepted = Object.fromEntries(
      Object.keys(schema)
        .filter((name) => Object.hasOwn(given, name) && accepts(schema[name], given[name]))
        .map((name) => [name, given[name]]),
    )
    setValues(valuesWith(schema, { ...keptSeed, ...accepted } as Partial<Values<S>>))
  }

  function open(text: string): void {
    const link = decode(text, experiment)
    const linked = linkedPins(experiment, link.pins)
    settling.end()
    script = link.changes ?? []
    scriptStart = link.values
    stop = link.at
    pins.take(linked.pins)
    const rejected = [...versionRejection(link.version, experiment), ...link.rejected, ...linked.rejected]
    const opened = fitting(encode({ ...link, ...NO_LOOK }, experiment), text)
    store.setState({ values: link.values, opened, rejected })
    player.forget()
    hasRun = false
  }

  /** A run that rests at the link's stop is asked for more. */
  function goPastStop(): void {
    if (stop !== undefined && state().step >= stop) stop = undefined
  }

  const session: RunSession<S, C> = {
    experiment,
    store,
    mostPins: MOST_PINS,
    get log() {
      return player.shown.log
    },
    frame() {
      const { log } = player.shown
      const { steps } = log
      const { cursor } = state()
      if (given?.log !== log || given.steps !== steps || given.cursor !== cursor)
        given = { log, steps, cursor, frame: log.at(cursor ?? -1) }
      return given.frame
    },
    set(name, value) {
      const { values, status } = state()
      if (!accepts(schema[name], value) || Object.is(values[name], value)) return
      const goesOn = status === 'running' || status === 'paused'
      if (schema[name].live !== true || !goesOn || settling.pending) {
        const parameter = schema[name]
        const dragged = parameter.kind === 'number' && parameter.instant
        setValues({ ...values, [name]: value }, dragged ? 'dragged' : 'changed')
        return
      }
      script = []
      store.setState({ values: { ...values, [name]: value }, opened: undefined })
      player.patch({ [name]: value } as unknown as Partial<Values<S>>)
    },
    assign,
    apply(preset) {
      if (Object.hasOwn(experiment.presets, preset)) assign(experiment.presets[preset])
    },
    open,
    warm: () => client.warm(),
    run: () => begin(false),
    runInTurn: () => begin(false, true),
    pause: () => player.pause(),
    resume() {
      if (state().status !== 'paused') return
      goPastStop()
      goOn(() => player.resume(), false)
    },
    step() {
      const { status } = state()
      if (status !== 'running' && status !== 'paused') begin(true)
      else goPastStop()
      player.step()
    },
    reset() {
      settling.end()
      gate?.leave(guest)
      player.forget()
      pins.reset()
      hasRun = false
    },
    newSeed() {
      if (seedName === undefined) return
      const [drawn] = crypto.getRandomValues(new Uint32Array(1))
      setValues({ ...state().values, [seedName]: drawn % SEEDS })
    },
    scrub: (index) => player.scrub(index),
    setSpeed(framesPerSecond) {
      if (!(framesPerSecond > 0)) return
      store.setState({ speed: framesPerSecond })
      player.limit = framesPerSecond
    },
    pin() {
      const { shown } = player
      if (shown.log.length > 0) pins.keep(shown, state().status === 'running' ? undefined : shown.hash)
    },
    unpin: (id) => pins.remove(id),
    stopPin: (id) => pins.stop(id),
    againPin: (id) => pins.again(id),
    link(options = {}) {
      const { values, length, status, step } = state()
      const { shown } = player
      const same = length > 0 && sameValues(schema, valuesAfter(shown, Infinity), values)
      const asked = script.length > 0 ? { values: scriptStart, changes: script } : { values, changes: [] }
      const run = same && script.length === 0 ? shown : asked
      const left = status === 'paused' && step > 0 && (same || script.length > 0) ? step : undefined
      // A stop that the run has passed holds no more, whoever let it go on.
      const at = left ?? (stop !== undefined && step > stop ? undefined : stop)
      return copiedLink(experiment, { ...run, latest: values, pins: state().pins }, { at, ...options })
    },
    dispose() {
      settling.end()
      gate?.leave(guest)
      pins.dispose()
      leaveBudget()
      player.cancel()
      client.dispose()
    },
  }
  if (!options.figure) open(query)
  return session
}

export type { LinkOptions } from './copied-link.ts'
export type { PinnedRun, RunState, RunStatus } from './run-state.ts'
