import {
  type Brush,
  CanvasMark,
  type Mark,
  markerPath,
  markStyle,
  type PlotSpace,
  seriesStyle,
  usePlot,
} from '../../../../plot/index.ts'
import type { Path } from '../paths.ts'

interface TrailProps {
  readonly path: Path
  readonly label: string
  /** Number of the optimizer, which gives colour, dash and marker. */
  readonly series: number
  readonly ghost?: number
  readonly lossLabel: string
}

/** Pieces in which a path fades towards its start, and how faint it begins. */
const PIECES = 24
const FAINTEST = 0.6
const WIDTH = 2.5
/** Markers on the way, besides the head. */
const STATIONS = 10

/** A path that fades towards its start, with the optimizer's marker along the way and at its head. */
export const Trail: Mark<TrailProps> = (props) => {
  const { hidden } = usePlot()
  if (hidden.has(props.label)) return null
  return <CanvasMark draw={(brush) => paint(brush, props)} />
}

/** Points that can be drawn: those with a place, kept within reach of a canvas. */
function places({ x, y }: PlotSpace, path: Path): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = []
  const near = (pixel: number) => Math.max(-1e5, Math.min(1e5, pixel))
  for (let i = 0; i < path.x.length && Number.isFinite(path.x[i]); i++)
    found.push([near(x(path.x[i])), near(y(path.y[i]))])
  return found
}

function paint({ context, space, colour, path: pathOf }: Brush, props: TrailProps): void {
  const points = places(space, props.path)
  const style = markStyle({ series: props.series, ghost: props.ghost })
  const ink = colour(style.colour)
  const halo = colour('var(--surface)')
  context.lineJoin = 'round'
  context.lineCap = 'butt'
  context.setLineDash((props.ghost ? (style.dash ?? []) : []).map((length) => length * space.scale))
  const last = points.length - 1
  for (const [widths, paintColour] of [
    [2.2, halo],
    [1, ink],
  ] as const) {
    context.strokeStyle = paintColour
    context.lineWidth = WIDTH * style.weight * space.scale * widths
    for (let piece = 0; piece < PIECES; piece++) {
      const [from, to] = [Math.floor((piece / PIECES) * last), Math.floor(((piece + 1) / PIECES) * last)]
      if (to <= from) continue
      const share = (piece + 1) / PIECES
      context.globalAlpha = style.opacity * (widths > 1 ? 0.5 : 1) * (FAINTEST + (1 - FAINTEST) * share)
      context.beginPath()
      context.moveTo(...points[from])
      for (let i = from + 1; i <= to; i++) context.lineTo(...points[i])
      context.stroke()
    }
  }
  context.setLineDash([])
  if (props.ghost || last < 0) return
  context.globalAlpha = 1
  context.fillStyle = ink
  context.strokeStyle = halo
  context.lineWidth = 1.5 * space.scale
  const stamp = ([x, y]: readonly [number, number], radius: number) => {
    const shape = pathOf(markerShape(props.series, radius))
    context.save()
    context.translate(x, y)
    context.stroke(shape)
    context.fill(shape)
    context.restore()
  }
  const stride = Math.max(1, Math.round(last / STATIONS))
  for (let i = stride; i < last; i += stride) stamp(points[i], 3 * space.scale)
  stamp(points[last], 6.5 * space.scale)
}

const markerShape = (series: number, radius: number) => markerPath(seriesStyle(series).marker, radius)

Trail.describe = ({ path, label, series, ghost, lossLabel }) => {
  const { colour, marker } = markStyle({ series, ghost })
  return {
    series: ghost
      ? []
      : [
          {
            label,
            colour,
            marker,
            glyph: 'point',
            pick: 'xy',
            length: path.x.length,
            x: (index) => path.x[index],
            y: (index) => path.y[index],
            z: (index) => path.loss[index],
            zAxis: { label: lossLabel },
          },
        ],
  }
}
