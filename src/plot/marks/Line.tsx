import type { Brush } from '../brush.ts'
import { type Column, current, type Live } from '../datum.ts'
import { decimate } from '../decimate.ts'
import type { Mark } from '../mark.ts'
import { type MarkStyle, type MarkStyleProps, markStyle } from '../mark-style.ts'
import { type Curve, linePath, traceLine } from '../path.ts'
import { type Points, placesOf, pointsOf, xColumn } from '../points.ts'
import { dashArray, markersPath } from '../series.ts'
import { usePlot } from '../space.ts'
import { CanvasMark } from './CanvasMark.tsx'

export interface LineProps extends MarkStyleProps {
  /** Place of each point along x; 0, 1, 2, … if not given. */
  x?: Live<Column>
  /** Value of each point; what is not finite, or not above zero on a log axis, leaves a gap. */
  y: Live<ArrayLike<number>>
  /** Name of the series, written at the line's end. */
  label?: string
  /** `false` leaves the label to the legend. */
  direct?: boolean
  /** Stroke width in pixels at scale 1; 2.25 if not given. */
  width?: number
  curve?: Curve
  /** Show a marker at each point; by default where there are at most 24. */
  markers?: boolean
  /** Draw on canvas; by default where there are more than 1,500 points or `subscribe` is given. */
  dense?: boolean
  /** Repaint without React when this calls back; `x` and `y` may then be functions giving the newest columns. */
  subscribe?: (changed: () => void) => () => void
}

/** More points than this leave no room for dashes; pinned runs keep theirs, which tell them apart. */
const DENSE_FROM = 1500
const MARKERS_UP_TO = 24
const WIDTH = 2.25

/** A series as a line. */
export const Line: Mark<LineProps> = (props) => {
  const space = usePlot()
  if (props.label && space.hidden.has(props.label)) return null
  const style = markStyle(props)
  const width = (props.width ?? WIDTH) * style.weight * space.scale
  const points = pointsOf(props.x, props.y)
  if (props.dense ?? (props.subscribe !== undefined || points.length > DENSE_FROM)) {
    return (
      <CanvasMark
        draw={(brush) => paint(brush, pointsOf(props.x, props.y), { ...style, width, ghost: props.ghost })}
        subscribe={props.subscribe}
      />
    )
  }
  const showMarkers = props.markers ?? (points.length <= MARKERS_UP_TO && !props.ghost)
  return (
    <g opacity={style.opacity} clipPath={space.clip}>
      <path
        d={linePath(placesOf(space, points), props.curve)}
        fill="none"
        stroke={style.colour}
        strokeWidth={width}
        strokeDasharray={dashArray(style.dash, space.scale)}
        strokeLinejoin="round"
        strokeLinecap={style.dash ? 'butt' : 'round'}
      />
      {showMarkers && (
        <path d={markersPath(style.marker, 1.45 * width, placesOf(space, points))} fill={style.colour} />
      )}
    </g>
  )
}

interface Stroke extends MarkStyle, Pick<LineProps, 'ghost'> {
  readonly width: number
}

function paint(
  { context, space, colour }: Brush,
  { length, x, y }: Points,
  { width, ghost, ...style }: Stroke,
): void {
  const px = (index: number) => space.x(x(index))
  const py = (index: number) => space.y(y(index))
  const dash = length > DENSE_FROM && !ghost ? undefined : style.dash
  context.globalAlpha = style.opacity
  context.strokeStyle = colour(style.colour)
  context.lineWidth = width
  context.lineJoin = 'round'
  context.lineCap = dash ? 'butt' : 'round'
  context.setLineDash((dash ?? []).map((stroke) => stroke * space.scale))
  context.beginPath()
  const kept = decimate(length, px, py)
  traceLine(
    context,
    kept.map((index) => [px(index), py(index)]),
  )
  context.stroke()
}

Line.describe = (props) => {
  const points = pointsOf(props.x, props.y)
  const { colour, dash, marker } = markStyle(props)
  return {
    x: [xColumn(props.x, points.length)],
    y: [current(props.y)],
    series: [
      {
        label: props.label ?? '',
        colour,
        dash,
        marker,
        pick: 'x',
        direct: props.direct !== false,
        ...points,
      },
    ],
  }
}
