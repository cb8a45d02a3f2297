import { BatchBuilder } from '../../../src/lab/batch.ts'
import type { Change } from '../../../src/lab/change.ts'
import type { Channels } from '../../../src/lab/channel.ts'
import { createContext } from '../../../src/lab/context.ts'
import { valuesWith } from '../../../src/lab/defaults.ts'
import type { ExperimentDefinition, FrameLog } from '../../../src/lab/experiment.ts'
import { RecordedLog } from '../../../src/lab/log.ts'
import type { ParameterSchema, Values } from '../../../src/lab/parameter.ts'
import { ExperimentRun } from '../../../src/lab/runner.ts'

export interface Recorded<S extends ParameterSchema, C extends Channels> {
  readonly values: Values<S>
  readonly log: FrameLog<C>
}

/** A whole run, or its first `most` frames, with changes of live parameters on its way. */
export function record<S extends ParameterSchema, C extends Channels>(
  experiment: ExperimentDefinition<S, C>,
  overlay: Partial<Values<S>> = {},
  { most = Infinity, changes = [] }: { most?: number; changes?: readonly Change<S>[] } = {},
): Recorded<S, C> {
  const values = valuesWith(experiment.parameters, overlay)
  const context = createContext(experiment.parameters, values)
  const run = new ExperimentRun(experiment, values, context, changes)
  const batch = new BatchBuilder(experiment.channels)
  while (run.step < most) {
    const frame = run.next()
    if (!frame) break
    batch.add(frame)
  }
  run.close()
  const log = new RecordedLog(experiment.channels)
  if (batch.count > 0) log.append(batch.take())
  return { values, log: log as unknown as FrameLog<C> }
}

/** The default seed and four others, for which every claim is to hold. */
export const SEEDS = [42, 1, 2, 3, 4] as const
