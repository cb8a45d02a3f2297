/** A run that asks to go on. */
interface Guest {
  readonly go: () => void
  /** Lets go of the thread that it keeps for its next run. */
  readonly letGo: () => void
}

/** Told when a run takes a core, and when it gives it back: the pool, which then computes on fewer. */
interface Cores {
  /** Calls `then` when the core is free. */
  take(then: () => void): void
  give(): void
}

/**
 * Lets at most `size` runs of a page that start by themselves go on at the same time, and keeps at most as many threads
 * for those that rest. Of those that wait, the one that asked last comes first: that is what the reader has just scrolled
 * to. What the reader asks for goes on at once, and the others wait the longer.
 */
export class RunGate {
  readonly #size: number
  #cores?: Cores
  readonly #going = new Set<Guest>()
  /** Those of them whose core is not free yet. */
  readonly #held = new Set<Guest>()
  #waiting: Guest[] = []
  #resting: Guest[] = []

  constructor(size: number) {
    this.#size = size
  }

  /** Whom the runs that go on take their cores from, those that go already included; the first one stays. */
  leaveCores(cores: Cores): void {
    if (this.#cores) return
    this.#cores = cores
    for (const _ of this.#going) cores.take(() => {})
  }

  /** Calls `guest.go` when its turn comes. One that goes on already begins anew, without another in between. */
  enter(guest: Guest, atOnce = false): void {
    const isGoing = this.#going.has(guest)
    this.#waiting = this.#waiting.filter((one) => one !== guest)
    this.#resting = this.#resting.filter((one) => one !== guest)
    if (isGoing) this.#go(guest)
    else if (atOnce) {
      this.#start(guest)
      if (this.#held.has(guest)) this.#go(guest)
    } else {
      this.#waiting.push(guest)
      this.#admit()
    }
  }

  /** Says that the guest's run has ended, or that it no longer wants to run. */
  leave(guest: Guest): void {
    this.#waiting = this.#waiting.filter((one) => one !== guest)
    this.#held.delete(guest)
    if (!this.#going.delete(guest)) return
    this.#cores?.give()
    this.#resting.push(guest)
    while (this.#resting.length > this.#size) this.#resting.shift()?.letGo()
    this.#admit()
  }

  #admit(): void {
    while (this.#going.size < this.#size) {
      const next = this.#waiting.pop()
      if (!next) return
      this.#start(next)
    }
  }

  #start(guest: Guest): void {
    this.#going.add(guest)
    this.#held.add(guest)
    const go = () => this.#held.has(guest) && this.#go(guest)
    if (this.#cores) this.#cores.take(go)
    else go()
  }

  #go(guest: Guest): void {
    this.#held.delete(guest)
    guest.go()
  }
}
