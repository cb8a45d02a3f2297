import type { Channels, Frame } from './channel.ts'
import { checkFrame } from './frame-shape.ts'
import { FrameHash } from './hash.ts'
import type { ParameterSchema, Values } from './parameter.ts'
import { CellOrder, type SweepDefinition } from './sweep.ts'

/** A run of a sweep whose cells are computed elsewhere: frames and hash are those of its ExperimentRun. */
export class SweepRun<S extends ParameterSchema = ParameterSchema, C extends Channels = Channels> {
  readonly #channels: C
  readonly #order: CellOrder<S, C>
  readonly #hash: FrameHash
  #step = 0

  constructor({ channels, cells }: SweepDefinition<S, C>, values: Values<S>) {
    this.#channels = channels
    this.#order = new CellOrder(cells, values)
    this.#hash = new FrameHash(channels)
  }

  /** Cells, and so frames, in all. */
  get count(): number {
    return this.#order.count
  }

  /** Frames made so far. */
  get step(): number {
    return this.#step
  }

  /** Hash of the frames made so far. */
  get hash(): string {
    return this.#hash.digest()
  }

  /** Takes the result of a cell. Throws RangeError where it is none of the sweep's. */
  put(index: number, result: Float64Array): void {
    this.#order.put(index, result)
  }

  /**
   * The next frame; undefined while its cell is missing, and at the end. Throws
   * FrameShapeError where the sweep breaks its declaration.
   */
  next(): Frame<C> | undefined {
    const frame = this.#order.next()
    if (frame === undefined) return undefined
    checkFrame(this.#channels, frame)
    this.#step++
    this.#hash.update(frame)
    return frame
  }
}
