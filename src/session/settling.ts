/** Quiet after a change of a setting before the run starts again, ms. */
const QUIET = 150
/** The longest that a run which follows a drag keeps a newer place waiting, ms. */
const PATIENCE = 100

/** The wait between a change of a setting and the run that starts anew for it. */
export class Settling {
  #timer: ReturnType<typeof setTimeout> | undefined
  #follows = false

  constructor(private readonly begin: () => void) {}

  get pending(): boolean {
    return this.#timer !== undefined
  }

  end(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#follows = false
  }

  /** Begins once the values rest. */
  rest(): void {
    this.end()
    this.#timer = setTimeout(this.begin, QUIET)
  }

  /**
   * Begins at once, for what is dragged; but a run that goes on may end first, so that its picture is seen. Changes that
   * come meanwhile are taken with the same beginning.
   */
  follow(running: boolean): void {
    if (this.#follows) return
    this.end()
    this.#follows = true
    this.#timer = setTimeout(this.begin, running ? PATIENCE : 0)
  }

  /** The run has ended, with values that came too late for it. */
  late(): void {
    if (this.#follows) this.begin()
    else this.rest()
  }
}
