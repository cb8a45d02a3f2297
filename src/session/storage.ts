/** Stands before every key, so that sites of one host keep apart. */
const PREFIX = 'descent:'

/** Text by key that outlives the page where the browser allows it, and lives as long as the page where not. */
export interface KeptText {
  get(key: string): string | undefined
  set(key: string, text: string): void
  remove(key: string): void
}

function attempt<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}

/**
 * Storage that never throws. A browser may refuse it (sandboxed frame, private mode: SecurityError on access) or be
 * full (QuotaExceededError): what could not be written is remembered in memory.
 */
export function createStorage(open: () => Storage | undefined): KeptText {
  const memory = new Map<string, string | undefined>()
  const read = (key: string) => attempt(() => open()?.getItem(PREFIX + key))
  return {
    get: (key) => (memory.has(key) ? memory.get(key) : (read(key) ?? undefined)),
    set: (key, text) => {
      memory.set(key, text)
      attempt(() => open()?.setItem(PREFIX + key, text))
      if (read(key) === text) memory.delete(key)
    },
    remove: (key) => {
      memory.set(key, undefined)
      attempt(() => open()?.removeItem(PREFIX + key))
      if (read(key) === null) memory.delete(key)
    },
  }
}

/** The browser's storage for this site. */
export const storage = createStorage(() => globalThis.localStorage)
