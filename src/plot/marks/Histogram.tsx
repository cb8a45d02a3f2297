import { pathRound } from 'd3'
import type { Mark } from '../mark.ts'
import { type MarkStyleProps, markStyle } from '../mark-style.ts'
import { dashArray } from '../series.ts'
import { usePlot } from '../space.ts'

export interface HistogramProps extends MarkStyleProps {
  /** Counts or densities, one per bin (see `countBins`). */
  counts: ArrayLike<number>
  /** Edges of the first and the last bin; all bins are equally wide. */
  domain: readonly [number, number]
  label?: string
}

/** One histogram on the plot's axes; a ghost is an outline. */
export const Histogram: Mark<HistogramProps> = (props) => {
  const space = usePlot()
  if (props.label && space.hidden.has(props.label)) return null
  const { counts, domain } = props
  const { colour, opacity, dash } = markStyle(props)
  const edge = (bin: number) => space.x(domain[0] + ((domain[1] - domain[0]) * bin) / counts.length)
  const zero = space.y(0)
  const base = Number.isFinite(zero) ? zero : space.bottom
  const drawn = pathRound(2)
  const gap = edge(1) - edge(0) >= 5 * space.scale ? space.scale : 0
  if (props.ghost) drawn.moveTo(edge(0), base)
  for (let bin = 0; bin < counts.length; bin++) {
    const height = space.y(counts[bin])
    const top = Number.isFinite(height) ? height : base
    const [start, end] = [edge(bin), edge(bin + 1)]
    if (!(end > start)) continue
    if (props.ghost) {
      drawn.lineTo(start, top)
      drawn.lineTo(end, top)
    } else if (top !== base) drawn.rect(start + gap / 2, top, end - start - gap, base - top)
  }
  if (props.ghost) drawn.lineTo(edge(counts.length), base)
  return (
    <path
      d={drawn.toString()}
      clipPath={space.clip}
      fill={props.ghost ? 'none' : colour}
      opacity={opacity}
      stroke={props.ghost ? colour : undefined}
      strokeWidth={1.5 * space.scale}
      strokeDasharray={props.ghost ? dashArray(dash, space.scale) : undefined}
    />
  )
}

Histogram.describe = ({ counts, domain, label = '', ...style }) => {
  const { colour } = markStyle(style)
  const centre = (bin: number) => domain[0] + ((domain[1] - domain[0]) * (bin + 0.5)) / counts.length
  return {
    x: [domain],
    y: [counts, [0]],
    series: [
      { label, colour, pick: 'x', glyph: 'patch', length: counts.length, x: centre, y: (bin) => counts[bin] },
    ],
  }
}
