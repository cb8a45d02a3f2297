/** Time between two beats, ms. */
const INTERVAL = 200
/**
 * Beats without a sign of life after which a thread counts as lost; one in the midst of a long frame gives such signs
 * too. Beats are counted, not time, since a page that is busy itself hears late.
 */
const PATIENCE = 4
/** The same where the thread was slower before: so many times its longest silence. */
const SLOWER = 3
/** The same for a thread that took the place of a lost one: a second loss ends the run. */
const SECOND_PATIENCE = 40
/** The same while the thread loads its script. */
const LOADING = 75

/** Watches over one thread after the other: asks for signs of life, and says when they fail to come. */
export class Heartbeat {
  readonly #ask: () => void
  readonly #lost: () => void
  #timer: ReturnType<typeof setInterval> | undefined
  /** Beats since the last sign of life, and the most there were before the thread went on. */
  #silence = 0
  #slowest = 0
  #heard = false
  #patience = PATIENCE

  constructor(ask: () => void, lost: () => void) {
    this.#ask = ask
    this.#lost = lost
  }

  /** Whether the present thread ever gave a sign of life. */
  get heard(): boolean {
    return this.#heard
  }

  /** From now on the thread is asked; `second`: it took the place of a lost one. */
  start(second: boolean): void {
    this.stop()
    this.#silence = 0
    this.#patience = second ? SECOND_PATIENCE : PATIENCE
    this.#timer = setInterval(() => {
      const most = this.#heard ? Math.max(this.#patience, SLOWER * this.#slowest) : LOADING
      if (++this.#silence > most) this.#lost()
      else this.#ask()
    }, INTERVAL)
  }

  sign(): void {
    if (this.#heard) this.#slowest = Math.max(this.#slowest, this.#silence)
    this.#silence = 0
    this.#heard = true
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  /** For another thread. */
  forget(): void {
    this.stop()
    this.#slowest = 0
    this.#heard = false
  }
}
