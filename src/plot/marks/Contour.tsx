import { ticks as linearTicks, range } from 'd3'
import { mapColour } from '../colour-map.ts'
import { type ColourScaleProps, colourScale } from '../colour-scale.ts'
import { contourRings } from '../contour-rings.ts'
import { extentOf } from '../datum.ts'
import { type GridProps, gridPixel, widenGrid } from '../grid.ts'
import type { Mark } from '../mark.ts'
import { PathText, tracePolygon } from '../path.ts'
import { usePlot } from '../space.ts'

export interface ContourProps extends GridProps, ColourScaleProps {
  /** The levels themselves, or about how many; 12 if not given. */
  levels?: readonly number[] | number
  /** Fill between the levels with the colour map; otherwise lines alone. */
  fill?: boolean
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
  const thresholds = typeof levels === 'number' ? contourLevels(values, levels, log) : levels
  const scale = colourScale(values, props)
  const wide = widenGrid(values, x.length, y.length, log)
  const outline = (level: number) => {
    const text = new PathText()
    for (const ring of contourRings(wide, x.length + 2, y.length + 2, level))
      tracePolygon(
        text,
        ring.map(([column, row]) => [gridPixel(space.x, x, column - 1), gridPixel(space.y, y, row - 1)]),
      )
    return text.toString() || undefined
  }
  return (
    <g clipPath={space.clipArea} strokeLinejoin="round">
      {[...thresholds]
        .sort((a, b) => a - b)
        .map((level) => (
          <path
            key={level}
            d={outline(level)}
            fill={props.fill ? mapColour(scale.map, scale(level)) : 'none'}
            stroke={props.stroke ?? (props.fill ? 'var(--surface)' : 'var(--ink-3)')}
            strokeOpacity={props.fill && !props.stroke ? 0.5 : 0.7}
            strokeWidth={space.scale}
          />
        ))}
    </g>
  )
}

Contour.describe = ({ x, y }) => ({ x: [x], y: [y] })
