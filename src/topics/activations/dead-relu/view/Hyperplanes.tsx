import { type Mark, type PlotSpace, usePlot } from '../../../../plot/index.ts'

interface HyperplanesProps {
  /** [units, 3]: w₁, w₂ and b of each unit's line w·x + b = 0. */
  readonly units: ArrayLike<number>
  /** Share of the data for which the unit is on, in percent. */
  readonly active: ArrayLike<number>
}

type Place = readonly [number, number]

/** The part of w·x + b = 0 inside a box; undefined where the line passes it by. */
export function lineInBox(
  [w1, w2, b]: readonly number[],
  [left, right]: Place,
  [low, high]: Place,
): readonly [Place, Place] | undefined {
  const hits: Place[] = []
  const add = (x: number, y: number) => {
    if (x < left - 1e-9 || x > right + 1e-9 || y < low - 1e-9 || y > high + 1e-9) return
    if (!hits.some(([u, v]) => Math.abs(u - x) + Math.abs(v - y) < 1e-9)) hits.push([x, y])
  }
  for (const x of [left, right]) if (w2 !== 0) add(x, -(b + w1 * x) / w2)
  for (const y of [low, high]) if (w1 !== 0) add(-(b + w2 * y) / w1, y)
  return hits.length >= 2 ? [hits[0], hits[hits.length - 1]] : undefined
}

/** A tick towards the side on which the unit is on, from the line's point nearest to the middle of the plot. */
function tick(frame: PlotSpace, [w1, w2]: readonly number[], [p, q]: readonly [Place, Place]): string {
  const [a, b] = [frame.x(q[0]) - frame.x(p[0]), frame.y(q[1]) - frame.y(p[1])]
  const [u, v] = [
    (frame.left + frame.right) / 2 - frame.x(p[0]),
    (frame.top + frame.bottom) / 2 - frame.y(p[1]),
  ]
  const along = Math.max(0.05, Math.min(0.95, (a * u + b * v) / (a * a + b * b || 1)))
  const [mx, my] = [frame.x(p[0]) + along * a, frame.y(p[1]) + along * b]
  // The normal (w₁, w₂) in pixels: each axis has its own scale, and y points down.
  const across = frame.x(1) - frame.x(0)
  const up = frame.y(0) - frame.y(1)
  const [nx, ny] = [w1 / across, -w2 / up]
  const length = Math.hypot(nx, ny) || 1
  const size = 9 * frame.scale
  return `M${mx.toFixed(1)},${my.toFixed(1)}l${((nx / length) * size).toFixed(1)},${((ny / length) * size).toFixed(1)}`
}

/** Each unit's line with a tick on its active side; units that are off for all data are grey and dashed. */
export const Hyperplanes: Mark<HyperplanesProps> = ({ units, active }) => {
  const frame = usePlot()
  const paths = { on: '', off: '' }
  for (let unit = 0; unit * 3 < units.length; unit++) {
    const own = [units[unit * 3], units[unit * 3 + 1], units[unit * 3 + 2]]
    const ends = lineInBox(own, frame.x.domain as Place, frame.y.domain as Place)
    if (!ends) continue
    const [[x0, y0], [x1, y1]] = ends
    paths[active[unit] > 0 ? 'on' : 'off'] +=
      `M${frame.x(x0).toFixed(1)},${frame.y(y0).toFixed(1)}L${frame.x(x1).toFixed(1)},${frame.y(y1).toFixed(1)}${tick(frame, own, ends)}`
  }
  return (
    <g clipPath={frame.clip} fill="none" strokeWidth={1.25 * frame.scale}>
      <path d={paths.off} stroke="var(--ink-3)" strokeDasharray="2 4" opacity={0.8} />
      <path d={paths.on} stroke="var(--series-3)" opacity={0.85} />
    </g>
  )
}
