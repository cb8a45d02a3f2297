/** A thread keeps its lock so long after a run for the next one, ms. */
const KEPT = 1000
/** What a thread said before it let its lock go is heard within this time, ms. */
const HEARD = 20

/**
 * A lock that a thread holds while it works. The browser frees it when the thread is gone, however it ended, and who waits
 * for it hears of that at once. At rest a thread holds none: Firefox keeps no page for Back that has locks. Where there
 * are no locks (insecure origins, sandboxed frames) nothing is told, and silence alone says that a thread is gone.
 */
export class LifeLock {
  readonly #tell: (name: string | undefined) => void
  #letGo: (() => void) | undefined
  #resting: ReturnType<typeof setTimeout> | undefined

  /** `tell` takes the name of the lock when it is held, and undefined before it is let go. */
  constructor(tell: (name: string | undefined) => void) {
    this.#tell = tell
  }

  hold(): void {
    clearTimeout(this.#resting)
    if (this.#letGo || !globalThis.navigator?.locks) return
    const name = crypto.randomUUID()
    const kept = new Promise<void>((resolve) => {
      this.#letGo = resolve
    })
    const letGo = this.#letGo
    const held = () => {
      if (this.#letGo === letGo) this.#tell(name)
      return kept
    }
    navigator.locks.request(name, held).catch(() => {})
  }

  rest(): void {
    clearTimeout(this.#resting)
    if (!this.#letGo) return
    this.#resting = setTimeout(() => {
      this.#tell(undefined)
      this.#letGo?.()
      this.#letGo = undefined
    }, KEPT)
  }
}

/** Waits for another thread's lock; `freed` is called when that thread is gone. Returns what ends the wait. */
export function watchLock(name: string, freed: () => void): () => void {
  const watch = new AbortController()
  const { signal } = watch
  navigator.locks
    .request(name, { mode: 'shared', signal }, () => {
      setTimeout(() => signal.aborted || freed(), HEARD)
    })
    .catch(() => {})
  return () => watch.abort()
}
