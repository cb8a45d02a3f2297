import type { Datum } from './datum.ts'

interface AxisText {
  /** What is measured: "loss". Empty for none. */
  label: string
  /** Its unit: "nats". */
  unit?: string
  /** Draw neither ticks nor label. */
  hidden?: boolean
  /** Lines across the plot at the ticks; by default for y only. */
  grid?: boolean
}

/** A numeric axis. */
export interface NumericAxis extends AxisText {
  scale?: 'linear' | 'log'
  /** Both bounds, one (the other undefined), or 'auto': from the marks, stable while data stream in. */
  domain?: 'auto' | readonly [number | undefined, number | undefined]
  /** Let an automatic domain include zero (linear only). */
  zero?: boolean
  /** A new key forgets the automatic domain's history; give the run's id or seed. */
  resetKey?: string | number
  /** Only whole numbers have a meaning (steps, epochs): no ticks between them. */
  whole?: boolean
  /** The ticks themselves, or about how many. */
  ticks?: readonly number[] | number
  /** Text of a value in ticks and read-outs. */
  format?: (value: number) => string
}

/** An axis of named bands, evenly spaced: layers, optimizers. The first stands at the left, or at the top. */
export interface BandAxis extends AxisText {
  scale: 'band'
  domain: readonly Datum[]
  /** Text of a band in ticks and read-outs. */
  format?: (value: Datum) => string
}

export type AxisSpec = NumericAxis | BandAxis
