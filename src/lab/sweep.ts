import type { Channels, Frame } from './channel.ts'
import type { ExperimentDefinition, RunContext } from './experiment.ts'
import type { ParameterSchema, Values } from './parameter.ts'
import type { Reading } from './reading.ts'

/** Independent computations whose results make up the frames of a sweep: a heat map's cells, a search's trials. */
export interface Cells<S extends ParameterSchema = ParameterSchema, C extends Channels = Channels> {
  /** Numbers in the result of each cell. */
  readonly width: number
  count(values: Values<S>): number
  /**
   * Result [width] of one cell, with a bare yield at least every 50 ms. It depends on the values, the index and the seed
   * alone, so cells may be computed in any order, on any thread. The context is the cell's own.
   */
  compute(values: Values<S>, index: number, context: RunContext): Generator<undefined, Float64Array>
  /** The frame, of arrays of its own, once the cells 0 … done − 1 are known; further rows of `results` [count × width] are NaN. */
  frame(results: Float64Array, done: number, values: Values<S>): Frame<C>
}

export interface SweepDefinition<
  S extends ParameterSchema = ParameterSchema,
  C extends Channels = Channels,
  Preset extends string = string,
  R extends Reading = Reading,
  PlotId extends string = string,
> extends ExperimentDefinition<S, C, Preset, R, PlotId> {
  readonly cells: Cells<S, C>
}

interface SweepOptions<
  S extends ParameterSchema,
  C extends Channels,
  Preset extends string,
  R extends Reading,
  PlotId extends string,
> extends Omit<ExperimentDefinition<S, C, Preset, R, PlotId>, 'run' | 'frames'> {
  /** Numbers in the result of each cell. */
  readonly cellWidth: number
  cellCount(values: Values<NoInfer<S>>): number
  cell(values: Values<NoInfer<S>>, index: number, context: RunContext): Generator<undefined, Float64Array>
  frame(results: Float64Array, done: number, values: Values<NoInfer<S>>): Frame<NoInfer<C>>
}

/**
 * Declares an experiment that is a sweep of independent cells. Its run computes them in the order of their indices, each
 * in a context of its own, and yields a frame after each. `cells` are kept for whoever computes them side by side and puts
 * the results in order with CellOrder: the frames, and so the hash, are the same.
 */
export function defineSweep<
  const S extends ParameterSchema,
  const C extends Channels,
  const Preset extends string,
  const R extends Reading,
  const PlotId extends string,
>(options: SweepOptions<S, C, Preset, R, PlotId>): SweepDefinition<S, C, Preset, R, PlotId> {
  const { cellWidth, cellCount, cell, frame, ...rest } = options
  const cells: Cells<S, C> = { width: cellWidth, count: cellCount, compute: cell, frame }
  return {
    ...rest,
    cells,
    frames: cellCount,
    *run(values, context) {
      const order = new CellOrder(cells, values)
      for (let index = 0; index < order.count; index++)
        yield* order.add(index, yield* computeCell(cells, values, index, context))
    },
  }
}

/** Computes one cell in a fork of the context, whose memory is given back at the end. */
export function* computeCell<S extends ParameterSchema, C extends Channels>(
  cells: Cells<S, C>,
  values: Values<S>,
  index: number,
  context: RunContext,
): Generator<undefined, Float64Array> {
  const own = context.fork()
  own.engine.breathe = () => context.engine.breathe()
  try {
    return yield* cells.compute(values, index, own)
  } finally {
    own.engine.dispose()
  }
}

/** Makes a sweep's frames, one for each cell in the order of their indices, of results that come in any order. */
export class CellOrder<S extends ParameterSchema, C extends Channels> {
  readonly count: number
  readonly #cells: Cells<S, C>
  readonly #values: Values<S>
  readonly #results: Float64Array
  readonly #early = new Map<number, Float64Array>()
  #done = 0

  constructor(cells: Cells<S, C>, values: Values<S>) {
    this.#cells = cells
    this.#values = values
    this.count = cells.count(values)
    this.#results = new Float64Array(this.count * cells.width).fill(Number.NaN)
  }

  /**
   * Takes the result of a cell and gives the frames that can now be made: those of this cell and of the ones after it that
   * came early; none while a cell before it is missing.
   * Throws RangeError where the index is none of the sweep's or was there before, or the result has another width.
   */
  add(index: number, result: Float64Array): Frame<C>[] {
    const { width, frame } = this.#cells
    if (!Number.isInteger(index) || index < this.#done || index >= this.count || this.#early.has(index))
      throw new RangeError(`cell ${index} of ${this.count}, of which ${this.#done} are done`)
    if (result.length !== width)
      throw new RangeError(`cell ${index} has ${result.length} numbers instead of ${width}`)
    this.#early.set(index, result)
    const frames: Frame<C>[] = []
    for (let next = this.#early.get(this.#done); next; next = this.#early.get(this.#done)) {
      this.#early.delete(this.#done)
      this.#results.set(next, this.#done * width)
      this.#done++
      frames.push(frame(this.#results, this.#done, this.#values))
    }
    return frames
  }
}
