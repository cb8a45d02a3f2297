import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/**
 * Most JavaScript, gzipped, that a page may fetch before a reader does anything: a lab's page, before its plots and with
 * them, whatever else its topic holds; and any other page, whose labs follow when the reader comes near. The worker's
 * script, and the client by which a page talks to it, come with the first run and are not in it.
 */
export const budgetBytes = { lab: 95_000, labWithPlots: 138_000, other: 110_000 }

/** Chunks of the client build by source file, as Vite's manifest lists them. */
export class Chunks {
  #manifest
  #folder
  #sizes = new Map()

  constructor(folder, manifest) {
    this.#folder = folder
    this.#manifest = manifest
  }

  /** Manifest keys of these sources and of all they import statically. Throws Error where a source has no chunk. */
  closure(sources) {
    const seen = new Set()
    const visit = (key) => {
      if (seen.has(key)) return
      if (!this.#manifest[key]) throw new Error(`The build has no chunk for ${key}`)
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

function isOver({ path, initial, all }) {
  const isLab = path.split('/').filter(Boolean).length === 2
  return isLab ? initial > budgetBytes.lab || all > budgetBytes.labWithPlots : initial > budgetBytes.other
}

const unique = (items) => [...new Set(items)]

/**
 * Initial JavaScript of each page (entry, static imports and preloaded chunks) and what it is with the labs and plots
 * that follow, gzip. Returns the lines of a table and the paths of the pages past the budget.
 */
export function weigh(pages, chunks, entry) {
  const bytes = (sources) => chunks.scripts(sources).reduce((sum, file) => sum + chunks.gzipBytes(file), 0)
  const rows = pages.map(({ path, modules = [], following = [] }) => {
    const sources = [entry, ...modules]
    return { path, initial: bytes(sources), all: bytes([...sources, ...following]) }
  })
  const width = Math.max(...rows.map(({ path }) => path.length), 4)
  const kilobytes = (count) => (count / 1000).toFixed(1).padStart(6)
  const lines = rows.map(
    ({ path, initial, all }) =>
      `${`/${path}`.padEnd(width + 2)} ${kilobytes(initial)} kB, with its plots ${kilobytes(all)} kB`,
  )
  return { lines, over: rows.filter(isOver).map(({ path }) => path) }
}
