import { refusal } from '../lab/budget.ts'
import type { Channels } from '../lab/channel.ts'
import { type DecodedLink, decode } from '../lab/codec.ts'
import type { ExperimentDefinition } from '../lab/experiment.ts'
import type { ParameterSchema } from '../lab/parameter.ts'
import { type Rejection, rejection } from '../lab/rejection.ts'
import { WorkerClient } from '../worker/client.ts'
import type { Spawn } from '../worker/spawn.ts'
import { createRecording, type Recording } from './recording.ts'

/** The second run that a link brings along. */
export interface LinkedPin<S extends ParameterSchema, C extends Channels> {
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

/** Computes a pinned run in a thread of its own, which ends with it; `progress` gets the hash at the end. Returns a way to end both early. */
export function computePin<S extends ParameterSchema, C extends Channels>(
  experiment: ExperimentDefinition<S, C>,
  { recording, stop }: LinkedPin<S, C>,
  spawn: Spawn,
  progress: (hash?: string) => void,
): () => void {
  const { values, changes, log } = recording
  const client = new WorkerClient(spawn)
  const end = () => {
    client.dispose()
    progress(recording.hash)
  }
  const handle = client.start(
    { id: experiment.id, values, changes, stop, keep: 'all' },
    {
      frames: (batch, _step, hash) => {
        log.append(batch)
        recording.hash = hash
        handle.credit({ batches: 1, frames: Infinity })
        progress()
      },
      changed: () => {},
      stopped: end,
      done: end,
      failed: end,
    },
    { credit: { batches: 1, frames: Infinity } },
  )
  return () => client.dispose()
}
