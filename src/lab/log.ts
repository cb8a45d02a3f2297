import type { FrameBatch } from './batch.ts'
import type { Channels, Frame, NumberArray } from './channel.ts'
import type { FrameLog } from './experiment.ts'

const LOG_BYTES = 64 * 2 ** 20
/** More frames than a plot can tell apart; dropping half of so many takes a few milliseconds. */
export const LOG_FRAMES = 2 ** 17

interface Column {
  readonly width: number
  data: NumberArray
}

function sameKind(data: NumberArray, length: number): NumberArray {
  return data instanceof Float32Array ? new Float32Array(length) : new Float64Array(length)
}

/**
 * Frames of a run in typed columns, at most `budget` bytes and LOG_FRAMES of them. Frames whose step is a multiple of
 * the stride are kept; whenever they would pass that, every second one is dropped and the stride doubles. The first
 * frame and the newest are always there. Arrays handed out are views, good until the next append.
 */
export class RecordedLog<C extends Channels = Channels> implements FrameLog<C> {
  readonly #channels: C
  readonly #budget: number
  readonly #columns = new Map<string, Column>()
  #stride = 1
  /** Frames on the stride; the newest one stands behind them where it is off the stride. */
  #kept = 0
  #steps = 0
  #capacity = 0
  #most = 2

  constructor(channels: C, budget = LOG_BYTES) {
    this.#channels = channels
    this.#budget = budget
  }

  /** Frames that can be read. */
  get length(): number {
    return this.#kept + (this.#hasTail ? 1 : 0)
  }

  /** Frames appended so far, kept or not. */
  get steps(): number {
    return this.#steps
  }

  get stride(): number {
    return this.#stride
  }

  get bytes(): number {
    let bytes = 0
    for (const { data } of this.#columns.values()) bytes += data.byteLength
    return bytes
  }

  get #hasTail(): boolean {
    return this.#steps > 0 && (this.#steps - 1) % this.#stride !== 0
  }

  at(index: number): Frame<C> | undefined {
    const i = index < 0 ? this.length + index : index
    if (!Number.isInteger(i) || i < 0 || i >= this.length) return undefined
    const frame: Record<string, number | NumberArray> = {}
    for (const [name, channel] of Object.entries(this.#channels)) {
      const { width, data } = this.#columns.get(name) as Column
      frame[name] = channel.kind === 'scalar' ? data[i] : data.subarray(i * width, (i + 1) * width)
    }
    return frame as Frame<C>
  }

  stepAt(index: number): number {
    const i = index < 0 ? this.length + index : index
    return i < this.#kept ? i * this.#stride : this.#steps - 1
  }

  /** Index of the frame that stands for `step`: the last one that is not later. */
  indexAt(step: number): number {
    if (step >= this.#steps - 1) return this.length - 1
    return Math.max(0, Math.min(this.#kept - 1, Math.floor(step / this.#stride)))
  }

  column(name: keyof C & string, entry = 0): Float64Array {
    const column = this.#columns.get(name)
    if (!column) return new Float64Array(0)
    const { data, width } = column
    if (this.#channels[name].kind === 'scalar' && data instanceof Float64Array)
      return data.subarray(0, this.length)
    return Float64Array.from({ length: this.length }, (_, i) =>
      entry < width ? data[i * width + entry] : Number.NaN,
    )
  }

  append(batch: FrameBatch): void {
    if (batch.count === 0) return
    if (this.#columns.size === 0) this.#declare(batch)
    for (let i = 0; i < batch.count; i++) {
      if (this.#steps % this.#stride === 0 && this.#kept === this.#most) this.#halve()
      this.#reserve(this.#kept + 1)
      for (const [name, { width, data }] of this.#columns) {
        const source = batch.columns[name].data
        if (width === 1) data[this.#kept] = source[i]
        else data.set(source.subarray(i * width, (i + 1) * width), this.#kept * width)
      }
      if (this.#steps % this.#stride === 0) this.#kept++
      this.#steps++
    }
  }

  /** Gives memory back: every second frame goes, and the log takes half as many from now on. */
  thin(): void {
    if (this.length <= 2) return
    const newest = this.length - 1
    this.#halve()
    if (this.#hasTail) {
      for (const { width, data } of this.#columns.values())
        data.copyWithin(this.#kept * width, newest * width, (newest + 1) * width)
    }
    this.#most = Math.max(2, Math.ceil(this.#most / 2))
    this.#resize(this.#kept + 1)
  }

  #declare(batch: FrameBatch): void {
    let frameBytes = 0
    for (const [name, { width, data }] of Object.entries(batch.columns)) {
      this.#columns.set(name, { width, data: sameKind(data, 0) })
      frameBytes += width * data.BYTES_PER_ELEMENT
    }
    const fitting = Math.floor(this.#budget / Math.max(1, frameBytes))
    this.#most = Math.max(2, Math.min(LOG_FRAMES, fitting) - 1)
  }

  #reserve(frames: number): void {
    if (frames <= this.#capacity) return
    this.#resize(Math.min(this.#most + 1, Math.max(16, 2 * this.#capacity, frames)))
  }

  #resize(capacity: number): void {
    this.#capacity = capacity
    for (const column of this.#columns.values()) {
      const next = sameKind(column.data, capacity * column.width)
      next.set(column.data.subarray(0, next.length))
      column.data = next
    }
  }

  /** Drops every second frame. The first stays. */
  #halve(): void {
    const half = Math.ceil(this.#kept / 2)
    for (const { width, data } of this.#columns.values()) {
      if (width === 1) for (let i = 1; i < half; i++) data[i] = data[2 * i]
      else for (let i = 1; i < half; i++) data.copyWithin(i * width, 2 * i * width, (2 * i + 1) * width)
    }
    this.#kept = half
    this.#stride *= 2
  }
}

/** The frames up to the one at `end` and no later, as they stood when that was the newest. */
export function logUntil<C extends Channels>(log: FrameLog<C>, end: number): FrameLog<C> {
  const length = Math.min(end + 1, log.length)
  const place = (index: number) => (index < 0 ? length + index : index)
  return {
    length,
    at: (index) => (place(index) < length ? log.at(place(index)) : undefined),
    stepAt: (index) => log.stepAt(place(index)),
    column: (name) => log.column(name).subarray(0, length),
  }
}
