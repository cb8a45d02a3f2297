import { WorkerPool } from '../worker/pool.ts'
import { spawnWorker } from '../worker/spawn.ts'

let shared: WorkerPool | undefined

/** The page's pool for sweeps, searches and heat maps: a thread per core, 16 at most, started when first needed. */
export function sharedPool(): WorkerPool {
  shared ??= new WorkerPool(spawnWorker, globalThis.navigator?.hardwareConcurrency ?? 2)
  return shared
}
