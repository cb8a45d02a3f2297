import { refusal } from '../lab/budget.ts'
import type { Channels } from '../lab/channel.ts'
import { type DecodedLink, decode } from '../lab/codec.ts'
import type { ExperimentDefinition } from '../lab/experiment.ts'
import type { ParameterSchema } from '../lab/parameter.ts'
import { type Rejection, rejection } from '../lab/rejection.ts'
import { createRecording, type Recording } from './recording.ts'

/** A run that a link brings along. */
interface LinkedPin<S extends ParameterSchema, C extends Channels> {
  readonly recording: Recording<S, C>
  readonly stop?: number
}

/** Reads the query of a pinned run; what it got wrong is told under `pin`. */
function linkedPin<S extends ParameterSchema, C extends Channels>(
  experiment: ExperimentDefinition<S, C>,
  query: string,
): { readonly pin?: LinkedPin<S, C>; readonly rejected: readonly Rejection[] } {
  const link: DecodedLink<S> = decode(query, experiment)
  const rejected = link.rejected.map(({ key, text, reason }) => rejection(`pin ${key}`, text, reason))
  const tooBig = refusal(experiment, link.values)
  if (tooBig !== undefined)
    return { rejected: [...rejected, rejection('pin', query, { kind: 'too-big', excess: tooBig })] }
  const recording = createRecording(experiment.channels, link.values, link.changes)
  return { pin: { recording, stop: link.at }, rejected }
}

/** The pinned runs of a link that can be computed, and what was wrong with any of them. */
export function linkedPins<S extends ParameterSchema, C extends Channels>(
  experiment: ExperimentDefinition<S, C>,
  queries: readonly string[] = [],
): { readonly pins: readonly LinkedPin<S, C>[]; readonly rejected: readonly Rejection[] } {
  const read = queries.map((query) => linkedPin(experiment, query))
  return { pins: read.flatMap(({ pin }) => pin ?? []), rejected: read.flatMap(({ rejected }) => rejected) }
}
