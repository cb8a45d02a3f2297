import type { Channels } from '../lab/channel.ts'
import { fileParameter } from '../lab/data-file.ts'
import type { ExperimentDefinition } from '../lab/experiment.ts'
import { isSweep } from '../lab/is-sweep.ts'
import type { ParameterSchema } from '../lab/parameter.ts'
import type { SweepDefinition } from '../lab/sweep.ts'
import type { RunClient } from '../worker/client.ts'
import { DataClient } from './data-client.ts'
import { LateClient } from './late-start.ts'

/** What computes an experiment: a thread of its own, or for a sweep the page's pool; their code is fetched when needed. */
export function lateRunClient<S extends ParameterSchema, C extends Channels>(
  experiment: ExperimentDefinition<S, C>,
  priority: number,
): RunClient {
  const client = new LateClient(async () => {
    if (!isSweep(experiment)) {
      const [{ WorkerClient }, { spawnWorker }] = await Promise.all([
        import('../worker/client.ts'),
        import('../worker/spawn.ts'),
      ])
      return new WorkerClient(spawnWorker)
    }
    const [{ SweepClient }, { sharedPool }] = await Promise.all([
      import('../worker/sweep-client.ts'),
      import('./pool.ts'),
    ])
    return new SweepClient(experiment as unknown as SweepDefinition, { pool: sharedPool(), priority })
  })
  return fileParameter(experiment.parameters) === undefined
    ? client
    : new DataClient(client, experiment.parameters)
}
