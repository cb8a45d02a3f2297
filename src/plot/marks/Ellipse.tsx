import { range } from 'd3'
import type { Mark } from '../mark.ts'
import { type MarkStyleProps, markStyle } from '../mark-style.ts'
import { dashArray } from '../series.ts'
import { usePlot } from '../space.ts'

export interface EllipseProps extends MarkStyleProps {
  /** Middle, in the axes' values. */
  centre: readonly [number, number]
  /** [var x, cov xy, var y]: the ellipse at `deviations` standard deviations. */
  covariance: readonly [number, number, number]
  /** 2 if not given. */
  deviations?: number
  label?: string
  /** Opacity of the filling; 0.08 if not given. */
  fill?: number
}

const POINTS = 96
const FILL = 0.08

/**
 * Points of the ellipse { c + k L u : |u| = 1 }, L the Cholesky factor of the covariance.
 * A covariance that is not positive semi-definite gives NaN.
 */
export function ellipsePoints({
  centre: [cx, cy],
  covariance: [xx, xy, yy],
  deviations = 2,
}: EllipseProps): [number, number][] {
  const a = Math.sqrt(xx)
  const b = a === 0 ? 0 : xy / a
  const rest = yy - b * b
  const c = Math.sqrt(Math.abs(rest) < 1e-12 * yy ? 0 : rest)
  return range(POINTS).map((point) => {
    const angle = (2 * Math.PI * point) / POINTS
    const [u, v] = [deviations * Math.cos(angle), deviations * Math.sin(angle)]
    return [cx + a * u, cy + b * u + c * v]
  })
}

/** The shape of a cloud of points: its covariance as an ellipse. */
export const Ellipse: Mark<EllipseProps> = (props) => {
  const space = usePlot()
  if (props.label && space.hidden.has(props.label)) return null
  const style = markStyle(props)
  const places = ellipsePoints(props).map(([x, y]) => [space.x(x), space.y(y)])
  if (!places.flat().every(Number.isFinite)) return null
  return (
    <path
      d={`M${places.map(([x, y]) => `${x.toFixed(2)},${y.toFixed(2)}`).join('L')}Z`}
      clipPath={space.clip}
      fill={style.colour}
      fillOpacity={props.ghost ? 0 : (props.fill ?? FILL)}
      stroke={style.colour}
      strokeOpacity={style.opacity}
      strokeWidth={2 * style.weight * space.scale}
      strokeDasharray={props.ghost ? dashArray(style.dash, space.scale) : undefined}
    />
  )
}

Ellipse.describe = (props) => {
  const points = ellipsePoints(props)
  return { x: [points.map(([x]) => x)], y: [points.map(([, y]) => y)] }
}
