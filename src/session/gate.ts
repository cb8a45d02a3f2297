/** A run that asks to go on. */
interface Guest {
  readonly go: () => void
  /** Lets go of the thread that it keeps for its next run. */
  readonly letGo: () => void
}

/** Told when a run takes a core, and when it gives it back: the pool, which then computes on fewer. */
interface Cores {
  take(): void
  give(): void
}

/**
 * Lets at most `size` runs of a page go on at the same time, and keeps at most as many threads for those that rest. Of
 * those that wait, the one that asked last comes first: that is what the reader has just touched or scrolled to.
 */
export class RunGate {
  readonly #size: number
  /** Set before the first run enters. */
  cores?: Cores
  readonly #going = new Set<Guest>()
  #waiting: Guest[] = []
  #resting: Guest[] = []

  constructor(size: number) {
    this.#size = size
  }

  /** Calls `guest.go` now or when its turn comes. */
  enter(guest: Guest): void {
    this.leave(guest)
    this.#resting = this.#resting.filter((one) => one !== guest)
    this.#waiting.push(guest)
    this.#admit()
  }

  /** Says that the guest's run has ended, or that it no longer wants to run. */
  leave(guest: Guest): void {
    this.#waiting = this.#waiting.filter((one) => one !== guest)
    if (!this.#going.delete(guest)) return
    this.cores?.give()
    this.#resting.push(guest)
    while (this.#resting.length > this.#size) this.#resting.shift()?.letGo()
    this.#admit()
  }

  #admit(): void {
    while (this.#going.size < this.#size) {
      const next = this.#waiting.pop()
      if (!next) return
      this.#going.add(next)
      this.cores?.take()
      next.go()
    }
  }
}
