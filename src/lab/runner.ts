import { type Change, withChange } from './change.ts'
import type { Channels, Frame } from './channel.ts'
import type { ExperimentDefinition, RunContext } from './experiment.ts'
import { checkFrame } from './frame-shape.ts'
import { FrameHash } from './hash.ts'
import type { ParameterSchema, Values } from './parameter.ts'

/** One run of an experiment: pulls its frames, hands over changes at their steps, hashes what comes out. */
export class ExperimentRun<S extends ParameterSchema = ParameterSchema, C extends Channels = Channels> {
  readonly #frames: Generator<Frame<C>, void, Partial<Values<S>> | undefined>
  readonly #channels: C
  readonly #context: RunContext
  readonly #hash: FrameHash
  #changes: readonly Change<S>[]
  #step = 0
  /** Step of the next change that has not been handed over, or Infinity. */
  #due = Infinity
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

  /** Live parameters for the next step. Before the first frame they wait for it. */
  patch(values: Partial<Values<S>>): void {
    this.#changes = withChange(this.#changes, Math.max(1, this.#step), values)
    this.#schedule()
  }

  /** The next frame, valid until the next call, or undefined at the end. Throws what the experiment throws. */
  next(): Frame<C> | undefined {
    const result =
      this.#step === this.#due ? this.#frames.next(this.#changeAt(this.#step)) : this.#frames.next()
    if (result.done) return undefined
    checkFrame(this.#channels, result.value)
    this.#step++
    if (this.#step > this.#due) this.#schedule()
    this.#hash.update(result.value)
    return result.value
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
