import { contours, ticks as linearTicks, range } from 'd3'
import { mapColour } from '../colour-map.ts'
import { type ColourScaleProps, colourScale } from '../colour-scale.ts'
import { extentOf } from '../datum.ts'
import { usePlot } from '../frame.ts'
import { type GridProps, gridPixel, widenGrid } from '../grid.ts'
import type { Mark } from '../mark.ts'

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

const hundredths = (pixel: number) => Math.round(pixel * 100) / 100

/** A closed line; d3 gives its first point once more at its end. */
const ringPath = (ring: readonly (readonly number[])[], place: (point: readonly number[]) => string) =>
  `M${ring.slice(0, -1).map(place).join('L')}Z`

/** Lines of equal value over a grid (marching squares, d3-contour); a value that is not finite lies below all. */
export const Contour: Mark<ContourProps> = (props) => {
  const frame = usePlot()
  const { x, y, values, log = false, levels = LEVELS } = props
  const thresholds = typeof levels === 'number' ? contourLevels(values, levels, log) : levels
  const scale = colourScale(values, props)
  const surfaces = contours()
    .size([x.length + 2, y.length + 2])
    .thresholds([...thresholds])(widenGrid(values, x.length, y.length, log))
  const place = ([column, row]: readonly number[]) =>
    `${hundredths(gridPixel(frame.x, x, column - 1))},${hundredths(gridPixel(frame.y, y, row - 1))}`
  return (
    <g clipPath={frame.clipArea} strokeLinejoin="round">
      {surfaces.map((surface) => (
        <path
          key={surface.value}
          d={
            surface.coordinates
              .flat()
              .map((ring) => ringPath(ring, place))
              .join('') || undefined
          }
          fill={props.fill ? mapColour(scale.map, scale(surface.value)) : 'none'}
          stroke={props.stroke ?? (props.fill ? 'var(--surface)' : 'var(--ink-3)')}
          strokeOpacity={props.fill && !props.stroke ? 0.5 : 0.7}
          strokeWidth={frame.scale}
        />
      ))}
    </g>
  )
}

Contour.describe = ({ x, y }) => ({ x: [x], y: [y] })
