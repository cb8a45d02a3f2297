import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** Most JavaScript, gzipped, that a page may fetch before a reader does anything. */
export const budgetBytes = 110_000

/** Chunks of the client build by source file, as Vite's manifest lists them. */
export class Chunks {
  #manifest
  #folder
  #sizes = new Map()

  constructor(folder, manifest) {
    this.#folder = folder
    this.#manifest = manifest
  }

  /** Manifest keys of these sources and of all they import statically; sources without a chunk are left out. */
  closure(sources) {
    const seen = new Set()
    const visit = (key) => {
      if (seen.has(key) || !this.#manifest[key]) return
      seen.add(key)
      for (const imported of this.#manifest[key].imports ?? []) visit(imported)
    }
    sources.forEach(visit)
    return [...seen]
  }

  scripts(sources) {
    return unique(this.closure(sources).map((key) => this.#manifest[key].file)).filter((file) =>
      file.endsWith('.js'),
    )
  }

  styles(sources) {
    return unique(this.closure(sources).flatMap((key) => this.#manifest[key].css ?? []))
  }

  gzipBytes(file) {
    if (!this.#sizes.has(file)) {
      this.#sizes.set(file, gzipSync(readFileSync(join(this.#folder, file)), { level: 9 }).length)
    }
    return this.#sizes.get(file)
  }
}

const unique = (items) => [...new Set(items)]

/**
 * Initial JavaScript of each page: entry, static imports and preloaded chunks, gzip. Returns the lines of a table and
 * the paths of the pages past the budget.
 */
export function weigh(pages, chunks, entry) {
  const rows = pages.map(({ path, modules = [] }) => {
    const files = chunks.scripts([entry, ...modules])
    return { path, bytes: files.reduce((sum, file) => sum + chunks.gzipBytes(file), 0), files: files.length }
  })
  const width = Math.max(...rows.map(({ path }) => path.length), 4)
  const lines = rows.map(
    ({ path, bytes, files }) =>
      `${`/${path}`.padEnd(width + 2)} ${(bytes / 1000).toFixed(1).padStart(6)} kB gzip in ${files} chunks`,
  )
  return { lines, over: rows.filter(({ bytes }) => bytes > budgetBytes).map(({ path }) => path) }
}
