/** Time over which the rate is averaged, ms. */
const MEMORY = 1000
const LEAST = 50

/** Frames per second, averaged over about a second with exponentially falling weights. */
export class Rate {
  #value: number | undefined
  #time: number | undefined
  #steps = 0

  /** Frames per second as of `now` ms with `steps` done in all; undefined until there is a difference to measure. */
  update(steps: number, now: number): number | undefined {
    if (this.#time === undefined || steps < this.#steps) this.#start(steps, now)
    else if (now - this.#time >= LEAST) {
      const passed = now - this.#time
      const current = (1000 * (steps - this.#steps)) / passed
      const weight = Math.exp(-passed / MEMORY)
      this.#value = this.#value === undefined ? current : weight * this.#value + (1 - weight) * current
      this.#time = now
      this.#steps = steps
    }
    return this.#value
  }

  /** Forgets what was measured, as after a pause. */
  clear(): void {
    this.#time = undefined
    this.#value = undefined
  }

  #start(steps: number, now: number): void {
    this.#value = undefined
    this.#time = now
    this.#steps = steps
  }
}
