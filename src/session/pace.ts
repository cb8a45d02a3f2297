/** Credit saved up while a run could not use it, seconds. */
const SAVED = 0.1

/** Turns a limit in frames per second into grants of whole frames. */
export class Pace {
  #limit = Infinity
  #last: number | undefined

  get limit(): number {
    return this.#limit
  }

  set limit(framesPerSecond: number) {
    this.#limit = framesPerSecond
    this.#last = undefined
  }

  /** Frames that may be computed now, at `now` ms; where there are none, the wait until there is one, ms. */
  grant(now: number): { readonly frames: number; readonly wait: number } {
    if (this.#limit === Infinity) return { frames: Infinity, wait: 0 }
    const interval = 1000 / this.#limit
    const earliest = now - Math.max(interval, 1000 * SAVED)
    this.#last = Math.max(this.#last ?? now - interval, earliest)
    const frames = Math.floor((now - this.#last) / interval + 1e-9)
    this.#last += frames * interval
    return frames > 0 ? { frames, wait: 0 } : { frames: 0, wait: Math.max(1, this.#last + interval - now) }
  }
}
