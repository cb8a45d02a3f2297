import type { Channels, Frame } from '../../../src/lab/channel.ts'
import { createContext } from '../../../src/lab/context.ts'
import { valuesWith } from '../../../src/lab/defaults.ts'
import type { ExperimentDefinition, FrameLog } from '../../../src/lab/experiment.ts'
import type { ParameterSchema, Values } from '../../../src/lab/parameter.ts'
import type { Reading } from '../../../src/lab/reading.ts'
import { ExperimentRun } from '../../../src/lab/runner.ts'
import { framesOf } from '../../lab/sample.ts'

/** A whole run: its frames, copied, the last one, a log over them and what the lab reads from it. */
export function runLab<S extends ParameterSchema, C extends Channels, R extends Reading>(
  experiment: ExperimentDefinition<S, C, string, R, string>,
  overlay: Partial<Values<S>> = {},
) {
  const values = valuesWith(experiment.parameters, overlay)
  const run = new ExperimentRun(experiment, values, createContext(experiment.parameters, values))
  const frames: Frame<C>[] = framesOf(run)
  run.close()
  const log: FrameLog<C> = {
    length: frames.length,
    at: (index) => frames.at(index),
    stepAt: (index) => index,
    column: (name) => Float64Array.from(frames, (frame) => frame[name] as number),
  }
  const last = frames[frames.length - 1]
  return { values, frames, last, log, reading: experiment.reading(log, values), hash: run.hash }
}
