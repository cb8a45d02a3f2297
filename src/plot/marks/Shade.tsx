import type { Datum } from '../datum.ts'
import type { Scale } from '../scale.ts'
import { usePlot } from '../space.ts'

export interface ShadeProps {
  /** From and to along x; the whole width if not given. An end left undefined reaches the plot's edge. */
  x?: readonly [Datum | undefined, Datum | undefined]
  y?: readonly [Datum | undefined, Datum | undefined]
  label?: string
  /** A CSS colour; quiet ink if not given. */
  colour?: string
}

function interval(
  scale: Scale,
  span: ShadeProps['x'],
  edges: readonly [number, number],
): readonly [number, number] {
  const half = scale.bandwidth / 2
  const side = (value: Datum | undefined, edge: number, outward: number) =>
    value === undefined ? edge : scale(value) + half * outward
  const ends = span ? [side(span[0], edges[0], -1), side(span[1], edges[1], 1)] : edges
  const [low, high] = [Math.min(...edges), Math.max(...edges)]
  const clamp = (pixel: number) => Math.max(low, Math.min(high, pixel))
  return [clamp(Math.min(...ends)), clamp(Math.max(...ends))]
}

/** A shaded region of the plot, named at its top left. */
export function Shade({ x, y, label, colour = 'var(--ink-3)' }: ShadeProps) {
  const { x: sx, y: sy, left, right, top, bottom, fontSize, scale } = usePlot()
  const [x0, x1] = interval(sx, x, [left, right])
  const [y0, y1] = interval(sy, y, [bottom, top])
  if (!(x1 > x0 && y1 > y0)) return null
  return (
    <g>
      <rect x={x0} y={y0} width={x1 - x0} height={y1 - y0} fill={colour} fillOpacity={0.12} />
      {label && (
        <text x={x0 + 5 * scale} y={y0 + 1.15 * fontSize} fontSize={fontSize} fill="var(--ink-2)">
          {label}
        </text>
      )}
    </g>
  )
}
