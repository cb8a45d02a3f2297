import { type Mark, usePlot } from '../../../../plot/index.ts'
import type { StepVectors } from '../step-vectors.ts'

interface VectorsProps {
  readonly vectors: StepVectors
  /** A CSS colour for the step. */
  readonly colour: string
}

/** Pixels at scale 1. The lengths differ so that arrows in the same direction are all seen. */
export const ARROWS = {
  gradient: { length: 78, width: 2, dash: [5, 3] },
  velocity: { length: 60, width: 2, dash: [] },
  step: { length: 42, width: 4, dash: [] },
} as const
const HEAD = 8

/** The directions of a step's vectors, from where the step began. Lengths say nothing: they differ by many powers of ten. */
export const Vectors: Mark<VectorsProps> = ({ vectors, colour }) => {
  const { x, y, scale, clip } = usePlot()
  const [px, py] = [x(vectors.from[0]), y(vectors.from[1])]
  if (!Number.isFinite(px) || !Number.isFinite(py)) return null
  return (
    <g clipPath={clip} pointerEvents="none">
      {vectors.list.map(({ kind, direction: [u, v] }) => {
        const { length, width, dash } = ARROWS[kind]
        const along = length * scale
        const [tipX, tipY] = [px + u * along, py - v * along]
        const head = (HEAD + width) * scale
        const [neckX, neckY] = [tipX - u * head, tipY + v * head]
        const half = head / 2
        const triangle = `M${tipX},${tipY}L${neckX + v * half},${neckY + u * half}L${neckX - v * half},${neckY - u * half}Z`
        const shaft = `M${px},${py}L${neckX},${neckY}`
        const ink = kind === 'step' ? colour : 'var(--ink)'
        return (
          <g key={kind} data-vector={kind}>
            <path
              d={`${shaft}${triangle}`}
              stroke="var(--surface)"
              strokeWidth={(width + 3) * scale}
              strokeLinejoin="round"
            />
            <path
              d={shaft}
              stroke={ink}
              strokeWidth={width * scale}
              strokeDasharray={dash.map((part) => part * scale).join(' ')}
            />
            <path d={triangle} fill={ink} />
          </g>
        )
      })}
    </g>
  )
}

Vectors.describe = () => ({})
