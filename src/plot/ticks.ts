import { ticks as linearTicks } from 'd3'
import type { AxisSpec } from './axis.ts'
import type { Datum } from './datum.ts'
import type { Interval } from './domain.ts'
import { formatNumber, formatPower, tickFormat } from './format.ts'
import { textWidth } from './text-width.ts'

export interface Tick {
  value: Datum
  label: string
}

/** Tick values of a log axis: decades if there are enough, 1-2-5 steps on a short range, even steps within a decade. */
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
  const steps = range(first - 1, last, 1)
    .flatMap((exponent) => [1, 2, 5].map((step) => Number(`${step}e${exponent}`)))
    .filter((value) => value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9))
  if (steps.length > count) return range(first, last, 1).map(power)
  return steps.length >= 3 ? steps : linearTicks(low, high, count).filter((value) => value > 0)
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
    const stride = Math.max(1, Math.ceil(domain.length / Math.max(1, count)))
    return domain
      .filter((_, index) => index % stride === 0)
      .map((value) => ({ value, label: axis.format ? axis.format(value) : String(value) }))
  }
  const log = axis.scale === 'log'
  const interval: Interval = [Number(domain[0]), Number(domain[1])]
  const given = Array.isArray(axis.ticks) ? (axis.ticks as readonly number[]) : undefined
  const wanted = typeof axis.ticks === 'number' ? Math.min(axis.ticks, count) : count
  const values = given ?? (log ? logTicks(interval, wanted) : linearTicks(interval[0], interval[1], wanted))
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
  const most = axis.scale === 'band' ? domain.length : Math.max(2, Math.round(width / (fontSize * 6)))
  let ticks: Tick[] = []
  for (let count = most; count >= 1; count--) {
    ticks = axisTicks(axis, domain, count)
    if (!overlaps(ticks, place, fontSize, gap)) return ticks
  }
  return thinned(ticks, place, fontSize, gap)
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

function thinned(
  ticks: readonly Tick[],
  place: (value: Datum) => number,
  fontSize: number,
  gap: number,
): Tick[] {
  const kept: Tick[] = []
  for (const tick of ticks) if (!overlaps([...kept, tick], place, fontSize, gap)) kept.push(tick)
  return kept
}
