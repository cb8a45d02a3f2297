import { area } from 'd3'
import { formatNumber } from '../../output/format.ts'
import { type Column, current, type Live } from '../datum.ts'
import type { Mark } from '../mark.ts'
import { type MarkStyleProps, markStyle } from '../mark-style.ts'
import { pointsOf, xColumn } from '../points.ts'
import { dashArray } from '../series.ts'
import { usePlot } from '../space.ts'

export interface AreaProps extends MarkStyleProps {
  x?: Live<Column>
  /** Lower edge; zero (the axis' end on a log scale) if not given. */
  low?: Live<ArrayLike<number>>
  /** Upper edge. */
  high: Live<ArrayLike<number>>
  label?: string
  /** Opacity of the filling; 0.18 if not given. */
  fill?: number
}

const FILL = 0.18

/** The area between two curves: a spread about a line, or the room beneath one. */
export const Area: Mark<AreaProps> = (props) => {
  const space = usePlot()
  if (props.label && space.hidden.has(props.label)) return null
  const { x, y } = space
  const { colour, opacity, dash } = markStyle(props)
  const upper = pointsOf(props.x, props.high)
  const lows = props.low && current(props.low)
  const zero = y(0)
  const base = Number.isFinite(zero) ? Math.min(space.bottom, Math.max(space.top, zero)) : space.bottom
  const high = (index: number) => y(upper.y(index))
  const low = (index: number) => (lows ? y(lows[index]) : base)
  const at = (index: number) => x(upper.x(index))
  const d = area<number>()
    .defined((index) => [at(index), low(index), high(index)].every(Number.isFinite))
    .x(at)
    .y0(low)
    .y1(high)
    .digits(2)(Array.from({ length: upper.length }, (_, index) => index))
  return (
    <path
      d={d ?? undefined}
      clipPath={space.clip}
      fill={colour}
      fillOpacity={(props.fill ?? FILL) * opacity}
      stroke={props.ghost ? colour : undefined}
      strokeWidth={space.scale}
      strokeDasharray={props.ghost ? dashArray(dash, space.scale) : undefined}
    />
  )
}

Area.describe = (props) => {
  const upper = pointsOf(props.x, props.high)
  const lows = props.low && current(props.low)
  const { colour } = markStyle(props)
  const text = lows && ((index: number) => `${formatNumber(lows[index])} – ${formatNumber(upper.y(index))}`)
  return {
    x: [xColumn(props.x, upper.length)],
    y: [current(props.high), lows ?? [0]],
    series: props.label ? [{ label: props.label, colour, pick: 'x', glyph: 'patch', text, ...upper }] : [],
  }
}
