import { Contour, Plot, Scatter, Trajectory } from '../../../../plot/index.ts'
import type { text } from '../text.en.ts'

interface WeightPlaneProps {
  readonly title: string
  readonly summary: string
  readonly words: (typeof text)['words']
  readonly units: number
  /** W₁ [2, units] first, of each frame until now; the last is the newest. */
  readonly plain: readonly ArrayLike<number>[]
  readonly held: readonly ArrayLike<number>[]
  /** The penalty of a pair of weights, or the length at which max-norm cuts. */
  readonly penalty: (x: number, y: number) => number
  readonly levels: readonly number[] | number
}

const REACH = 2
/** The grid is wider than high, since a plot with equal units is. */
const [WIDTH, HEIGHT] = [151, 61]
const centres = (count: number, reach: number) =>
  Float64Array.from({ length: count }, (_, i) => reach * ((2 * i) / (count - 1) - 1))
const [ACROSS, UP] = [centres(WIDTH, 2.5 * REACH), centres(HEIGHT, REACH)]

/** The unit whose pair of weights is the longest. */
function longest(weights: ArrayLike<number> | undefined, units: number): number {
  let best = 0
  for (let unit = 1; unit < units; unit++)
    if (lengthOf(weights, unit, units) > lengthOf(weights, best, units)) best = unit
  return best
}

export const lengthOf = (weights: ArrayLike<number> | undefined, unit: number, units: number): number =>
  weights ? Math.hypot(weights[unit], weights[units + unit]) : Number.NaN

/** Pairs of weights of layer 1 as points, the path of one of them with and without, and lines of equal penalty. */
export function WeightPlane({
  title,
  summary,
  words,
  units,
  plain,
  held,
  penalty,
  levels,
}: WeightPlaneProps) {
  const values = Float64Array.from({ length: WIDTH * HEIGHT }, (_, i) =>
    penalty(ACROSS[i % WIDTH], UP[Math.floor(i / WIDTH)]),
  )
  const pair = (weights: ArrayLike<number> | undefined, axis: 0 | 1) =>
    Float64Array.from(
      { length: weights ? units : 0 },
      (_, unit) => weights?.[axis * units + unit] ?? Number.NaN,
    )
  const unit = longest(plain.at(-1), units)
  const path = (all: readonly ArrayLike<number>[], axis: 0 | 1) =>
    Float64Array.from(all, (weights) => weights[axis * units + unit])
  const axis = { domain: [-REACH, REACH] as const, grid: false }
  const nets = [
    { all: plain, label: words.without },
    { all: held, label: words.with },
  ]
  return (
    <Plot
      title={title}
      note={words.planeNote}
      summary={summary}
      x={{ label: words.first, ...axis }}
      y={{ label: words.second, ...axis }}
      height={340}
      equal
      legend
    >
      <Contour x={ACROSS} y={UP} values={values} levels={levels} />
      {nets.map(({ all, label }, series) => (
        <Trajectory key={label} series={series} label={label} x={path(all, 0)} y={path(all, 1)} arrows={0} />
      ))}
      {nets.map(({ all, label }, series) => (
        <Scatter
          key={label}
          series={series}
          label={label}
          x={pair(all.at(-1), 0)}
          y={pair(all.at(-1), 1)}
          radius={3}
        />
      ))}
    </Plot>
  )
}
