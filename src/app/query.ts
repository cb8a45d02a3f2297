import { useRef, useSyncExternalStore } from 'react'

interface Shown {
  /** Path of the page that the query belongs to, below the site's root. */
  readonly path: string
  readonly query: string
}

const NOTHING: Shown = { path: '', query: '' }
const listeners = new Set<() => void>()
let shown = NOTHING

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * Query of the page at `path`: '' while it comes alive, and the last one while the reader leaves it for another page.
 * It is no part of any context, so that a change of it leaves alone what has nothing to do with it, prerendered plots
 * above all.
 */
export function useQuery(path: string): string {
  const now = useSyncExternalStore(
    listen,
    () => shown,
    () => NOTHING,
  )
  const last = useRef('')
  if (now.path === path) last.current = now.query
  return last.current
}

export function showQuery(path: string, query: string): void {
  shown = { path, query }
  for (const listener of listeners) listener()
}
