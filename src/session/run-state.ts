import type { Change } from '../lab/change.ts'
import type { Channels } from '../lab/channel.ts'
import type { FrameLog } from '../lab/experiment.ts'
import type { Failure } from '../lab/failure.ts'
import type { ParameterSchema, Values } from '../lab/parameter.ts'
import type { Rejection } from '../lab/rejection.ts'

export type RunStatus = 'idle' | 'running' | 'paused' | 'done' | 'failed' | 'refused'

/**
 * kept: computed, or pinned as it was; waiting: from a link, to be computed with the first run; running, stopped, failed: on
 * its way, left or broken off there.
 */
export type PinStatus = 'kept' | 'waiting' | 'running' | 'stopped' | 'failed'

/** A run kept as an overlay: what it started from, what was changed on its way, and what it recorded. */
export interface PinnedRun<S extends ParameterSchema = ParameterSchema, C extends Channels = Channels> {
  readonly id: number
  readonly values: Values<S>
  readonly changes: readonly Change<S>[]
  readonly log: FrameLog<C>
  readonly status: PinStatus
  readonly failure?: Failure
  /** Its link lets it stop after this many frames. */
  readonly stop?: number
  /** Frames that it will have in all. */
  readonly expected?: number
  /** Hash of its frames, once it is known. */
  readonly hash?: string
}

export interface RunState<S extends ParameterSchema = ParameterSchema, C extends Channels = Channels> {
  /** What the controls show. */
  readonly values: Values<S>
  /** What the recorded frames were made with; differs from `values` between a change and the first new frame. */
  readonly recorded: Values<S>
  /** The link that was opened, in the codec's writing and without its view, until a setting is changed by hand. */
  readonly opened?: string
  /** What the link got wrong. */
  readonly rejected: readonly Rejection[]
  readonly status: RunStatus
  readonly failure?: Failure
  /** Frames that can be read from the log. */
  readonly length: number
  /** Frames done. */
  readonly step: number
  /** Frames expected in all. */
  readonly expected?: number
  /** Index into the log; undefined follows the newest frame. */
  readonly cursor: number | undefined
  /** Raised when frames were added, at most once per animation frame. */
  readonly version: number
  /** Frames per second. */
  readonly rate?: number
  readonly secondsLeft?: number
  /** Hash of the frames done; known while the run rests. */
  readonly hash?: string
  readonly pins: readonly PinnedRun<S, C>[]
  /** Most frames per second; Infinity without limit. */
  readonly speed: number
}
