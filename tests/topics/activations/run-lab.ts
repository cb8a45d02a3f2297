import type { Channels, Frame } from '../../../src/lab/channel.ts'
import { createContext } from '../../../src/lab/context.ts'
import { valuesWith } from '../../../src/lab/defaults.ts'
import type { ExperimentDefinition, FrameLog } from '../../../src/lab/experiment.ts'
import type { ParameterSchema, Values } from '../../../src/lab/parameter.ts'
import type { Reading } from '../../../src/lab/reading.ts'
import { ExperimentRun } from '../../../src/lab/runner.ts'

export interface Outcome<S extends ParameterSchema, C extends Channels> {
  readonly values: Values<S>
  readonly frames: readonly Frame<C>[]
  readonly last: Frame<C>
  readonly log: FrameLog<C>
  readonly reading: Reading | undefined
  readonly hash: string
}

/** A log over copied frames, all of them kept. */
export function logOf<C extends Channels>(frames: readonly Frame<C>[]): FrameLog<C> {
  return {
    length: frames.length,
    at: (index) => frames.at(index),
    stepAt: (index) => index,
    column: (name) => Float64Array.from(frames, (frame) => frame[name] as number),
  }
}

/** Runs an experiment to its end; every frame is copied. */
export function runLab<S extends ParameterSchema, C extends Channels>(
  experiment: ExperimentDefinition<S, C>,
  overlay: Partial<Values<S>> = {},
): Outcome<S, C> {
  const values = valuesWith(experiment.parameters, overlay)
  const run = new ExperimentRun(experiment, values, createContext(experiment.parameters, values))
  const frames: Frame<C>[] = []
  for (let frame = run.next(); frame; frame = run.next()) {
    const copy = Object.entries(frame).map(([name, value]) => [
      name,
      typeof value === 'number' ? value : (value as Float64Array).slice(),
    ])
    frames.push(Object.fromEntries(copy))
  }
  const log = logOf(frames)
  const last = frames[frames.length - 1]
  return { values, frames, last, log, reading: experiment.reading(log, values), hash: run.hash }
}
