import { parentPort, workerData } from 'node:worker_threads'

const { WorkerHost, loadExperiment } = await import(workerData.address)

const host = new WorkerHost({
  kernels: workerData.kernels,
  post: (message, transfer) => parentPort?.postMessage(message, transfer),
  now: () => performance.now(),
  defer: setImmediate,
  load: loadExperiment,
})
parentPort?.on('message', (message) => host.receive(message))

// The script is there: from now on silence means that the thread is lost.
parentPort?.postMessage({ kind: 'beat' })
