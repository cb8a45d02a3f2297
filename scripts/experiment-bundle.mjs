import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './install.mjs'

const rooms = ['engine', 'nn', 'data', 'lab', 'words', 'worker', 'topics']
const cache = join(root, 'node_modules', '.cache', 'descent', 'headless')

/** Files that the headless runner may be made of: everything below the session but views and words. */
function sources() {
  return rooms
    .map((room) => join(root, 'src', room))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !/\.(tsx|mdx|css)$|^text\./.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

function keyOf(files) {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')))
  for (const file of [...files, import.meta.filename])
    hash.update(file).update('\0').update(readFileSync(file))
  return hash.digest('hex').slice(0, 24)
}

async function bundle(folder) {
  const vite = await import('vite')
  const fresh = `${folder}.${process.pid}`
  await vite.build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(root, 'src', 'worker', 'headless.ts'),
      outDir: fresh,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'headless.mjs', chunkFileNames: '[name]-[hash].mjs' } },
    },
  })
  try {
    renameSync(fresh, folder)
  } catch (error) {
    // Another process was first with the same sources.
    rmSync(fresh, { recursive: true })
    if (!existsSync(folder)) throw error
  }
}

/** Removes bundles of older sources, but the newest few: another process may be reading one. */
function prune(keep) {
  const age = (name) => Date.now() - statSync(join(cache, name)).mtimeMs
  const old = readdirSync(cache).filter((name) => name !== keep)
  for (const name of old.sort((a, b) => age(a) - age(b)).slice(4)) {
    rmSync(join(cache, name), { recursive: true, force: true })
  }
}

/** Address of the module src/worker/headless.ts, bundled once for the present sources. */
export async function headlessAddress() {
  const key = keyOf(sources())
  const folder = join(cache, key)
  if (!existsSync(join(folder, 'headless.mjs'))) {
    mkdirSync(cache, { recursive: true })
    await bundle(folder)
    prune(key)
  }
  return pathToFileURL(join(folder, 'headless.mjs')).href
}
