import type { Brush } from '../brush.ts'
import { type Column, current, type Live } from '../datum.ts'
import type { Mark, ReadableSeries } from '../mark.ts'
import { type MarkStyle, type MarkStyleProps, markStyle } from '../mark-style.ts'
import { isPlaced } from '../path.ts'
import { type Points, placesOf, pointsOf } from '../points.ts'
import { markersPath, traceMarker } from '../series.ts'
import { usePlot } from '../space.ts'
import { CanvasMark } from './CanvasMark.tsx'

export interface ScatterProps extends MarkStyleProps {
  x: Live<Column>
  y: Live<Column>
  label?: string
  /** Class of each point (0, 1, …), each with its own colour and marker, counted from `series`. */
  classes?: ArrayLike<number>
  /** Names of the classes. */
  classLabels?: readonly string[]
  /** Radius in pixels at scale 1; 3.5 if not given. */
  radius?: number
  /** 0 to 1; 0.85 if not given. */
  opacity?: number
  /** Draw on canvas; by default where there are more than 1,500 points or `subscribe` is given. */
  dense?: boolean
  subscribe?: (changed: () => void) => () => void
}

const DENSE_FROM = 1500
const RADIUS = 3.5
const OPACITY = 0.85

interface Group {
  label: string
  style: MarkStyle
  points: Points<number | string>
}

/** The points of each class, or all as one group. */
function groupsOf(props: ScatterProps): Group[] {
  const points = pointsOf(props.x, props.y)
  const { classes, classLabels, series = 0 } = props
  if (!classes) return [{ label: props.label ?? '', style: markStyle(props), points }]
  const members: number[][] = (classLabels ?? []).map(() => [])
  for (let i = 0; i < Math.min(points.length, classes.length); i++) {
    members[classes[i]] ??= []
    members[classes[i]].push(i)
  }
  return Array.from(members, (indices = [], group) => ({
    label: classLabels?.[group] ?? String(group),
    style: markStyle({ ghost: props.ghost, series: series + group }),
    points: {
      length: indices.length,
      x: (index) => points.x(indices[index]),
      y: (index) => points.y(indices[index]),
    },
  }))
}

/** Points in the plane, one marker each. */
export const Scatter: Mark<ScatterProps> = (props) => {
  const space = usePlot()
  const radius = (props.radius ?? RADIUS) * space.scale
  const opacity = props.opacity ?? OPACITY
  const shown = (groups: Group[]) => groups.filter(({ label }) => !space.hidden.has(label))
  if (props.dense ?? (props.subscribe !== undefined || current(props.x).length > DENSE_FROM)) {
    const draw = (brush: Brush) => {
      for (const group of shown(groupsOf(props))) paint(brush, group, radius, opacity)
    }
    return <CanvasMark draw={draw} subscribe={props.subscribe} />
  }
  return (
    <g clipPath={space.clip}>
      {shown(groupsOf(props)).map(({ label, style, points }) => (
        <path
          key={label}
          d={markersPath(style.marker, radius, placesOf(space, points))}
          fill={props.ghost ? 'none' : style.colour}
          stroke={props.ghost ? style.colour : 'var(--surface)'}
          strokeWidth={(props.ghost ? 1.25 : 0.75) * space.scale}
          opacity={opacity * style.opacity}
        />
      ))}
    </g>
  )
}

function paint(
  { context, space, colour }: Brush,
  { style, points }: Group,
  radius: number,
  opacity: number,
): void {
  context.globalAlpha = opacity * style.opacity
  context.fillStyle = colour(style.colour)
  context.beginPath()
  for (const place of placesOf(space, points)) {
    if (isPlaced(place)) traceMarker(context, style.marker, radius, place[0], place[1])
  }
  context.fill()
  context.globalAlpha = 1
}

Scatter.describe = (props) => ({
  x: [current(props.x)],
  y: [current(props.y)],
  series: groupsOf(props).map(
    ({ label, style: { colour, marker }, points }): ReadableSeries => ({
      label,
      colour,
      marker,
      open: Boolean(props.ghost),
      pick: 'xy',
      glyph: 'point',
      ...points,
    }),
  ),
})
