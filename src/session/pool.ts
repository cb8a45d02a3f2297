import { WorkerPool } from '../worker/pool.ts'
import { spawnWorker } from '../worker/spawn.ts'

export type { PooledResult } from '../worker/pool.ts'

let shared: WorkerPool | undefined

/** The page's pool for searches and heat maps: a thread per core, started when first needed. */
export function sharedPool(): WorkerPool {
  shared ??= new WorkerPool(spawnWorker, navigator.hardwareConcurrency)
  return shared
}
