import { useStore } from 'zustand'
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
  return useStore(session.store, select)
}

/** The frame at the cursor, or the newest; the component is drawn again with it, at most once per animation frame. */
export function useFrame<S extends ParameterSchema, C extends Channels>(
  session: RunSession<S, C>,
): Frame<C> | undefined {
  useStore(session.store, (state) => state.version)
  useStore(session.store, (state) => state.cursor)
  return session.frame()
}

/** The pinned runs to draw; one that a link pinned grows while it is computed. */
export function usePinned<S extends ParameterSchema, C extends Channels>(
  session: RunSession<S, C>,
): readonly DrawnPin<S, C>[] {
  useStore(session.store, (state) => state.version)
  return drawnPins(useStore(session.store, (state) => state.pins))
}
