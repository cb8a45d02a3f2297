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
  return Float64Array.from({ length: count }, (_, i) => {
    const value = log.at(i)?.[name] as NumberArray | undefined
    return value?.[entry] ?? Number.NaN
  })
}

/** One scalar channel over the first `count` frames. */
export function scalarColumn<C extends Channels>(
  log: FrameLog<C>,
  name: keyof C & string,
  count: number,
): Float64Array {
  return log.column(name).subarray(0, count)
}
