import type { Brush } from '../brush.ts'
import { current, type Live } from '../datum.ts'
import type { Mark } from '../mark.ts'
import { type MarkStyle, type MarkStyleProps, markStyle } from '../mark-style.ts'
import { isPlaced, linePath, type Place } from '../path.ts'
import { placesOf, pointsOf } from '../points.ts'
import { dashArray, markersPath } from '../series.ts'
import { type PlotSpace, usePlot } from '../space.ts'
import { CanvasMark } from './CanvasMark.tsx'

export interface TrajectoryProps extends MarkStyleProps {
  x: Live<ArrayLike<number>>
  y: Live<ArrayLike<number>>
  label?: string
  /** Pixels between arrow heads at scale 1; 0 for none, 70 if not given. */
  arrows?: number
  /** Draw on canvas; by default where there are more than 1,500 points or `subscribe` is given. */
  dense?: boolean
  subscribe?: (changed: () => void) => () => void
}

const DENSE_FROM = 1500
const ARROW_SPACING = 70
const WIDTH = 2

/** Where arrow heads stand along a path: every `spacing` pixels, first after half of it, with the direction there. */
export function arrowPlaces(places: readonly Place[], spacing: number): { at: Place; angle: number }[] {
  const arrows: { at: Place; angle: number }[] = []
  if (!(spacing > 0)) return arrows
  let next = spacing / 2
  let walked = 0
  for (let i = 1; i < places.length; i++) {
    const [[x0, y0], [x1, y1]] = [places[i - 1], places[i]]
    const length = Math.hypot(x1 - x0, y1 - y0)
    if (!Number.isFinite(length)) continue
    if (walked + length >= next) {
      const share = (next - walked) / length
      arrows.push({
        at: [x0 + share * (x1 - x0), y0 + share * (y1 - y0)],
        angle: Math.atan2(y1 - y0, x1 - x0),
      })
      next = Math.max(next + spacing, walked + length)
    }
    walked += length
  }
  return arrows
}

const HEAD: readonly Place[] = [
  [-5, -4.5],
  [5, 0],
  [-5, 4.5],
]

function headPath({ at: [x, y], angle }: { at: Place; angle: number }, scale: number): string {
  const [cos, sin] = [Math.cos(angle) * scale, Math.sin(angle) * scale]
  return `M${HEAD.map(([u, v]) => `${(x + u * cos - v * sin).toFixed(2)},${(y + u * sin + v * cos).toFixed(2)}`).join('L')}Z`
}

/** A path through the plane in order, with arrow heads along it, a ring at its start and a marker where it is now. */
export const Trajectory: Mark<TrajectoryProps> = (props) => {
  const space = usePlot()
  if (props.label && space.hidden.has(props.label)) return null
  const style = markStyle(props)
  const spacing = (props.arrows ?? ARROW_SPACING) * space.scale
  if (props.dense ?? (props.subscribe !== undefined || current(props.x).length > DENSE_FROM)) {
    return <CanvasMark draw={(brush) => paint(brush, props, style, spacing)} subscribe={props.subscribe} />
  }
  const { shape, heads, start, end } = partsOf(space, props, spacing)
  const width = WIDTH * style.weight * space.scale
  return (
    <g clipPath={space.clip} opacity={style.opacity}>
      <path
        d={shape ?? undefined}
        fill="none"
        stroke={style.colour}
        strokeWidth={width}
        strokeDasharray={dashArray(style.dash, space.scale)}
        strokeLinejoin="round"
      />
      <path d={heads} fill={style.colour} />
      {start && (
        <circle
          cx={start[0]}
          cy={start[1]}
          r={3.5 * space.scale}
          fill="var(--surface)"
          stroke={style.colour}
          strokeWidth={width}
        />
      )}
      {end && (
        <path
          d={endPath(style, end, space.scale)}
          fill={style.colour}
          stroke="var(--surface)"
          strokeWidth={1.5 * space.scale}
        />
      )}
    </g>
  )
}

function partsOf(space: PlotSpace, { x, y }: TrajectoryProps, spacing: number) {
  const places = placesOf(space, pointsOf(x, y))
  const placed = places.filter(isPlaced)
  return {
    shape: linePath(places),
    heads: arrowPlaces(places, spacing)
      .map((arrow) => headPath(arrow, space.scale))
      .join(''),
    start: placed[0],
    end: placed.at(-1),
  }
}

function paint(
  { context, space, colour, path }: Brush,
  props: TrajectoryProps,
  style: MarkStyle,
  spacing: number,
): void {
  const { shape, heads, start, end } = partsOf(space, props, spacing)
  context.globalAlpha = style.opacity
  context.strokeStyle = colour(style.colour)
  context.fillStyle = colour(style.colour)
  context.lineWidth = WIDTH * style.weight * space.scale
  context.lineJoin = 'round'
  context.setLineDash((style.dash ?? []).map((length) => length * space.scale))
  context.stroke(path(shape ?? ''))
  context.setLineDash([])
  context.fill(path(heads))
  if (start) {
    context.beginPath()
    context.moveTo(start[0] + 3.5 * space.scale, start[1])
    context.arc(start[0], start[1], 3.5 * space.scale, 0, 2 * Math.PI)
    context.stroke()
  }
  if (end) context.fill(path(endPath(style, end, space.scale)))
}

const endPath = (style: MarkStyle, end: Place, scale: number) => markersPath(style.marker, 5 * scale, [end])

Trajectory.describe = (props) => {
  const { colour, dash, marker } = markStyle(props)
  return {
    x: [current(props.x)],
    y: [current(props.y)],
    series: [{ label: props.label ?? '', colour, dash, marker, pick: 'xy', ...pointsOf(props.x, props.y) }],
  }
}
