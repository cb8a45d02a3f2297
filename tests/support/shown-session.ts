import { createStore } from 'zustand/vanilla'
import type { AnyExperiment } from '../../src/lab/experiment.ts'
import type { RecordedLog } from '../../src/lab/log.ts'
import type { Values } from '../../src/lab/parameter.ts'
import type { RunState } from '../../src/session/run-state.ts'
import type { RunSession } from '../../src/session/session.ts'

const nothing = () => {}

/**
 * A session that stands still, to be drawn: a log on show with the values that it was recorded with, and a second run
 * pinned beside it. On the server a store gives its initial state alone, so all is there from the start.
 */
export function shownSession(
  experiment: AnyExperiment,
  values: Values,
  log: RecordedLog,
  pinned?: RecordedLog,
): RunSession {
  const done = log.length > 0
  const store = createStore<RunState>(() => ({
    values,
    recorded: values,
    rejected: [],
    status: done ? 'done' : 'idle',
    length: log.length,
    step: log.steps,
    expected: log.steps,
    cursor: undefined,
    version: log.length,
    pins: pinned ? [{ id: 1, values, changes: [], log: pinned }] : [],
    speed: Infinity,
  }))
  const idle = {
    set: nothing,
    assign: nothing,
    apply: nothing,
    open: nothing,
    warm: nothing,
    run: nothing,
    pause: nothing,
    resume: nothing,
    step: nothing,
    reset: nothing,
    newSeed: nothing,
    scrub: nothing,
    setSpeed: nothing,
    pin: nothing,
    unpin: nothing,
    dispose: nothing,
    link: () => '',
  }
  return { experiment, store, log, frame: () => log.at(-1), ...idle }
}
