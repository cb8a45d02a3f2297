import { ticks as linearTicks, range } from 'd3'
import { useId } from 'react'
import { formatPower, labelled, tickFormat } from '../../output/format.ts'
import { mapColour } from '../colour-map.ts'
import type { ColourScale } from '../colour-scale.ts'
import { usePlot } from '../space.ts'
import { logTicks } from '../ticks.ts'

interface ColourLegendProps {
  scale: ColourScale
  label: string
  unit?: string
  format?: (value: number) => string
  /** Pixel of the bar's left edge. */
  x: number
}

const STOPS = 20
const BAR_WIDTH = 10

/** A bar of the map's colours with its values, as high as the data area; its title stands above. */
export function ColourLegend({ scale, label, unit, format, x }: ColourLegendProps) {
  const { top, bottom, width, fontSize, scale: size } = usePlot()
  const id = useId()
  const { domain, log, map } = scale
  const count = Math.max(2, Math.floor((bottom - top) / (fontSize * 3)))
  const values = log ? logTicks(domain, count) : linearTicks(domain[0], domain[1], count)
  const text = format ?? (log ? formatPower : tickFormat(values))
  const barWidth = BAR_WIDTH * size
  return (
    <g fontSize={fontSize} fill="var(--ink-2)">
      <linearGradient id={id} x1="0" x2="0" y1="1" y2="0">
        {range(STOPS + 1).map((stop) => (
          <stop key={stop} offset={stop / STOPS} stopColor={mapColour(map, stop / STOPS)} />
        ))}
      </linearGradient>
      <rect
        x={x}
        y={top}
        width={barWidth}
        height={Math.max(0, bottom - top)}
        fill={`url(#${id})`}
        stroke="var(--line-strong)"
        strokeWidth={size}
      />
      {values.map((value) => {
        const y = bottom - scale(value) * (bottom - top)
        return (
          <g key={value}>
            <line
              x1={x + barWidth}
              x2={x + barWidth + 3 * size}
              y1={y}
              y2={y}
              stroke="var(--line-strong)"
              strokeWidth={size}
            />
            <text x={x + barWidth + 6 * size} y={y} dy="0.33em">
              {text(value)}
            </text>
          </g>
        )
      })}
      <text x={width} y={fontSize} textAnchor="end">
        {labelled({ label, unit })}
      </text>
    </g>
  )
}
