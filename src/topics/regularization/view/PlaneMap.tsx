import type { ReactNode } from 'react'
import { Contour, HeatMap, Plot, Scatter } from '../../../plot/index.ts'
import { centresOf } from '../plane.ts'

interface PlaneMapProps {
  readonly title: string
  readonly note?: string
  readonly summary: string
  /** Half of the square that is drawn. */
  readonly reach: number
  /** For each cell of the plane, row by row from the lowest. */
  readonly values: ArrayLike<number> | undefined
  /** What the colour means. */
  readonly label: string
  readonly map?: 'sequential' | 'diverging'
  readonly colours: readonly [number, number]
  /** Drawn with a line where the values cross it. */
  readonly level?: number
  /** [N, 3]: x₁, x₂ and class. */
  readonly points: ArrayLike<number> | undefined
  readonly classLabels: readonly string[]
  readonly radius?: number
  readonly overlay?: ReactNode
  readonly children?: ReactNode
}

const NOTHING = new Float64Array(0)

/** Column `column` of a table [N, 3]. */
const columnOf = (table: ArrayLike<number> | undefined, column: number) =>
  table ? Float64Array.from({ length: table.length / 3 }, (_, i) => table[3 * i + column]) : NOTHING

/** Values over the plane in colour, with the training points on them. */
export function PlaneMap({
  reach,
  values,
  label,
  map = 'diverging',
  colours,
  level,
  points,
  classLabels,
  radius = 3.5,
  children,
  ...plot
}: PlaneMapProps) {
  const centres = values ? centresOf(reach) : NOTHING
  const axis = { domain: [-reach, reach] as const, grid: false }
  return (
    <Plot {...plot} x={{ label: 'x₁', ...axis }} y={{ label: 'x₂', ...axis }} height={320}>
      {values && (
        <HeatMap x={centres} y={centres} values={values} label={label} map={map} colours={colours} growing />
      )}
      {values && level !== undefined && (
        <Contour x={centres} y={centres} values={values} levels={[level]} stroke="var(--ink)" width={2} />
      )}
      {children}
      <Scatter
        x={columnOf(points, 0)}
        y={columnOf(points, 1)}
        classes={columnOf(points, 2)}
        classLabels={classLabels}
        radius={radius}
        opacity={1}
      />
    </Plot>
  )
}
