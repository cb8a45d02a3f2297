import type { Channels } from './channel.ts'
import type { ExperimentDefinition } from './experiment.ts'
import type { ParameterSchema } from './parameter.ts'
import type { SweepDefinition } from './sweep.ts'

/** Whether an experiment is a sweep, whose cells may be computed side by side. */
export function isSweep<S extends ParameterSchema, C extends Channels>(
  experiment: ExperimentDefinition<S, C>,
): experiment is SweepDefinition<S, C> {
  return 'cells' in experiment
}
