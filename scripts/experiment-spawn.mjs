import { Worker } from 'node:worker_threads'

/**
 * Starts threads that run experiments, as src/worker/spawn.ts does in a browser.
 * @param {string} address of the headless module
 * @param {string} kernels
 */
export function spawnThread(address, kernels) {
  return (receive, lost) => {
    const thread = new Worker(new URL('experiment-thread.mjs', import.meta.url), {
      workerData: { address, kernels },
    })
    thread.on('message', receive)
    thread.on('messageerror', () => lost('unreadable'))
    thread.on('error', (error) => lost(error instanceof Error ? error.message : String(error)))
    thread.on('exit', () => lost('it ended'))
    return { post: (message) => thread.postMessage(message), terminate: () => void thread.terminate() }
  }
}
