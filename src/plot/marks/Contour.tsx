import { contours, ticks as linearTicks, range } from 'd3'
import { useMemo } from 'react'
import { type ColourScaleProps, colourScale } from '../colour-scale.ts'
import { mapShades } from '../colour-shades.ts'
import { extentOf } from '../datum.ts'
import { type GridProps, gridPixel, widenGrid } from '../grid.ts'
import type { Mark } from '../mark.ts'
import { PathText, tracePolygon } from '../path.ts'
import { usePlot } from '../space.ts'
import { type Brush, CanvasMark } from './CanvasMark.tsx'

export interface ContourProps extends GridProps, ColourScaleProps {
  /** The levels themselves, or about how many; 12 if not given. */
  levels?: readonly number[] | number
  /** Fill between the levels with the colour map, on a canvas; otherwise lines alone. */
  fill?: boolean
  /** How much of the filling's colour covers the surface, 0 to 1; 1 if not given. */
  strength?: number
  /** A CSS colour of the lines. */
  stroke?: string
}

const LEVELS = 12

/** Even levels between the extremes of the values: by difference, or by factor. */
export function contourLevels(values: ArrayLike<number>, count: number, log: boolean): number[] {
  const extent = extentOf([values], log)
  if (!extent) return []
  const [low, high] = extent
  if (!log) return linearTicks(low, high, count)
  return range(count).map((level) => low * (high / low) ** (level / count))
}

/** Lines of equal value over a grid; a value that is not a number lies below all. */
export const Contour: Mark<ContourProps> = (props) => {
  const space = usePlot()
  const { x, y, values, log = false, levels = LEVELS } = props
  const surfaces = useMemo(() => {
    const thresholds = typeof levels === 'number' ? contourLevels(values, levels, log) : levels
    return contours()
      .size([x.length + 2, y.length + 2])
      .thresholds([...thresholds])(widenGrid(values, x.length, y.length, log))
  }, [x.length, y.length, values, log, levels])
  const outline = (rings: readonly (readonly number[])[][]) => {
    const text = new PathText()
    for (const ring of rings)
      tracePolygon(
        text,
        ring.map(([column, row]) => [gridPixel(space.x, x, column - 1), gridPixel(space.y, y, row - 1)]),
      )
    return text.toString()
  }
  const paths = surfaces.map(({ value, coordinates }) => ({ value, path: outline(coordinates.flat()) }))
  if (props.fill) return <CanvasMark draw={(brush) => paint(brush, paths, props)} />
  return (
    <g clipPath={space.clipArea} strokeLinejoin="round">
      {paths.map(({ value, path }) => (
        <path
          key={value}
          d={path || undefined}
          fill="none"
          stroke={props.stroke ?? 'var(--ink-3)'}
          strokeOpacity={0.7}
          strokeWidth={space.scale}
        />
      ))}
    </g>
  )
}

function paint(
  { context, space, colour }: Brush,
  paths: readonly { readonly value: number; readonly path: string }[],
  props: ContourProps,
): void {
  const { left, right, top, bottom, scale: size } = space
  const scale = colourScale(props.values, props)
  const shade = mapShades(scale.map, colour)
  context.beginPath()
  context.rect(left, top, right - left, bottom - top)
  context.clip()
  context.lineJoin = 'round'
  context.lineWidth = size
  context.strokeStyle = colour(props.stroke ?? 'var(--surface)')
  const fill = (path: Path2D, value: number) => {
    context.globalAlpha = 1
    context.fillStyle = colour('var(--surface)')
    context.fill(path)
    context.globalAlpha = props.strength ?? 1
    context.fillStyle = shade(scale(value))
    context.fill(path)
    context.globalAlpha = 0.5
    context.stroke(path)
  }
  const whole = new Path2D()
  whole.rect(left, top, right - left, bottom - top)
  fill(whole, scale.domain[0])
  for (const { value, path } of paths) fill(new Path2D(path), value)
  context.globalAlpha = 1
}

Contour.describe = ({ x, y }) => ({ x: [x], y: [y] })
