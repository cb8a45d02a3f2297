import type { Change } from '../lab/change.ts'
import type { Channels } from '../lab/channel.ts'
import { RecordedLog } from '../lab/log.ts'
import type { ParameterSchema, Values } from '../lab/parameter.ts'

/** A run as it is recorded. */
export interface Recording<S extends ParameterSchema = ParameterSchema, C extends Channels = Channels> {
  /** Values at the first step. */
  readonly values: Values<S>
  /** Changes on the way; a run from a link knows those to come. */
  changes: readonly Change<S>[]
  readonly log: RecordedLog<C>
  /** Rises from one recording to the next. */
  readonly born: number
  /** Hash of the frames in the log. */
  hash?: string
}

let recordings = 0

export function createRecording<S extends ParameterSchema, C extends Channels>(
  channels: C,
  values: Values<S>,
  changes: readonly Change<S>[] = [],
): Recording<S, C> {
  return { values, changes, log: new RecordedLog(channels), born: recordings++ }
}
