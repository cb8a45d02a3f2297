import type { Mark } from '../mark.ts'
import { dashArray } from '../series.ts'
import { usePlot } from '../space.ts'
import { textWidth } from '../text-width.ts'

export interface RuleProps {
  /** Where the line stands: one of both. */
  x?: number | string
  y?: number | string
  label?: string
  /**
   * Where the label stands: along a horizontal line at its start (left) or end (right), beside a vertical one before it
   * (left) or behind it (right), as far as there is room. At the end if not given.
   */
  labelAt?: 'start' | 'end'
  /** A CSS colour; quiet ink if not given. */
  colour?: string
  /** Let automatic domains reach the line. */
  include?: boolean
}

const DASH: readonly number[] = [3, 3]

/** A reference line across the plot, with its label at the end. */
export const Rule: Mark<RuleProps> = ({ x, y, label, labelAt = 'end', colour = 'var(--ink-2)' }) => {
  const { x: sx, y: sy, left, right, top, bottom, scale, fontSize } = usePlot()
  const vertical = x !== undefined
  const at = vertical ? sx(x) : sy(y ?? Number.NaN)
  const [low, high] = vertical ? [left, right] : [top, bottom]
  if (!(at >= low - 0.5 && at <= high + 0.5)) return null
  const start = !vertical && labelAt === 'start'
  const room = label === undefined ? 0 : textWidth(label, fontSize) + 6 * scale
  const turn = vertical && (at + room > right || (labelAt === 'start' && at - room > left))
  return (
    <g fontSize={fontSize}>
      <line
        x1={vertical ? at : left}
        x2={vertical ? at : right}
        y1={vertical ? top : at}
        y2={vertical ? bottom : at}
        stroke={colour}
        strokeWidth={1.25 * scale}
        strokeDasharray={dashArray(DASH, scale)}
      />
      {label && (
        <text
          x={vertical ? at + (turn ? -5 : 5) * scale : start ? left + 4 * scale : right - 2 * scale}
          y={
            vertical
              ? top + fontSize * 0.9
              : at - top < fontSize * 1.6
                ? at + fontSize * 1.2
                : at - fontSize * 0.45
          }
          textAnchor={start || (vertical && !turn) ? 'start' : 'end'}
          fill={colour}
          stroke="var(--surface)"
          strokeWidth={3 * scale}
          paintOrder="stroke"
        >
          {label}
        </text>
      )}
    </g>
  )
}

Rule.describe = ({ x, y, include }) => ({
  x: include && x !== undefined ? [[x]] : [],
  y: include && y !== undefined ? [[y]] : [],
})
