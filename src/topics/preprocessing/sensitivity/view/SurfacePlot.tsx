import {
  Annotation,
  Contour,
  cellCentres,
  formatNumber,
  Plot,
  Scatter,
  Trajectory,
} from '../../../../plot/index.ts'
import { GRID } from '../loss-surface.ts'
import type { text } from '../text.en.ts'

interface SurfacePlotProps {
  readonly title: string
  /** What was done to the data; empty for nothing. */
  readonly name: string
  readonly summary: string
  /** [GRID, GRID], and [w low, w high, b low, b high]. */
  readonly surface: ArrayLike<number>
  readonly window: ArrayLike<number>
  /** [w, b, λ1, λ2, smallest loss, w of the line, b of the line] */
  readonly minimum: ArrayLike<number>
  readonly path: { readonly w: Float64Array; readonly b: Float64Array }
  readonly series: number
  readonly words: (typeof text)['words']
}

/** Heights of the contour lines above the minimum, nats. */
const ABOVE = [0.002, 0.01, 0.03, 0.1, 0.25, 0.5, 1, 2, 4, 8]

/** The loss over (w, b) with the path of gradient descent on it. */
export function SurfacePlot(props: SurfacePlotProps) {
  const { surface, window, minimum, path, series, words } = props
  const [wLow, wHigh, bLow, bHigh] = Array.from({ length: 4 }, (_, i) => window[i])
  const condition = minimum[2] / minimum[3]
  const measured = Number.isFinite(condition) ? [`${words.condition} ${formatNumber(condition)}`] : []
  const inside = minimum[5] >= wLow && minimum[5] <= wHigh && minimum[6] >= bLow && minimum[6] <= bHigh
  return (
    <Plot
      title={props.title}
      note={[props.name, ...measured].filter(Boolean).join(' · ')}
      summary={props.summary}
      x={{ label: words.w, domain: [wLow, wHigh] }}
      y={{ label: words.b, domain: [bLow, bHigh] }}
      height={250}
    >
      <Contour
        x={cellCentres(GRID, [wLow, wHigh])}
        y={cellCentres(GRID, [bLow, bHigh])}
        values={surface}
        levels={Number.isFinite(minimum[4]) ? ABOVE.map((height) => minimum[4] + height) : []}
        stroke="var(--ink-3)"
      />
      <Trajectory x={path.w} y={path.b} label={words.path} series={series} dash={[]} arrows={0} />
      {inside && <Scatter x={[minimum[5]]} y={[minimum[6]]} label={words.yours} series={3} radius={5} />}
      <Annotation x={minimum[0]} y={minimum[1]} text={words.lowest} offset={[14, 22]} />
    </Plot>
  )
}
