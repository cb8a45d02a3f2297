import { BatchBuilder } from '../../src/lab/batch.ts'
import type { Change } from '../../src/lab/change.ts'
import type { Channels, Frame } from '../../src/lab/channel.ts'
import { createContext } from '../../src/lab/context.ts'
import { valuesWith } from '../../src/lab/defaults.ts'
import type { ExperimentDefinition, FrameLog } from '../../src/lab/experiment.ts'
import { RecordedLog } from '../../src/lab/log.ts'
import { NonFiniteError } from '../../src/lab/nonfinite.ts'
import type { ParameterSchema, Values } from '../../src/lab/parameter.ts'
import type { Reading } from '../../src/lab/reading.ts'
import { ExperimentRun } from '../../src/lab/runner.ts'

interface Recording<S extends ParameterSchema, C extends Channels, R extends Reading> {
  readonly values: Values<S>
  readonly log: RecordedLog<C>
  /** The frames in the log, oldest first; all of them in runs of a usual length. */
  readonly frames: readonly Frame<C>[]
  readonly last: Frame<C>
  /** What the lab says of the whole log. */
  readonly reading: R | undefined
  readonly steps: number
  readonly hash: string
  /** False where frames were left uncomputed. */
  readonly whole: boolean
}

export interface RecordOptions<C extends Channels> {
  /** End after this many frames. */
  readonly most?: number
  /** Live parameters that change on the way. */
  readonly changes?: readonly Change[]
  /** Take a run that overflows as it stands, with the frames before; otherwise it throws. */
  readonly mayOverflow?: boolean
  /** Sees the log after each frame. */
  readonly watch?: (log: RecordedLog<C>) => unknown
}

/** A run of an experiment, with `overlay` over its defaults, recorded as the page records it. */
export function record<S extends ParameterSchema, C extends Channels, R extends Reading>(
  experiment: ExperimentDefinition<S, C, string, R>,
  overlay: Partial<Values<S>> = {},
  { most = Infinity, changes = [], mayOverflow = false, watch }: RecordOptions<C> = {},
): Recording<S, C, R> {
  const values: Values<S> = valuesWith(experiment.parameters, overlay)
  const { bytes } = experiment.cost(values)
  const run = new ExperimentRun(
    experiment,
    values,
    createContext(experiment.parameters, values, 'auto', bytes),
    changes as readonly Change<S>[],
  )
  const log = new RecordedLog(experiment.channels)
  const batch = new BatchBuilder(experiment.channels)
  let whole = false
  try {
    while (run.step < most) {
      const frame = run.next()
      whole = frame === undefined
      if (frame === undefined) break
      batch.add(frame)
      log.append(batch.take())
      watch?.(log)
    }
  } catch (error) {
    if (!mayOverflow || !(error instanceof NonFiniteError)) throw error
    whole = true
  } finally {
    run.close()
  }
  const frames = Array.from({ length: log.length }, (_, i) => log.at(i) as Frame<C>)
  return {
    values,
    log,
    frames,
    last: frames[frames.length - 1],
    reading: log.length > 0 ? experiment.reading(log, values) : undefined,
    steps: run.step,
    hash: run.hash,
    whole,
  }
}

/** A log of frames that a test has made up. */
export function logOf<C extends Channels>(frames: readonly Frame<C>[]): FrameLog<C> {
  return {
    length: frames.length,
    at: (index) => frames.at(index),
    stepAt: (index) => (index < 0 ? frames.length + index : index),
    column: (name) => Float64Array.from(frames, (frame) => frame[name] as number),
  }
}
