import { ticks as linearTicks } from 'd3'
import { formatNumber, formatPower, tickFormat } from '../output/format.ts'
import type { AxisSpec } from './axis.ts'
import type { Datum } from './datum.ts'
import type { Interval } from './domain.ts'
import { fitText, textWidth } from './text-width.ts'

export interface Tick {
  value: Datum
  label: string
  /** Second row of labels, where names would touch in one. */
  lower?: boolean
}

/** Tick values of a log axis: decades if there are enough, 1-2-5 or 1-3 steps on a short range, even steps within a decade. */
export function logTicks([low, high]: Interval, count: number): number[] {
  const first = Math.ceil(Math.log10(low) - 1e-9)
  const last = Math.floor(Math.log10(high) + 1e-9)
  const decades = last - first + 1
  if (decades > count) {
    const stride = Math.ceil(decades / count)
    const start = Math.ceil(first / stride) * stride
    return range(start, last, stride).map(power)
  }
  if (decades >= 3 || decades >= count) return range(first, last, 1).map(power)
  const steps = [[1, 2, 5], [1, 3], [1]].map((multiples) =>
    range(first - 1, last, 1)
      .flatMap((exponent) => multiples.map((multiple) => Number(`${multiple}e${exponent}`)))
      .filter((value) => value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9)),
  )
  const fitting = steps.find(({ length }) => length <= count + 1 && length >= 3)
  if (fitting) return fitting
  return decades >= 2 ? steps[2] : linearTicks(low, high, count).filter((value) => value > 0)
}

const power = (exponent: number) => Number(`1e${exponent}`)

function range(start: number, end: number, stride: number): number[] {
  const values: number[] = []
  for (let value = start; value <= end; value += stride) values.push(value)
  return values
}

function logFormat(values: readonly number[]): (value: number) => string {
  const powers = values.every((value) => Math.abs(Math.log10(value) - Math.round(Math.log10(value))) < 1e-9)
  return powers ? formatPower : (value) => formatNumber(value, { digits: 2, trim: true })
}

/** About `count` ticks with their labels. */
export function axisTicks(axis: AxisSpec, domain: readonly Datum[], count: number): Tick[] {
  if (axis.scale === 'band') {
    return domain.map((value) => ({ value, label: axis.format ? axis.format(value) : String(value) }))
  }
  const log = axis.scale === 'log'
  const interval: Interval = [Number(domain[0]), Number(domain[1])]
  const inside = (value: number) => value >= interval[0] && value <= interval[1]
  const given = Array.isArray(axis.ticks) ? (axis.ticks as readonly number[]).filter(inside) : undefined
  const wanted = typeof axis.ticks === 'number' ? Math.min(axis.ticks, count) : count
  const even = given ?? (log ? logTicks(interval, wanted) : linearTicks(interval[0], interval[1], wanted))
  const values = axis.whole ? even.filter(Number.isInteger) : even
  const format = axis.format ?? (log ? logFormat(values) : tickFormat(values))
  return values.map((value) => ({ value, label: format(value) }))
}

/** Ticks along a horizontal axis, as many as fit without their labels touching (`gap` pixels between them). */
export function fittingTicks(
  axis: AxisSpec,
  domain: readonly Datum[],
  place: (value: Datum) => number,
  { width, fontSize, gap }: { width: number; fontSize: number; gap: number },
): Tick[] {
  if (axis.scale === 'band' && isNamed(domain)) return namedTicks(axis, domain, place, fontSize, gap)
  const thinned = (ticks: readonly Tick[]) => {
    let stride = 1
    while (stride < ticks.length && overlaps(everyNth(ticks, stride), place, fontSize, gap)) stride++
    return everyNth(ticks, stride)
  }
  if (axis.scale === 'band' || Array.isArray(axis.ticks))
    return thinned(axisTicks(axis, domain, domain.length))
  for (let count = Math.max(2, Math.round(width / (fontSize * 6))); count > 1; count--) {
    const ticks = axisTicks(axis, domain, count)
    if (!overlaps(ticks, place, fontSize, gap)) return ticks
  }
  return thinned(axisTicks(axis, domain, 1))
}

/** Every tick whose place in the list is a multiple of the stride. */
export const everyNth = (ticks: readonly Tick[], stride: number) =>
  ticks.filter((_, index) => index % stride === 0)

/** Bands that must all be named: words, which cannot be counted on from their neighbours. */
const isNamed = (domain: readonly Datum[]) =>
  domain.every((value) => typeof value === 'string' && Number.isNaN(Number(value)))

/** A label for every band: in one row if they fit, else in two, cut short where even that is too narrow. */
function namedTicks(
  axis: AxisSpec,
  domain: readonly Datum[],
  place: (value: Datum) => number,
  fontSize: number,
  gap: number,
): Tick[] {
  const ticks = axisTicks(axis, domain, domain.length)
  if (!overlaps(ticks, place, fontSize, gap)) return ticks
  const room = 2 * Math.abs(place(domain[1]) - place(domain[0])) - gap
  return ticks.map(({ value, label }, index) => ({
    value,
    label: fitText(label, fontSize, room),
    lower: index % 2 === 1,
  }))
}

function overlaps(
  ticks: readonly Tick[],
  place: (value: Datum) => number,
  fontSize: number,
  gap: number,
): boolean {
  let end = Number.NEGATIVE_INFINITY
  for (const { value, label } of ticks) {
    const half = textWidth(label, fontSize) / 2
    const middle = place(value)
    if (middle - half < end + gap) return true
    end = middle + half
  }
  return false
}
