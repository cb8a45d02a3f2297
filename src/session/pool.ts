import { WorkerPool } from '../worker/pool.ts'
import { spawnWorker } from '../worker/spawn.ts'
import { poolIsThere } from './pool-arrival.ts'

let shared: WorkerPool | undefined

/** The page's pool for sweeps, searches and heat maps: a thread per core, 16 at most, started when first needed. */
export function sharedPool(): WorkerPool {
  if (!shared) {
    shared = new WorkerPool(spawnWorker, globalThis.navigator?.hardwareConcurrency ?? 2)
    poolIsThere(shared)
  }
  return shared
}
