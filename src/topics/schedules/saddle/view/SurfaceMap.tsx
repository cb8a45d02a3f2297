import { useMemo } from 'react'
import type { Frame } from '../../../../lab/channel.ts'
import { Contour, cellCentres, Plot, Scatter } from '../../../../plot/index.ts'
import type { channels } from '../channels.ts'
import { SURFACES, type SurfaceName } from '../surfaces.ts'

/** Cells of the contour plot along each axis. */
const CELLS = 40
/** The plot is wider than it is high, by less than this. */
const ASPECT = 2
const LEVELS = [0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.48, 0.5, 0.55, 0.65, 0.8, 1, 1.5, 2]
const HEIGHT = 300

interface SurfaceMapProps {
  readonly title: string
  readonly summary: string
  readonly surface: SurfaceName
  /** The plateau's distance from its minimum. */
  readonly radius: number
  readonly frame: Frame<typeof channels> | undefined
  readonly names: readonly [decayed: string, cyclic: string]
}

/** Where the runs of the decayed and of the cyclic schedule are, on contours of the loss. */
export function SurfaceMap({ title, summary, surface, radius, frame, names }: SurfaceMapProps) {
  const reach = surface === 'saddle' ? 1.4 : 1.25 * radius
  const grid = useMemo(() => {
    const across = cellCentres(ASPECT * CELLS, [-ASPECT * reach, ASPECT * reach])
    const up = cellCentres(CELLS, [-reach, reach])
    const values = up.flatMap((y) => across.map((x) => SURFACES[surface].value(x, y)))
    return { across, up, values }
  }, [surface, reach])
  const places = frame?.places ?? new Float64Array(0)
  const runs = places.length / 6
  const column = (lane: 0 | 1, axis: 0 | 1) =>
    Float64Array.from({ length: runs }, (_, i) => places[2 * (lane * runs + i) + axis])
  return (
    <Plot
      title={title}
      legend
      equal
      summary={summary}
      x={{ label: 'w₁', domain: [-reach, reach] }}
      y={{ label: 'w₂', domain: [-reach, reach], grid: false }}
      height={HEIGHT}
    >
      <Contour x={grid.across} y={grid.up} values={grid.values} levels={LEVELS} />
      <Scatter series={1} label={names[1]} x={column(1, 0)} y={column(1, 1)} radius={4.5} />
      <Scatter series={0} label={names[0]} x={column(0, 0)} y={column(0, 1)} radius={4.5} />
    </Plot>
  )
}
