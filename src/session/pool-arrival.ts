import type { WorkerPool } from '../worker/pool.ts'

let there: WorkerPool | undefined
const waiting: ((pool: WorkerPool) => void)[] = []

/** Calls `act` with the page's pool, once its code is there: it is fetched with the first sweep, and often never. */
export function whenPoolIsThere(act: (pool: WorkerPool) => void): void {
  if (there) act(there)
  else waiting.push(act)
}

/** Says that the page's pool is there. */
export function poolIsThere(pool: WorkerPool): void {
  there = pool
  for (const act of waiting.splice(0)) act(pool)
}
