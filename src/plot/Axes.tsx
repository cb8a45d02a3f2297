import { labelled } from '../output/format.ts'
import type { AxisSpec } from './axis.ts'
import type { PlotLayout } from './layout.ts'
import { fitText, textWidth } from './text-width.ts'

interface AxesProps {
  x: AxisSpec
  y: AxisSpec
  layout: PlotLayout
  width: number
  scale: number
}

/** Grid, tick labels and axis titles; drawn beneath all marks. */
export function Axes({ x, y, layout, width, scale }: AxesProps) {
  const { left, top, right, bottom, fontSize, xTicks, yTicks } = layout
  const baseline = bottom + 1.25 * fontSize + 3 * scale
  return (
    <g fontSize={fontSize} fill="var(--ink-2)">
      {yTicks.map(({ value, label }) => {
        const at = layout.y(value)
        return (
          <g key={value}>
            {y.grid !== false && y.scale !== 'band' && (
              <line x1={left} x2={right} y1={at} y2={at} stroke="var(--line)" strokeWidth={scale} />
            )}
            <text x={left - 7 * scale} y={at} dy="0.33em" textAnchor="end">
              {fitText(label, fontSize, left - 8 * scale)}
            </text>
          </g>
        )
      })}
      {!x.hidden && (
        <line x1={left} x2={right} y1={bottom} y2={bottom} stroke="var(--line-strong)" strokeWidth={scale} />
      )}
      {xTicks.map(({ value, label, lower }) => {
        const at = layout.x(value)
        const half = textWidth(label, fontSize) / 2
        return (
          <g key={value}>
            {x.grid && <line x1={at} x2={at} y1={top} y2={bottom} stroke="var(--line)" strokeWidth={scale} />}
            {x.scale !== 'band' && (
              <line
                x1={at}
                x2={at}
                y1={bottom}
                y2={bottom + 4 * scale}
                stroke="var(--line-strong)"
                strokeWidth={scale}
              />
            )}
            <text
              x={Math.max(half, Math.min(width - half, at))}
              y={baseline + (lower ? 1.3 * fontSize : 0)}
              textAnchor="middle"
            >
              {label}
            </text>
          </g>
        )
      })}
      {!y.hidden && labelled(y) && (
        <text x={0} y={fontSize}>
          {labelled(y)}
        </text>
      )}
      {!x.hidden && labelled(x) && (
        <text
          x={right}
          y={baseline + (1.5 + (xTicks.some(({ lower }) => lower) ? 1.3 : 0)) * fontSize}
          textAnchor="end"
        >
          {labelled(x)}
        </text>
      )}
    </g>
  )
}
