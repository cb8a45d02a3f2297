import { useSyncExternalStore } from 'react'
import type { Channels, Frame } from '../lab/channel.ts'
import type { ParameterSchema } from '../lab/parameter.ts'
import { type DrawnPin, drawnPins } from './drawn-pins.ts'
import type { RunState } from './run-state.ts'
import type { RunSession } from './session.ts'

/** Part of a run's state; the component is drawn again when that part changes. */
export function useRun<S extends ParameterSchema, C extends Channels, T>(
  session: RunSession<S, C>,
  select: (state: RunState<S, C>) => T,
): T {
  const { subscribe, getState, getInitialState } = session.store
  return useSyncExternalStore(
    subscribe,
    () => select(getState()),
    () => select(getInitialState()),
  )
}

/** The frame at the cursor, or the newest; the component is drawn again with it, at most once per animation frame. */
export function useFrame<S extends ParameterSchema, C extends Channels>(
  session: RunSession<S, C>,
): Frame<C> | undefined {
  useRun(session, (state) => state.version)
  useRun(session, (state) => state.cursor)
  return session.frame()
}

/** The pinned runs to draw; one that a link pinned grows while it is computed. */
export function usePinned<S extends ParameterSchema, C extends Channels>(
  session: RunSession<S, C>,
): readonly DrawnPin<S, C>[] {
  useRun(session, (state) => state.version)
  return drawnPins(useRun(session, (state) => state.pins))
}
