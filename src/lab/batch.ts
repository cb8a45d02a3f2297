import type { Channels, Frame, NumberArray } from './channel.ts'
import { checkFrame, FrameShapeError } from './frame-shape.ts'

/** Frames in a row, one typed array per channel: scalars Float64Array [count], arrays [count × width]. */
export interface FrameBatch {
  readonly count: number
  readonly columns: Readonly<Record<string, { readonly width: number; readonly data: NumberArray }>>
}

interface Column {
  readonly width: number
  data: NumberArray
}

function columnFor(value: number | NumberArray): Column {
  if (typeof value === 'number') return { width: 1, data: new Float64Array(4) }
  const width = value.length
  const data = value instanceof Float32Array ? new Float32Array(4 * width) : new Float64Array(4 * width)
  return { width, data }
}

function grown(data: NumberArray, length: number): NumberArray {
  const next = data instanceof Float32Array ? new Float32Array(length) : new Float64Array(length)
  next.set(data)
  return next
}

/**
 * Copies frames into columns, so that a run may reuse its arrays from frame to frame. The first frame of a run fixes
 * each array channel's type and length. `add` throws FrameShapeError on a frame that does not fit.
 */
export class BatchBuilder {
  readonly #channels: Channels
  readonly #columns = new Map<string, Column>()
  #count = 0
  #bytesPerFrame = 0

  constructor(channels: Channels) {
    this.#channels = channels
  }

  get count(): number {
    return this.#count
  }

  get bytes(): number {
    return this.#count * this.#bytesPerFrame
  }

  add(frame: Frame): void {
    checkFrame(this.#channels, frame)
    if (this.#columns.size === 0) this.#declare(frame)
    for (const [name, column] of this.#columns) this.#append(name, column, frame[name])
    this.#count++
  }

  /** Frames since the last take; the buffers are the caller's to keep or transfer. */
  take(): FrameBatch {
    const columns: Record<string, { width: number; data: NumberArray }> = {}
    for (const [name, column] of this.#columns) {
      columns[name] = { width: column.width, data: column.data.slice(0, this.#count * column.width) }
    }
    const batch = { count: this.#count, columns }
    this.#count = 0
    return batch
  }

  clear(): void {
    this.#count = 0
  }

  #declare(frame: Frame): void {
    for (const name of Object.keys(this.#channels)) {
      const column = columnFor(frame[name])
      this.#columns.set(name, column)
      this.#bytesPerFrame += column.width * column.data.BYTES_PER_ELEMENT
    }
  }

  #append(name: string, column: Column, value: number | NumberArray): void {
    const start = this.#count * column.width
    if (start + column.width > column.data.length)
      column.data = grown(column.data, 2 * (start + column.width))
    if (typeof value === 'number') {
      column.data[start] = value
      return
    }
    const fits = value instanceof Float32Array === column.data instanceof Float32Array
    if (!fits || value.length !== column.width) {
      throw new FrameShapeError(
        `Channel ${name} must keep its type and its length of ${column.width} in every frame.`,
      )
    }
    column.data.set(value, start)
  }
}

/** Buffers of a batch, for transfer between threads. */
export function batchBuffers(batch: FrameBatch): ArrayBuffer[] {
  return Object.values(batch.columns).map(({ data }) => data.buffer as ArrayBuffer)
}
