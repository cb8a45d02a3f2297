import type { DataSet } from '../data/files/data-set.ts'
import type { Engine } from '../engine/engine.ts'
import type { RandomStreams } from '../engine/random.ts'
import type { Channels, Frame } from './channel.ts'
import type { ParameterSchema, Values } from './parameter.ts'
import type { Reading } from './reading.ts'

/** What a run may use. No clock, no page, no other source of chance than `random`. */
export interface RunContext {
  /** Float32 engine of this run (reference or SIMD kernels: the same bits). Its memory ends with the run. */
  readonly engine: Engine
  /** Named, seeded streams: random.stream('init'), 'data', 'batches', 'dropout', 'noise'. */
  readonly random: RandomStreams
  /** The reader's own data, where the values name them. */
  readonly data?: DataSet
  /** A context of its own with the same seed, kernels and breath; whoever forks it disposes of its engine. */
  fork(): RunContext
}

/** Estimate made from the values alone, before anything is allocated. */
export interface Cost {
  /**
   * The most that the run holds at one time, as an upper bound: buffers of its engines, numbers that it keeps outside them
   * from frame to frame, and its largest frame. What it makes and drops between two frames outside the engines is not
   * counted, nor is the log of its frames, which has a limit of its own.
   */
  readonly bytes: number
  /** Floating-point operations of the whole run. */
  readonly operations: number
}

/** Frames recorded so far, oldest first. `at(-1)` is the newest; a thinned log keeps the first and the last. */
export interface FrameLog<C extends Channels = Channels> {
  readonly length: number
  at(index: number): Frame<C> | undefined
  /** Step number of the frame at `index` (0-based count of frames yielded by the run). */
  stepAt(index: number): number
  /** A scalar channel over all kept frames, as a view; of an array channel one entry, the first if not given, as a copy. */
  column(name: keyof C & string, entry?: number): Float64Array
}

/** A line of code is text and highlighted pieces that a parameter decides. */
export type CodeLine = readonly (string | CodePiece)[]

export interface CodePiece {
  readonly parameter: string
  readonly text: string
}

/** The plots and controls that carry a lab's point: what a figure, a phone's first screen and a wall show. */
export interface Focus<PlotId extends string = string, Name extends string = string> {
  /** One or two. */
  readonly plots: readonly PlotId[]
  /** One to three. */
  readonly parameters: readonly Name[]
}

export interface ExperimentDefinition<
  S extends ParameterSchema = ParameterSchema,
  C extends Channels = Channels,
  Preset extends string = string,
  R extends Reading = Reading,
  PlotId extends string = string,
> {
  /** 'topic/lab': the link, for ever. */
  readonly id: `${string}/${string}`
  /** Raised when the numbers of an existing link change. */
  readonly version: number
  readonly parameters: S
  readonly channels: C
  readonly presets: Readonly<Record<Preset, Partial<Values<S>>>>
  /** Ids of the plots that the view draws, in its order. */
  readonly plots: readonly PlotId[]
  readonly focus: Focus<NoInfer<PlotId>, keyof S & string>
  /** Number of frames an undisturbed run yields; undefined where it cannot be known. */
  frames(values: Values<NoInfer<S>>): number | undefined
  cost(values: Values<NoInfer<S>>): Cost
  /**
   * `const patch = yield frame` hands over live parameters that changed. A bare `yield` on the way to a frame takes
   * breath: it is no frame, is answered with nothing, and lets the thread hear what else it is told. Between two yields,
   * or calls of `engine.breathe`, lie at most 50 ms of work.
   */
  run(
    values: Values<NoInfer<S>>,
    context: RunContext,
  ): Generator<Frame<NoInfer<C>> | undefined, void, Partial<Values<NoInfer<S>>> | undefined>
  reading(log: FrameLog<NoInfer<C>>, values: Values<NoInfer<S>>): R | undefined
  /** The NumPy lines that these values mean. */
  code(values: Values<NoInfer<S>>): readonly CodeLine[]
  /** Parameters without effect under these values, e.g. `scale` when the initialisation ignores it. */
  idle?(values: Values<NoInfer<S>>): readonly (keyof S & string)[]
  /** Plots that the view leaves out under these values. */
  undrawn?(values: Values<NoInfer<S>>): readonly NoInfer<PlotId>[]
  /** A heavy run that does not start by itself when it comes into sight. */
  readonly waits?: boolean
  /** Reasons why these values cannot go together, beyond each one's bounds; empty or absent when they can. */
  conflicts?(
    values: Values<NoInfer<S>>,
  ): readonly { readonly parameter: keyof S & string; readonly reason: string }[]
}

// biome-ignore lint/suspicious/noExplicitAny: parameters and channels differ from lab to lab
export type AnyExperiment = ExperimentDefinition<any, any, any, any, any>

/** Declares an experiment with its types inferred. */
export function defineExperiment<
  const S extends ParameterSchema,
  const C extends Channels,
  const Preset extends string,
  const R extends Reading,
  const PlotId extends string,
>(definition: ExperimentDefinition<S, C, Preset, R, PlotId>): ExperimentDefinition<S, C, Preset, R, PlotId> {
  return definition
}
