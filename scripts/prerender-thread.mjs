import { parentPort, workerData } from 'node:worker_threads'

// One of the threads that draw pages while the site is built: it is sent a path, and answers with the page's HTML.
const { render } = await import(workerData)
const port = parentPort
if (!port) throw new Error('This is for a thread')
port.on('message', async (path) => port.postMessage({ path, html: await render(path) }))
port.postMessage({})
