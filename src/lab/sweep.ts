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
 * Throws TypeError where a parameter is live: a cell knows the values of the start alone.
 */
export function defineSweep<
  const S extends ParameterSchema,
  const C extends Channels,
  const Preset extends string,
  const R extends Reading,
  const PlotId extends string,
>(options: SweepOptions<S, C, Preset, R, PlotId>): SweepDefinition<S, C, Preset, R, PlotId> {
  const { cellWidth, cellCount, cell, frame, ...rest } = options
  const live = Object.keys(rest.parameters).find((name) => rest.parameters[name].live)
  if (live !== undefined) throw new TypeError(`${rest.id}: ${live} of a sweep cannot be live`)
  const cells: Cells<S, C> = { width: cellWidth, count: cellCount, compute: cell, frame }
  return {
    ...rest,
    cells,
    frames: cellCount,
    *run(values, context) {
      const order = new CellOrder(cells, values)
      for (let index = 0; index < order.count; index++) {
        order.put(index, yield* computeCell(cells, values, index, context))
        yield order.next()
      }
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
  try {
    return yield* cells.compute(values, index, own)
  } finally {
    own.engine.dispose()
  }
}

const RESULT = { result: { kind: 'vector' } } as const satisfies Channels

/** The experiment of one cell alone, in the context of the run: a single frame with the result of cell `index`, [width]. */
export function oneCell<S extends ParameterSchema, C extends Channels>(
  { cells, ...rest }: SweepDefinition<S, C>,
  index: number,
): ExperimentDefinition<S, typeof RESULT> {
  return {
    ...rest,
    channels: RESULT,
    frames: () => 1,
    reading: () => undefined,
    *run(values, context) {
      yield { result: yield* cells.compute(values, index, context) }
    },
  }
}

/** Makes a sweep's frames, one for each cell in the order of their indices, of results that come in any order. */
export class CellOrder<S extends ParameterSchema, C extends Channels> {
  readonly count: number
  readonly #cells: Cells<S, C>
  readonly #values: Values<S>
  readonly #results: Float64Array
  /** Results of cells whose frame was not asked for yet. */
  readonly #waiting = new Map<number, Float64Array>()
  #done = 0

  constructor(cells: Cells<S, C>, values: Values<S>) {
    this.#cells = cells
    this.#values = values
    this.count = cells.count(values)
    this.#results = new Float64Array(this.count * cells.width).fill(Number.NaN)
  }

  /**
   * Takes the result of a cell. Throws RangeError where the index is none of the sweep's or was there before, or the
   * result has another width.
   */
  put(index: number, result: Float64Array): void {
    const { width } = this.#cells
    if (!Number.isInteger(index) || index < this.#done || index >= this.count || this.#waiting.has(index))
      throw new RangeError(`cell ${index} of ${this.count}, of which ${this.#done} are done`)
    if (result.length !== width)
      throw new RangeError(`cell ${index} has ${result.length} numbers instead of ${width}`)
    this.#waiting.set(index, result)
  }

  /** The frame of the next cell; undefined while its result is missing, and at the end. */
  next(): Frame<C> | undefined {
    const result = this.#waiting.get(this.#done)
    if (result === undefined) return undefined
    this.#waiting.delete(this.#done)
    this.#results.set(result, this.#done * this.#cells.width)
    this.#done++
    return this.#cells.frame(this.#results, this.#done, this.#values)
  }
}
