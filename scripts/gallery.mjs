import { ensureInstalled, root } from './install.mjs'

ensureInstalled()
const { createServer } = await import('vite')
const server = await createServer({ root })
await server.listen()
const [address] = server.resolvedUrls?.local ?? []
console.log(`Every mark and control, live, in both themes: ${address}src/gallery/`)
