import { formatNumber, type Mark, type PlotSpace, seriesStyle, usePlot } from '../../../../plot/index.ts'

interface QuadrantPathProps {
  readonly x: ArrayLike<number>
  readonly y: ArrayLike<number>
  /** Names of the quadrants I, II, III and IV of a move. */
  readonly labels: readonly string[]
}

/** Colour of a move by its quadrant: I and III share a family (both weights go one way), II and IV another. */
const SERIES = [0, 1, 0, 1] as const
const DASH = [undefined, undefined, '4 2.5', '4 2.5'] as const
/** Shorter moves, in pixels, have no arrow head. */
const LEAST_FOR_HEAD = 7

/** 0 … 3 for quadrants I … IV; moves along an axis count with the quadrant that follows it. */
export function quadrantOf(dx: number, dy: number): number {
  if (dx > 0) return dy >= 0 ? 0 : 3
  if (dx < 0) return dy > 0 ? 1 : 2
  return dy >= 0 ? 0 : 2
}

function arrow(frame: PlotSpace, [x0, y0]: readonly number[], [x1, y1]: readonly number[]): string {
  const [px, py, qx, qy] = [frame.x(x0), frame.y(y0), frame.x(x1), frame.y(y1)]
  const length = Math.hypot(qx - px, qy - py)
  const line = `M${px.toFixed(1)},${py.toFixed(1)}L${qx.toFixed(1)},${qy.toFixed(1)}`
  if (length < LEAST_FOR_HEAD * frame.scale) return line
  const size = 4.5 * frame.scale
  const [ux, uy] = [((qx - px) / length) * size, ((qy - py) / length) * size]
  const left = `M${(qx - ux - uy * 0.7).toFixed(1)},${(qy - uy + ux * 0.7).toFixed(1)}`
  return `${line}${left}L${qx.toFixed(1)},${qy.toFixed(1)}L${(qx - ux + uy * 0.7).toFixed(1)},${(qy - uy - ux * 0.7).toFixed(1)}`
}

/** Moves in the plane as arrows, coloured and dashed by their quadrant, with a ring at the start and a dot at the end. */
export const QuadrantPath: Mark<QuadrantPathProps> = ({ x, y, labels }) => {
  const frame = usePlot()
  const paths = ['', '', '', '']
  for (let i = 1; i < x.length; i++) {
    const [dx, dy] = [x[i] - x[i - 1], y[i] - y[i - 1]]
    if (Number.isFinite(dx) && Number.isFinite(dy) && (dx !== 0 || dy !== 0))
      paths[quadrantOf(dx, dy)] += arrow(frame, [x[i - 1], y[i - 1]], [x[i], y[i]])
  }
  const end = x.length - 1
  return (
    <g clipPath={frame.clip}>
      {paths.map((path, quadrant) => (
        <path
          key={labels[quadrant]}
          d={path}
          fill="none"
          stroke={seriesStyle(SERIES[quadrant]).colour}
          strokeDasharray={DASH[quadrant]}
          strokeWidth={1.8 * frame.scale}
          strokeLinejoin="round"
        />
      ))}
      {end >= 0 && Number.isFinite(frame.x(x[0])) && (
        <>
          <circle
            cx={frame.x(x[0])}
            cy={frame.y(y[0])}
            r={4 * frame.scale}
            fill="var(--surface)"
            stroke="var(--ink)"
            strokeWidth={1.5 * frame.scale}
          />
          <circle
            cx={frame.x(x[end])}
            cy={frame.y(y[end])}
            r={4 * frame.scale}
            fill="var(--ink)"
            stroke="var(--surface)"
            strokeWidth={frame.scale}
          />
        </>
      )}
    </g>
  )
}

QuadrantPath.describe = ({ x, y, labels }) => ({
  x: [x],
  y: [y],
  series: [
    {
      label: '',
      colour: 'var(--ink)',
      pick: 'xy',
      length: x.length,
      x: (index) => x[index],
      y: (index) => y[index],
      text: (index) =>
        index === 0
          ? formatNumber(y[index])
          : `${formatNumber(y[index])} (${labels[quadrantOf(x[index] - x[index - 1], y[index] - y[index - 1])]})`,
    },
  ],
})
