import type { Datum } from '../datum.ts'
import { usePlot } from '../space.ts'
import { textWidth } from '../text-width.ts'

export interface AnnotationProps {
  /** The point that is spoken of. */
  x: Datum
  y: Datum
  text: string
  /** From the point to the text, in pixels at scale 1; [12, -18] if not given. */
  offset?: readonly [number, number]
  /** A CSS colour; ink if not given. */
  colour?: string
  /** Mark the point with a dot. */
  dot?: boolean
}

/** A few words beside a point, tied to it by a thin line; kept inside the plot. */
export function Annotation({
  x,
  y,
  text,
  offset = [12, -18],
  colour = 'var(--ink)',
  dot = true,
}: AnnotationProps) {
  const { x: sx, y: sy, left, right, top, bottom, fontSize, scale } = usePlot()
  const [px, py] = [sx(x), sy(y)]
  if (!Number.isFinite(px) || !Number.isFinite(py)) return null
  const width = textWidth(text, fontSize)
  const wanted = px + offset[0] * scale
  const before = offset[0] < 0 || wanted + width > right
  const start = before ? Math.min(px - Math.abs(offset[0]) * scale, right) - width : wanted
  const tx = Math.max(left, Math.min(right - width, start))
  const ty = Math.max(top + fontSize, Math.min(bottom - 0.3 * fontSize, py + offset[1] * scale))
  const nearX = Math.max(tx, Math.min(tx + width, px))
  const nearY = ty < py ? ty + 0.3 * fontSize : ty - 0.9 * fontSize
  return (
    <g fontSize={fontSize}>
      <line x1={px} y1={py} x2={nearX} y2={nearY} stroke={colour} strokeWidth={scale} strokeOpacity={0.6} />
      {dot && (
        <circle
          cx={px}
          cy={py}
          r={3 * scale}
          fill={colour}
          stroke="var(--surface)"
          strokeWidth={1.5 * scale}
        />
      )}
      <text x={tx} y={ty} fill={colour} stroke="var(--surface)" strokeWidth={3 * scale} paintOrder="stroke">
        {text}
      </text>
    </g>
  )
}
