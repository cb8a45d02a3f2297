import { pathRound } from 'd3'
import { formatNumber } from '../../output/format.ts'
import { type Column, current, type Live } from '../datum.ts'
import type { Mark } from '../mark.ts'
import { type MarkStyleProps, markStyle } from '../mark-style.ts'
import { pointsOf } from '../points.ts'
import { dashArray } from '../series.ts'
import { type PlotSpace, usePlot } from '../space.ts'

export interface BarsProps extends MarkStyleProps {
  /** Where each bar stands: bands, or numbers. Its value, if `horizontal`. */
  x: Live<Column>
  /** The value of each bar. Where it lies, if `horizontal`. */
  y: Live<Column>
  horizontal?: boolean
  label?: string
  /** This mark's place among several that share the bands: [0, 2] is the left one of two. */
  group?: readonly [number, number]
  /** Write each value at its bar's end, in this format. */
  write?: boolean | ((value: number) => string)
}

interface Bar {
  index: number
  /** Edges across the bar. */
  from: number
  to: number
  /** Pixel of the base and of the value. */
  base: number
  tip: number
}

function barsOf(space: PlotSpace, { x, y, horizontal, group = [0, 1] }: BarsProps): Bar[] {
  const [places, lengths] = horizontal ? [space.y, space.x] : [space.x, space.y]
  const points = horizontal ? pointsOf(y, x) : pointsOf(x, y)
  const middles = Array.from({ length: points.length }, (_, index) => places(points.x(index)))
  const breadth = places.bandwidth || 0.8 * narrowest(middles, Math.abs(places.range[1] - places.range[0]))
  const zero = lengths(0)
  const base = Number.isFinite(zero)
    ? Math.max(Math.min(...lengths.range), Math.min(Math.max(...lengths.range), zero))
    : lengths.range[0]
  return middles.flatMap((middle, index) => {
    const tip = lengths(points.y(index))
    if (!Number.isFinite(middle) || !Number.isFinite(tip)) return []
    const from = middle - breadth / 2 + (breadth * group[0]) / group[1]
    return [{ index, from, to: from + breadth / group[1], base, tip }]
  })
}

function narrowest(middles: readonly number[], room: number): number {
  const sorted = middles.filter(Number.isFinite).sort((a, b) => a - b)
  let least = room / Math.max(1, sorted.length)
  for (let i = 1; i < sorted.length; i++)
    if (sorted[i] > sorted[i - 1]) least = Math.min(least, sorted[i] - sorted[i - 1])
  return least
}

/** Values as bars from zero (from the axis' end on a log scale). */
export const Bars: Mark<BarsProps> = (props) => {
  const space = usePlot()
  if (props.label && space.hidden.has(props.label)) return null
  const { colour, opacity, dash } = markStyle(props)
  const lying = props.horizontal === true
  const bars = barsOf(space, props)
  const values = current(lying ? props.x : props.y)
  const write = props.write === true ? formatNumber : props.write
  const { scale, fontSize } = space
  return (
    <g opacity={opacity}>
      <path
        d={barsPath(bars, lying)}
        clipPath={space.clip}
        fill={props.ghost ? 'none' : colour}
        stroke={props.ghost ? colour : undefined}
        strokeWidth={1.5 * scale}
        strokeDasharray={props.ghost ? dashArray(dash, scale) : undefined}
      />
      {write &&
        bars.map(({ index, from, to, base, tip }) => {
          const outward = Math.sign(tip - base) || (lying ? 1 : -1)
          const middle = (from + to) / 2
          return (
            <text
              key={index}
              fontSize={fontSize}
              fill="var(--ink)"
              x={lying ? tip + 5 * scale * outward : middle}
              y={lying ? middle : tip + (outward < 0 ? -0.4 : 1.1) * fontSize}
              dy={lying ? '0.35em' : undefined}
              textAnchor={lying ? (outward > 0 ? 'start' : 'end') : 'middle'}
            >
              {write(Number(values[index]))}
            </text>
          )
        })}
    </g>
  )
}

function barsPath(bars: readonly Bar[], lying: boolean): string {
  const drawn = pathRound(2)
  for (const { from, to, base, tip } of bars) {
    const [start, length] = [Math.min(base, tip), Math.abs(tip - base)]
    if (lying) drawn.rect(start, from, length, to - from)
    else drawn.rect(from, start, to - from, length)
  }
  return drawn.toString()
}

Bars.describe = (props) => {
  const points = pointsOf(props.x, props.y)
  const { colour, marker } = markStyle(props)
  const { horizontal } = props
  return {
    x: horizontal ? [current(props.x), [0]] : [current(props.x)],
    y: horizontal ? [current(props.y)] : [current(props.y), [0]],
    series: [
      { label: props.label ?? '', colour, marker, pick: horizontal ? 'xy' : 'x', glyph: 'patch', ...points },
    ],
  }
}
