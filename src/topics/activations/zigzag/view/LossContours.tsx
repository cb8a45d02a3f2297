import { usePlot } from '../../../../plot/index.ts'
import { bowlContour } from '../bowl.ts'

interface LossContoursProps {
  /** H [2, 2] */
  readonly curvature: Float32Array | Float64Array
  readonly target: readonly [number, number]
  readonly losses: readonly number[]
}

/** Curves of equal loss round the optimum of a quadratic loss. */
export function LossContours({ curvature, target, losses }: LossContoursProps) {
  const { x, y, clipArea, scale } = usePlot()
  const path = losses
    .map((loss) =>
      bowlContour(curvature, target, loss).map(([u, v]) => `${x(u).toFixed(1)},${y(v).toFixed(1)}`),
    )
    .filter((points) => !points[0].includes('NaN'))
    .map((points) => `M${points.join('L')}Z`)
    .join('')
  return (
    <path
      d={path}
      clipPath={clipArea}
      fill="none"
      stroke="var(--ink-3)"
      strokeOpacity={0.6}
      strokeWidth={scale}
    />
  )
}
