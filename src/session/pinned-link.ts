import { refusal } from '../lab/budget.ts'
import type { Channels } from '../lab/channel.ts'
import { type DecodedLink, decode } from '../lab/codec.ts'
import type { ExperimentDefinition } from '../lab/experiment.ts'
import type { ParameterSchema } from '../lab/parameter.ts'
import { type Rejection, rejection } from '../lab/rejection.ts'
import { createRecording, type Recording } from './recording.ts'

/** The second run that a link brings along. */
interface LinkedPin<S extends ParameterSchema, C extends Channels> {
  readonly recording: Recording<S, C>
  readonly stop?: number
}

/** Reads the query of a pinned run; what it got wrong is told under `pin`. */
export function linkedPin<S extends ParameterSchema, C extends Channels>(
  experiment: ExperimentDefinition<S, C>,
  query: string | undefined,
): { readonly pin?: LinkedPin<S, C>; readonly rejected: readonly Rejection[] } {
  if (query === undefined) return { rejected: [] }
  const link: DecodedLink<S> = decode(query, experiment)
  const rejected = link.rejected.map(({ key, text, reason }) => rejection(`pin ${key}`, text, reason))
  const tooBig = refusal(experiment, link.values)
  if (tooBig !== undefined)
    return { rejected: [...rejected, rejection('pin', query, { kind: 'too-big', excess: tooBig })] }
  const recording = createRecording(experiment.channels, link.values, link.changes)
  return { pin: { recording, stop: link.at }, rejected }
}
