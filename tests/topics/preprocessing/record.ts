import { BatchBuilder } from '../../../src/lab/batch.ts'
import type { Channels } from '../../../src/lab/channel.ts'
import { createContext } from '../../../src/lab/context.ts'
import { valuesWith } from '../../../src/lab/defaults.ts'
import type { ExperimentDefinition } from '../../../src/lab/experiment.ts'
import { RecordedLog } from '../../../src/lab/log.ts'
import type { ParameterSchema, Values } from '../../../src/lab/parameter.ts'
import { ExperimentRun } from '../../../src/lab/runner.ts'

/** A whole run, recorded as the page records it. */
export function record<S extends ParameterSchema, C extends Channels>(
  experiment: ExperimentDefinition<S, C>,
  overlay: Partial<Values<S>> = {},
) {
  const values = valuesWith(experiment.parameters, overlay) as Values<S>
  const run = new ExperimentRun(experiment, values, createContext(experiment.parameters, values))
  const log = new RecordedLog(experiment.channels)
  const builder = new BatchBuilder(experiment.channels)
  for (let frame = run.next(); frame; frame = run.next()) {
    builder.add(frame)
    log.append(builder.take())
  }
  return { log, values, hash: run.hash, steps: run.step, last: log.at(-1)! }
}
