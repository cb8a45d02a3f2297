import { contours, geoPath, geoTransform, ticks as linearTicks, range } from 'd3'
import { useMemo } from 'react'
import { mapShades } from '../colour-map.ts'
import { type ColourScaleProps, colourScale } from '../colour-scale.ts'
import { extentOf } from '../datum.ts'
import { type GridProps, gridPixel, widenGrid } from '../grid.ts'
import type { Mark } from '../mark.ts'
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

/** Lines of equal value over a grid (marching squares, d3-contour); a value that is not finite lies below all. */
export const Contour: Mark<ContourProps> = (props) => {
  const space = usePlot()
  const { x, y, values, log = false, levels = LEVELS } = props
  const surfaces = useMemo(() => {
    const thresholds = typeof levels === 'number' ? contourLevels(values, levels, log) : levels
    return contours()
      .size([x.length + 2, y.length + 2])
      .thresholds([...thresholds])(widenGrid(values, x.length, y.length, log))
  }, [x.length, y.length, values, log, levels])
  const toPath = geoPath(
    geoTransform({
      point(column, row) {
        this.stream.point(gridPixel(space.x, x, column - 1), gridPixel(space.y, y, row - 1))
      },
    }),
  ).digits(2)
  const { left, right, top, bottom } = space
  const placed = [left, right, top, bottom, space.x.domain, space.y.domain].join()
  // biome-ignore lint/correctness/useExhaustiveDependencies(toPath): new each time, and the same where the plot stands still
  // biome-ignore lint/correctness/useExhaustiveDependencies(placed): says where the plot stands
  const paths = useMemo(
    () =>
      props.fill ? surfaces.map((surface) => ({ value: surface.value, path: toPath(surface) ?? '' })) : [],
    [props.fill, surfaces, placed],
  )
  if (props.fill) {
    return <CanvasMark draw={(brush) => paint(brush, paths, props)} />
  }
  return (
    <g clipPath={space.clipArea} strokeLinejoin="round">
      {surfaces.map((surface) => (
        <path
          key={surface.value}
          d={toPath(surface) ?? undefined}
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
