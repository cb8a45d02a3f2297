import { usePlot } from '../../../../plot/index.ts'

interface QuadraticContoursProps {
  /** H₁₁, H₁₂, H₂₂ */
  readonly hessian: ArrayLike<number>
  readonly centre: readonly [number, number]
  readonly losses: readonly number[]
}

const POINTS = 90

/** Curves on which ½(w − w*)ᵀH(w − w*) has one value: w* + √(2·loss)·L⁻ᵀu for unit vectors u, H = LLᵀ. */
export function QuadraticContours({ hessian, centre, losses }: QuadraticContoursProps) {
  const { x, y, clipArea, scale } = usePlot()
  const p = Math.sqrt(hessian[0])
  const q = hessian[1] / p
  const r = Math.sqrt(Math.max(hessian[2] - q * q, 1e-12))
  const path = losses
    .map((loss) => {
      const size = Math.sqrt(2 * loss)
      const points = Array.from({ length: POINTS }, (_, i) => {
        const angle = (2 * Math.PI * i) / POINTS
        const v = (size * Math.sin(angle)) / r
        const u = (size * Math.cos(angle) - q * v) / p
        return `${x(centre[0] + u).toFixed(1)},${y(centre[1] + v).toFixed(1)}`
      })
      return `M${points.join('L')}Z`
    })
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
