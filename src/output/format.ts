const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const MINUS = '−'

/** An integer as superscript digits: -7 becomes ⁻⁷. */
export function superscript(exponent: number): string {
  return String(exponent)
    .replace('-', '⁻')
    .replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)])
}

export interface NumberFormat {
  /** Significant digits of a value that is not a whole number; 3 if not given. */
  digits?: number
  /** Drop zeros at the end of the fraction. */
  trim?: boolean
}

/** What stands for NaN in ticks, read-outs and tables. */
const NOT_A_NUMBER = 'not a number'

const group = (whole: string) => whole.replace(/\B(?=(\d{3})+$)/g, ',')
const trimZeros = (text: string) => (text.includes('.') ? text.replace(/\.?0+$/, '') : text)

/** |value| in plain decimals with thousands separators. */
function fixed(value: number, decimals: number): string {
  const [whole, fraction] = Math.abs(value).toFixed(decimals).split('.')
  return fraction ? `${group(whole)}.${fraction}` : group(whole)
}

/**
 * A number as an engineer writes it: 0.0213, 2.10×10⁻⁷, 1,000, −3.50.
 * Whole numbers below 10⁷ keep all their digits, others `digits` significant ones;
 * powers of ten are written out below 10⁻⁴ and from 10⁶ on.
 */
export function formatNumber(value: number, { digits = 3, trim = false }: NumberFormat = {}): string {
  if (Number.isNaN(value)) return NOT_A_NUMBER
  const sign = value < 0 ? MINUS : ''
  if (!Number.isFinite(value)) return `${sign}∞`
  if (Number.isInteger(value) && Math.abs(value) < 1e7) return value === 0 ? '0' : sign + fixed(value, 0)
  const [mantissa, power] = Math.abs(value)
    .toExponential(digits - 1)
    .split('e')
  const exponent = Number(power)
  const scientific = exponent < -4 || exponent >= 6
  const text = scientific ? mantissa : fixed(value, Math.max(0, digits - 1 - exponent))
  const body = trim ? trimZeros(text) : text
  return sign + (scientific ? `${body}×10${superscript(exponent)}` : body)
}

/** A number with its unit: "2.31 nats", "12.0 %". */
export function formatQuantity(
  value: number,
  unit?: string,
  format: (value: number) => string = formatNumber,
): string {
  return unit && Number.isFinite(value) ? `${format(value)} ${unit}` : format(value)
}

/** What a number is, with its unit: "loss (nats)". */
export function labelled({ label, unit }: { readonly label: string; readonly unit?: string }): string {
  return unit ? `${label} (${unit})` : label
}

const MOST_DECIMALS = 12

/** The fewest decimals that tell all values apart from their rounded selves. */
function decimalsOf(values: readonly number[], size: number): number {
  let decimals = 0
  const exact = (value: number) => Math.abs(Number(value.toFixed(decimals)) - value) <= size * 1e-9
  while (decimals < MOST_DECIMALS && !values.every(exact)) decimals++
  return decimals
}

/** One format for all ticks of a linear axis: the same number of decimals, or the same power of ten. */
export function tickFormat(values: readonly number[]): (value: number) => string {
  const size = Math.max(...values.map(Math.abs), 0)
  const signed = (value: number, text: string) => (value < 0 ? MINUS + text : text)
  if (size === 0) return (value) => formatNumber(value)
  const exponent = Math.floor(Math.log10(size) + 1e-9)
  if (exponent < -3 || exponent >= 6) {
    const unit = 10 ** exponent
    const decimals = decimalsOf(
      values.map((value) => value / unit),
      1,
    )
    const power = `×10${superscript(exponent)}`
    return (value) => (value === 0 ? '0' : signed(value, fixed(value / unit, decimals) + power))
  }
  const decimals = decimalsOf(values, size)
  return (value) => (value === 0 ? '0' : signed(value, fixed(value, decimals)))
}

/** A tick of a logarithmic axis: 1, 10, and 10ⁿ for other powers; multiples such as 2×10⁻³ in full. */
export function formatPower(value: number): string {
  const exponent = Math.round(Math.log10(value))
  const isPower = Math.abs(value / 10 ** exponent - 1) < 1e-9
  if (!isPower) return formatNumber(value, { digits: 1 })
  return exponent === 0 || exponent === 1 ? String(10 ** exponent) : `10${superscript(exponent)}`
}
