import type { Channels } from '../../../lab/channel.ts'
import type { ParameterSchema } from '../../../lab/parameter.ts'
import { useFrame, usePinned, useRun } from '../../../session/hooks.ts'
import type { RunSession } from '../../../session/session.ts'

/** What a view draws: the frame at the cursor, the frames up to it, the values they were made with, the pinned runs. */
export function useShown<S extends ParameterSchema, C extends Channels>(session: RunSession<S, C>) {
  const frame = useFrame(session)
  const recorded = useRun(session, (state) => (state.length > 0 ? state.recorded : state.values))
  const cursor = useRun(session, (state) => state.cursor)
  const pins = usePinned(session)
  const count = cursor === undefined ? session.log.length : Math.min(session.log.length, cursor + 1)
  return { frame, recorded, pins, count, log: session.log }
}
