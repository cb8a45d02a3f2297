import { contours, ticks as linearTicks, range } from 'd3'
import { useMemo } from 'react'
import { extentOf } from '../datum.ts'
import { type GridProps, gridPixel, widenGrid } from '../grid.ts'
import type { Mark } from '../mark.ts'
import { PathText, tracePolygon } from '../path.ts'
import { dashArray } from '../series.ts'
import { usePlot } from '../space.ts'
import { useSameNumbers } from '../use-same-numbers.ts'

export interface ContourProps extends GridProps {
  /** The levels themselves, or about how many; 12 if not given. */
  levels?: readonly number[] | number
  /** Even levels by factor, not by difference. */
  log?: boolean
  /** A CSS colour of the lines. */
  stroke?: string
  /** Dash pattern of the lines in pixels at scale 1; solid if not given. */
  dash?: readonly number[]
  /** Width of the lines in pixels at scale 1; 1 if not given. */
  width?: number
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

/** By level, the text of the path about what lies above it (marching squares, d3-contour); what is not finite lies below all. */
export function useOutlines({ x, y, values: given, log = false, levels = LEVELS }: ContourProps) {
  const space = usePlot()
  const values = useSameNumbers(given)
  const thresholds = useSameNumbers(typeof levels === 'number' ? contourLevels(values, levels, log) : levels)
  const surfaces = useMemo(
    () =>
      contours()
        .size([x.length + 2, y.length + 2])
        .thresholds([...thresholds])(widenGrid(values, x.length, y.length, log)),
    [x.length, y.length, values, log, thresholds],
  )
  const { left, right, top, bottom } = space
  const placed = [left, right, top, bottom, space.x.domain, space.y.domain].join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the scales are new each time, and the same where `placed` is
  return useMemo(
    () =>
      surfaces.map(({ value, coordinates }) => {
        const text = new PathText()
        for (const ring of coordinates.flat())
          tracePolygon(
            text,
            ring.map(([column, row]) => [gridPixel(space.x, x, column - 1), gridPixel(space.y, y, row - 1)]),
          )
        return { value, path: text.toString() }
      }),
    [surfaces, placed],
  )
}

/** Lines of equal value over a grid. */
export const Contour: Mark<ContourProps> = (props) => {
  const space = usePlot()
  return (
    <g clipPath={space.clipArea} strokeLinejoin="round">
      {useOutlines(props).map(({ value, path }) => (
        <path
          key={value}
          d={path || undefined}
          fill="none"
          stroke={props.stroke ?? 'var(--ink-3)'}
          strokeOpacity={0.7}
          strokeWidth={(props.width ?? 1) * space.scale}
          strokeDasharray={dashArray(props.dash, space.scale)}
        />
      ))}
    </g>
  )
}

Contour.describe = ({ x, y }) => ({ x: [x], y: [y] })
