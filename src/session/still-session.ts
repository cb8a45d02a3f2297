import { createStore } from 'zustand/vanilla'
import { BatchBuilder } from '../lab/batch.ts'
import { createContext } from '../lab/context.ts'
import type { AnyExperiment } from '../lab/experiment.ts'
import { RecordedLog } from '../lab/log.ts'
import type { Values } from '../lab/parameter.ts'
import { ExperimentRun } from '../lab/runner.ts'
import type { RunState } from './run-state.ts'
import type { RunSession } from './session.ts'

/** A session that stands still, to be drawn: a log with the values it was recorded with. What would change it throws. */
export function shownSession(
  experiment: AnyExperiment,
  values: Values,
  log: RecordedLog,
  extra: Pick<Partial<RunState>, 'hash' | 'pins'> = {},
): RunSession {
  const store = createStore<RunState>(() => ({
    values,
    recorded: values,
    rejected: [],
    status: log.length > 0 ? 'done' : 'idle',
    length: log.length,
    step: log.steps,
    cursor: undefined,
    version: 1,
    pins: [],
    speed: Number.POSITIVE_INFINITY,
    ...extra,
  }))
  const standing = { mostPins: Number.POSITIVE_INFINITY, frame: () => log.at(-1), dispose: () => {} }
  const shown: Partial<RunSession> = { experiment, store, log, ...standing }
  return new Proxy(shown, {
    get(target, name) {
      if (name in target) return target[name as keyof typeof target]
      return () => {
        throw new Error(`A still picture does not ${String(name)}`)
      }
    },
  }) as RunSession
}

/** A finished run to be drawn once, computed here and now in this thread. */
export function stillSession(experiment: AnyExperiment, values: Values): RunSession {
  const { parameters, channels } = experiment
  const context = createContext(parameters, values, 'auto', experiment.cost(values).bytes)
  const run = new ExperimentRun(experiment, values, context)
  const frames = new BatchBuilder(channels)
  for (let frame = run.next(); frame !== undefined; frame = run.next()) frames.add(frame)
  run.close()
  const log = new RecordedLog(channels)
  log.append(frames.take())
  return shownSession(experiment, values, log, { hash: run.hash })
}
