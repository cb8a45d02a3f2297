import { formatNumber, formatQuantity, labelled } from '../output/format.ts'
import type { AxisSpec } from './axis.ts'
import type { Datum } from './datum.ts'
import type { ReadableSeries } from './mark.ts'
import type { Target } from './nearest.ts'

/** A value along an axis as a reader sees it, with its unit. */
function axisValue(axis: AxisSpec, value: Datum): string {
  if (axis.scale === 'band') return axis.format ? axis.format(value) : String(value)
  return typeof value === 'number' ? formatQuantity(value, axis.unit, axis.format ?? formatNumber) : value
}

export interface ReadoutLine {
  /** Which series; undefined for the place along x. */
  series?: number
  label: string
  value: string
}

/** More series than this, and only the one in hand is shown. */
const MOST_LINES = 7

const valueAt = (one: ReadableSeries, index: number, y: AxisSpec) =>
  one.text?.(index) ?? axisValue(y, one.y(index))

/** The place and the values read there; all series of the same x where they are few. */
export function readoutLines(
  all: readonly ReadableSeries[],
  { series, index }: Target,
  x: AxisSpec,
  y: AxisSpec,
): ReadoutLine[] {
  const one = all[series]
  const place = { label: x.label, value: axisValue(x, one.x(index)) }
  if (one.z && one.zAxis) {
    const { label, unit, format } = one.zAxis
    return [
      place,
      { label: y.label, value: axisValue(y, one.y(index)) },
      { series, label, value: formatQuantity(one.z(index), unit, format) },
    ]
  }
  if (one.pick === 'xy') {
    if (one.text || !one.label)
      return [place, { series, label: one.label || labelled(y), value: valueAt(one, index, y) }]
    const height = { label: y.label, value: axisValue(y, one.y(index)) }
    return [place, height, { series, label: one.label, value: '' }]
  }
  const companions = all.length > MOST_LINES ? [one] : all.filter(({ pick, z }) => pick === 'x' && !z)
  const lines = companions.flatMap((other) => {
    const at = other === one ? index : indexAt(other, one.x(index), index)
    return at < 0
      ? []
      : [{ series: all.indexOf(other), label: other.label || y.label, value: valueAt(other, at, y) }]
  })
  return [place, ...lines]
}

/** Index of the point with exactly this x, looked for first at `guess`; -1 where there is none. */
function indexAt(series: ReadableSeries, x: Datum, guess: number): number {
  if (guess < series.length && series.x(guess) === x) return guess
  for (let i = 0; i < series.length; i++) if (series.x(i) === x) return i
  return -1
}

/** The read-out as one sentence for a screen reader, the series in hand only. */
export function readoutSentence(lines: readonly ReadoutLine[], active: number): string {
  return lines
    .filter(({ series }) => series === undefined || series === active)
    .map(({ label, value }) => [label, value].filter(Boolean).join(' '))
    .join(', ')
}
