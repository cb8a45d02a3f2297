/**
 * What a frame holds, by name. Every frame of a run holds every channel, and an array channel keeps one length during
 * a run; what is not known yet is NaN.
 */
export interface ScalarChannel {
  readonly kind: 'scalar'
  readonly unit?: string
}

/** One value per layer (or per series): Float64Array or Float32Array [L]. */
export interface VectorChannel {
  readonly kind: 'perLayer' | 'vector'
  readonly unit?: string
}

/** Counts, row after row: Float64Array or Float32Array [rows × bins], bins equal and spanning `range`. */
export interface HistogramChannel {
  readonly kind: 'histogram'
  readonly bins: number
  /** Both ends of the bins; where they depend on the run, the name of the vector channel [2] that carries them. */
  readonly range: readonly [number, number] | string
  readonly unit?: string
}

/** Row-major table of `columns` columns: points [N, 2], weights, pixels. */
export interface TableChannel {
  readonly kind: 'table'
  /** Number of columns, or absent where it depends on the values (the view knows). */
  readonly columns?: number
  readonly unit?: string
}

export type Channel = ScalarChannel | VectorChannel | HistogramChannel | TableChannel
export type Channels = Readonly<Record<string, Channel>>
export type NumberArray = Float32Array | Float64Array

export type ChannelValue<C extends Channel> = C extends ScalarChannel ? number : NumberArray
export type Frame<C extends Channels = Channels> = { readonly [K in keyof C]: ChannelValue<C[K]> }

/** Lower end of the first bin and upper end of the last, in this frame. */
export function binRange({ range }: HistogramChannel, frame: Frame): readonly [number, number] {
  if (typeof range !== 'string') return range
  const [low, high] = frame[range] as NumberArray
  return [low, high]
}
