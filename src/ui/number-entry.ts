/** Bounds and manner of a number that a person types or slides. */
export interface NumberRange {
  readonly min: number
  readonly max: number
  /** Step of the slider: in the value for a linear scale, in log10 of the value for a log scale. */
  readonly step: number
  readonly integer: boolean
  readonly scale: 'linear' | 'log'
}

export type Entry =
  | { readonly value: number }
  | { readonly fault: 'not-a-number' | 'not-whole' | 'out-of-range' }

const NUMERAL = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i

/** A comma before three digits may part thousands, so it is not taken for a decimal one unless a zero leads. */
const DECIMAL_COMMA = /^([+-]?(?:0?(?=,)|\d+(?=,(?:\d{1,2}|\d{4,})(?!\d)))),(?=\d)/

/** What stands between the digits and the exponent of '1×10^-3'. */
const TIMES_TEN = /[×x*]\s*10\s*\^?\s*/i

/** No number of use is longer. */
export const LONGEST_ENTRY = 64

/** Reads what a person typed: '0.02', '1e-3', '0,02', '1×10^-3', '−4', with spaces about. */
export function parseEntry(text: string, range: NumberRange): Entry {
  if (text.length > LONGEST_ENTRY) return { fault: 'not-a-number' }
  const [digits, ...exponent] = text.trim().replaceAll('−', '-').replace(TIMES_TEN, 'e').split('e')
  const plain = [digits.trimEnd().replace(DECIMAL_COMMA, '$1.'), ...exponent].join('e')
  if (!NUMERAL.test(plain)) return { fault: 'not-a-number' }
  const value = Number(plain)
  if (!Number.isFinite(value) || value < range.min || value > range.max) return { fault: 'out-of-range' }
  if (range.integer && !Number.isInteger(value)) return { fault: 'not-whole' }
  return { value }
}

/** Shortest decimal that reads back as the value, in the form a person would type. */
export function formatEntry(value: number): string {
  const size = Math.abs(value)
  if (value !== 0 && (size < 1e-4 || size >= 1e6)) return value.toExponential().replace('e+', 'e')
  return String(value)
}

/** Largest step of a log slider, in log10 of the value: a twentieth of a tenfold. */
const LOG_STEP = 0.05

/** Number of steps of the slider from end to end. */
export function stops(range: NumberRange): number {
  if (range.scale === 'linear') return Math.max(1, Math.round((range.max - range.min) / range.step))
  return Math.max(1, Math.round(Math.log10(range.max / range.min) / Math.min(range.step, LOG_STEP)))
}

/** Value at a stop; ends are exact, log values carry three significant digits. */
export function valueAt(stop: number, range: NumberRange): number {
  const last = stops(range)
  if (stop <= 0) return range.min
  if (stop >= last) return range.max
  const part = stop / last
  const raw =
    range.scale === 'log'
      ? range.min * (range.max / range.min) ** part
      : range.min + (range.max - range.min) * part
  const value = Number(raw.toPrecision(range.scale === 'log' ? 3 : 12))
  return Math.min(range.max, Math.max(range.min, range.integer ? Math.round(value) : value))
}

/** Fraction of the slider's length at which the value lies, in [0, 1]. */
export function fraction(value: number, range: NumberRange): number {
  const part =
    range.scale === 'log'
      ? Math.log(value / range.min) / Math.log(range.max / range.min)
      : (value - range.min) / (range.max - range.min)
  return Math.min(1, Math.max(0, part))
}

export function stopOf(value: number, range: NumberRange): number {
  return Math.round(fraction(value, range) * stops(range))
}

/** Next different value `steps` stops away: what an arrow key means. */
export function nudge(value: number, steps: number, range: NumberRange): number {
  const from = stopOf(value, range)
  for (let stop = from + steps; stop >= 0 && stop <= stops(range); stop += Math.sign(steps)) {
    const next = valueAt(stop, range)
    if (next !== value) return next
  }
  return steps < 0 ? range.min : range.max
}
