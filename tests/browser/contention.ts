import { Worker } from 'node:worker_threads'

/**
 * How many times slower than its processor this computer is because of what else it does: time by the clock over time
 * on the processor for a piece of work. 1 where nothing else runs.
 */
export function contention(milliseconds = 400): number {
  const processor = process.cpuUsage()
  const start = performance.now()
  let used = 0
  for (let x = 1; used < milliseconds; ) {
    for (let i = 0; i < 100_000; i++) x = (x * 16807) % 2147483647
    const { user, system } = process.cpuUsage(processor)
    used = (user + system) / 1000
  }
  return Math.max(1, (performance.now() - start) / used)
}

const WORK = `
  const { parentPort } = require('node:worker_threads')
  parentPort.on('message', (rounds) => {
    let x = 1
    for (let i = 0; i < rounds; i++) x = (x * 16807) % 2147483647
    parentPort.postMessage(x)
  })`

/** How many times the work of one thread two threads do here in the same time: 2 where two cores are free. */
export async function parallelism(rounds = 5e7): Promise<number> {
  const threads = [0, 1].map(() => new Worker(WORK, { eval: true }))
  const timed = async (some: readonly Worker[]) => {
    const start = performance.now()
    await Promise.all(
      some.map((thread) => {
        const answer = new Promise((done) => thread.once('message', done))
        thread.postMessage(rounds)
        return answer
      }),
    )
    return performance.now() - start
  }
  await timed(threads)
  const alone = await timed(threads.slice(0, 1))
  const both = await timed(threads)
  await Promise.all(threads.map((thread) => thread.terminate()))
  return Math.min(2, (2 * alone) / both)
}
