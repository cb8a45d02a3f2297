import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, resolve, sep } from 'node:path'

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
}

/** File or folder below `folder` that an address names; undefined when there is none, or it lies outside. */
function find(folder, address) {
  let path
  try {
    path = decodeURIComponent(address)
  } catch {
    return undefined
  }
  const file = resolve(folder, `./${path}`)
  const inside = file === folder || file.startsWith(folder + sep)
  return inside && existsSync(file) ? file : undefined
}

/** @param {import('node:net').Server} server that listens on a port */
export const portOf = (server) => /** @type {import('node:net').AddressInfo} */ (server.address()).port

/**
 * Serves a folder below `base` as a plain static host does: no rewrite rules, a folder without its final slash is
 * redirected, an unknown address gets 404.html. Resolves to { url, close } once it listens; port 0 picks a free one.
 */
export function serve({ folder, base = '/', port = 0 }) {
  const server = createServer((request, response) => {
    // What is asked for stands after the host: '//' is a path, and 'new URL' would take it for a host without a name.
    const { pathname, search } = new URL(`http://host${request.url ?? '/'}`)
    const found = pathname.startsWith(base) ? find(folder, pathname.slice(base.length)) : undefined
    const isFolder = found !== undefined && statSync(found).isDirectory()
    if (isFolder && !pathname.endsWith('/')) {
      response.writeHead(301, { location: `${pathname}/${search}` }).end()
      return
    }
    const file = isFolder ? find(found, 'index.html') : found
    const sent = file ?? join(folder, '404.html')
    if (!existsSync(sent)) {
      response.writeHead(404).end()
      return
    }
    response.writeHead(file ? 200 : 404, {
      'content-type': types[extname(sent)] ?? 'application/octet-stream',
      'cache-control': 'no-cache',
    })
    createReadStream(sent).pipe(response)
  })
  return new Promise((listening, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      listening({
        url: `http://127.0.0.1:${portOf(server)}${base}`,
        close: () =>
          new Promise((closed) => {
            server.close(closed)
            server.closeAllConnections()
          }),
      })
    })
  })
}
