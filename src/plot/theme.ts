import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
let version = 0
let stop: (() => void) | undefined

function raise(): void {
  version++
  for (const listener of listeners) listener()
}

/** Watches the system's preference and the attributes of <html> by which a page sets its theme. */
function watch(): () => void {
  const preference = matchMedia('(prefers-color-scheme: dark)')
  const observer = new MutationObserver(raise)
  preference.addEventListener('change', raise)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme', 'class'] })
  return () => {
    preference.removeEventListener('change', raise)
    observer.disconnect()
  }
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) stop = watch()
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) stop?.()
  }
}

/** A number that changes with the theme, so that what is painted with computed colours is painted anew. */
export const useThemeVersion = (): number =>
  useSyncExternalStore(
    subscribe,
    () => version,
    () => 0,
  )
