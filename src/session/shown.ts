import type { Channels, NumberArray } from '../lab/channel.ts'
import type { FrameLog } from '../lab/experiment.ts'
import type { ParameterSchema } from '../lab/parameter.ts'
import { useFrame, usePinned, useRun } from './hooks.ts'
import type { RunSession } from './session.ts'

/** What a view draws: the frame at the cursor, the frames up to it, the values they were made with, the pinned runs. */
export function useShown<S extends ParameterSchema, C extends Channels>(session: RunSession<S, C>) {
  const frame = useFrame(session)
  const recorded = useRun(session, (state) => (state.length > 0 ? state.recorded : state.values))
  const cursor = useRun(session, (state) => state.cursor)
  const pins = usePinned(session)
  const count = cursor === undefined ? session.log.length : Math.min(session.log.length, cursor + 1)
  return { frame, recorded, pins, count, log: session.log }
}

/** One entry of an array channel over the first `count` frames. */
export function entryColumn<C extends Channels>(
  log: FrameLog<C>,
  name: keyof C & string,
  entry: number,
  count: number,
): Float64Array {
  return log.column(name, entry).subarray(0, count)
}

/** One scalar channel over the first `count` frames. */
export function scalarColumn<C extends Channels>(
  log: FrameLog<C>,
  name: keyof C & string,
  count: number,
): Float64Array {
  return log.column(name).subarray(0, count)
}

/** Each entry of an array channel as a column over the first `count` frames. */
export function entryColumns<C extends Channels>(
  log: FrameLog<C>,
  name: keyof C & string,
  count: number,
): readonly Float64Array[] {
  const width = (log.at(0)?.[name] as NumberArray | undefined)?.length ?? 0
  return Array.from({ length: width }, (_, entry) => entryColumn(log, name, entry, count))
}

/** Steps at which a column takes another value than in the frame before, with that value. */
export function changesOf(
  steps: ArrayLike<number>,
  values: ArrayLike<number>,
): readonly { readonly step: number; readonly value: number }[] {
  const changes: { step: number; value: number }[] = []
  for (let i = 1; i < values.length; i++)
    if (values[i] !== values[i - 1]) changes.push({ step: steps[i], value: values[i] })
  return changes
}
