import type { Channels, Frame } from '../lab/channel.ts'
import type { ParameterSchema } from '../lab/parameter.ts'
import type { PinnedRun } from './run-state.ts'

/** A pinned run that there is something of to draw: `<Line series={k} ghost={number} … />` beside line k of the run. */
export interface DrawnPin<S extends ParameterSchema, C extends Channels> extends PinnedRun<S, C> {
  /** Its place among the pins, from 1: decides its dash and fade. Its colours are those of the series. */
  readonly number: number
  readonly last: Frame<C>
}

/** Pinned runs with at least one frame, in their order; each keeps the number of its place among all. */
export function drawnPins<S extends ParameterSchema, C extends Channels>(
  pins: readonly PinnedRun<S, C>[],
): readonly DrawnPin<S, C>[] {
  return pins.flatMap((pin, index) => {
    const last = pin.log.at(-1)
    return last ? [{ ...pin, number: index + 1, last }] : []
  })
}
