import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'

/** HTML of each path, drawn by the prerenderer at `address` on every core. Rejects with the first error. */
export function prerender(address, paths) {
  const contents = new Map()
  const waiting = [...paths]
  const one = () =>
    new Promise((resolve, reject) => {
      const thread = new Worker(new URL('./prerender-thread.mjs', import.meta.url), { workerData: address })
      thread.once('error', reject)
      thread.on('message', ({ path, html }) => {
        if (path !== undefined) contents.set(path, html)
        const next = waiting.shift()
        if (next !== undefined) thread.postMessage(next)
        else thread.terminate().then(resolve)
      })
    })
  const threads = Math.min(availableParallelism(), paths.length)
  return Promise.all(Array.from({ length: threads }, one)).then(() => contents)
}
