import type { Engine } from '../engine/engine.ts'
import type { RandomStreams } from '../engine/random.ts'
import type { Channels, Frame } from './channel.ts'
import type { ParameterSchema, Values } from './parameter.ts'

/** What a run may use. No clock, no page, no other source of chance than `random`. */
export interface RunContext {
  /** Float32 engine of this run (reference or SIMD kernels: the same bits). Its memory ends with the run. */
  readonly engine: Engine
  /** Named, seeded streams: random.stream('init'), 'data', 'batches', 'dropout', 'noise'. */
  readonly random: RandomStreams
}

/** Estimate made from the values alone, before anything is allocated. */
export interface Cost {
  readonly bytes: number
  /** Floating-point operations of the whole run. */
  readonly operations: number
}

/** Key of a sentence in the topic's text, its tone, and the numbers computed from the run that the sentence shows. */
export interface Reading {
  readonly key: string
  readonly tone: 'good' | 'warn' | 'neutral'
  readonly numbers: Readonly<Record<string, number | string>>
}

/** Frames recorded so far, oldest first. `at(-1)` is the newest; a thinned log keeps the first and the last. */
export interface FrameLog<C extends Channels = Channels> {
  readonly length: number
  at(index: number): Frame<C> | undefined
  /** Step number of the frame at `index` (0-based count of frames yielded by the run). */
  stepAt(index: number): number
  /** One scalar channel over all kept frames. */
  column(name: keyof C & string): Float64Array
}

/** A line of code is text and highlighted pieces that a parameter decides. */
export type CodeLine = readonly (string | { readonly parameter: string; readonly text: string })[]

export interface ExperimentDefinition<
  S extends ParameterSchema = ParameterSchema,
  C extends Channels = Channels,
> {
  /** 'topic/lab': the link, for ever. */
  readonly id: `${string}/${string}`
  /** Raised when the numbers of an existing link change. */
  readonly version: number
  readonly parameters: S
  readonly channels: C
  readonly presets: Readonly<Record<string, Partial<Values<S>>>>
  /** Number of frames an undisturbed run yields; undefined where it cannot be known. */
  frames(values: Values<S>): number | undefined
  cost(values: Values<S>): Cost
  /**
   * `const patch = yield frame` hands over live parameters that changed. A bare `yield` on the way to a frame takes
   * breath: it is no frame, is answered with nothing, and lets the thread hear what else it is told. Between two yields,
   * or calls of `engine.breathe`, lie at most 50 ms of work.
   */
  run(
    values: Values<S>,
    context: RunContext,
  ): Generator<Frame<C> | undefined, void, Partial<Values<S>> | undefined>
  reading(log: FrameLog<C>, values: Values<S>): Reading | undefined
  /** The NumPy lines that these values mean. */
  code(values: Values<S>): readonly CodeLine[]
  /** Parameters without effect under these values (their controls are dimmed), e.g. `scale` when the rule ignores it. */
  idle?(values: Values<S>): readonly (keyof S & string)[]
  /** Reasons why these values cannot go together, beyond each one's bounds; empty or absent when they can. */
  conflicts?(values: Values<S>): readonly { readonly parameter: keyof S & string; readonly reason: string }[]
}

/** Declares an experiment with its types inferred. */
export function defineExperiment<const S extends ParameterSchema, const C extends Channels>(
  definition: ExperimentDefinition<S, C>,
): ExperimentDefinition<S, C> {
  return definition
}
