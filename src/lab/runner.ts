import { type Change, withPatch } from './change.ts'
import type { Channels, Frame } from './channel.ts'
import type { ExperimentDefinition, RunContext } from './experiment.ts'
import { checkFrame } from './frame-shape.ts'
import { FrameHash } from './hash.ts'
import type { ParameterSchema, Values } from './parameter.ts'

/** The run is on its way to a frame. */
export const BREATH = Symbol('breath')

/** One run of an experiment: pulls its frames, hands over changes at their steps, hashes what comes out. */
export class ExperimentRun<S extends ParameterSchema = ParameterSchema, C extends Channels = Channels> {
  readonly #frames: Generator<Frame<C> | undefined, void, Partial<Values<S>> | undefined>
  readonly #channels: C
  readonly #context: RunContext
  readonly #hash: FrameHash
  #changes: readonly Change<S>[]
  #step = 0
  /** Step of the next change that has not been handed over, or Infinity. */
  #due = Infinity
  /** It took breath since its last frame, whose changes it was handed already. */
  #midway = false
  #closed = false

  constructor(
    experiment: ExperimentDefinition<S, C>,
    values: Values<S>,
    context: RunContext,
    changes: readonly Change<S>[] = [],
  ) {
    this.#frames = experiment.run(values, context)
    this.#channels = experiment.channels
    this.#context = context
    this.#hash = new FrameHash(experiment.channels)
    this.#changes = changes
    this.#schedule()
  }

  /** Frames yielded so far. */
  get step(): number {
    return this.#step
  }

  /** Changes that make this run again from its first values. */
  get changes(): readonly Change<S>[] {
    return this.#changes
  }

  /** Hash of the frames yielded so far. */
  get hash(): string {
    return this.#hash.digest()
  }

  /** Whether a change waits for the frame that the run is on its way to. */
  get owesFrame(): boolean {
    return this.#midway && (this.#changes.at(-1)?.step ?? 0) === this.#step + 1
  }

  /** Live parameters for the next step, but not before `earliest` frames. Before the first frame they wait for it. */
  patch(values: Partial<Values<S>>, { leavesScript = false, earliest = 0 } = {}): void {
    const step = Math.max(earliest, this.#midway ? this.#step + 1 : this.#step)
    this.#changes = withPatch(this.#changes, step, { values, leavesScript })
    this.#schedule()
  }

  /** The next frame, valid until the next call, or undefined at the end. Throws what the experiment throws. */
  next(): Frame<C> | undefined {
    for (;;) {
      const made = this.advance()
      if (made !== BREATH) return made
    }
  }

  /** As next(), but comes back from every breath on the way too. */
  advance(): Frame<C> | typeof BREATH | undefined {
    const patch = !this.#midway && this.#step === this.#due ? this.#changeAt(this.#step) : undefined
    const { done, value } = this.#frames.next(patch)
    if (done) return undefined
    this.#midway = value === undefined
    if (value === undefined) return BREATH
    checkFrame(this.#channels, value)
    this.#step++
    if (this.#step > this.#due) this.#schedule()
    this.#hash.update(value)
    return value
  }

  /** Ends the run: the generator's `finally` blocks run, and the engine's memory goes to the next run. */
  close(): void {
    if (this.#closed) return
    this.#closed = true
    try {
      this.#frames.return()
    } finally {
      this.#context.engine.dispose()
    }
  }

  #changeAt(step: number): Partial<Values<S>> | undefined {
    return this.#changes.find((change) => change.step === step)?.values
  }

  #schedule(): void {
    this.#due = this.#changes.find(({ step }) => step >= Math.max(1, this.#step))?.step ?? Infinity
  }
}
