import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
let shown = ''

/**
 * Query of the address now shown, '' while a page comes alive. It is no part of any context, so that a change of it
 * leaves alone what has nothing to do with it, prerendered plots above all.
 */
export function useQuery(): string {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => shown,
    () => '',
  )
}

export function showQuery(query: string): void {
  shown = query
  for (const listener of listeners) listener()
}
