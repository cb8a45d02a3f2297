import type { Channels } from '../lab/channel.ts'
import type { ExperimentDefinition } from '../lab/experiment.ts'
import type { ParameterSchema } from '../lab/parameter.ts'
import { isSweep, type SweepDefinition } from '../lab/sweep.ts'
import { type RunClient, WorkerClient } from '../worker/client.ts'
import type { WorkerPool } from '../worker/pool.ts'
import type { Spawn } from '../worker/spawn.ts'
import { SweepClient } from '../worker/sweep-client.ts'

/** Whose cells the pool computes first: the run of the reader's lab, one pinned beside it, a figure of an article. */
export const PRIORITY = { lab: 2, pin: 1, figure: 0 } as const

interface ClientOptions {
  readonly spawn: Spawn
  readonly pool: WorkerPool
  readonly priority: number
}

/** What runs an experiment: a thread of its own, or the pool for the cells of a sweep. */
export function createRunClient<S extends ParameterSchema, C extends Channels>(
  experiment: ExperimentDefinition<S, C>,
  { spawn, pool, priority }: ClientOptions,
): RunClient {
  if (!isSweep(experiment)) return new WorkerClient(spawn)
  const sweep = experiment as unknown as SweepDefinition
  return new SweepClient(sweep, { pool, priority })
}
