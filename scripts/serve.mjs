import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
}

function fileOf(folder, path) {
  const file = normalize(join(folder, decodeURIComponent(path)))
  if (file !== folder && !file.startsWith(folder + sep)) return undefined
  if (!existsSync(file)) return undefined
  if (!statSync(file).isDirectory()) return file
  const index = join(file, 'index.html')
  return existsSync(index) ? index : undefined
}

/**
 * Serves a folder below `base` as a plain static host does: no rewrite rules, a folder without its final slash is
 * redirected, an unknown address gets 404.html. Resolves to { url, close } once it listens; port 0 picks a free one.
 */
export function serve({ folder, base = '/', port = 0 }) {
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url, 'http://host')
    const inside = pathname.startsWith(base) ? pathname.slice(base.length) : undefined
    const file = inside === undefined ? undefined : fileOf(folder, inside)
    if (file && !pathname.endsWith('/') && statSync(join(folder, decodeURIComponent(inside))).isDirectory()) {
      response.writeHead(301, { location: `${pathname}/${search}` }).end()
      return
    }
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
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      resolve({
        url: `http://127.0.0.1:${server.address().port}${base}`,
        close: () => new Promise((done) => server.close(done)),
      })
    })
  })
}
