import { Annotation, Handles, Line, Plot, Rule, Scatter } from '../../../../plot/index.ts'
import { type LinePose, segment } from '../line-handles.ts'
import type { Separator } from '../separator.ts'
import type { text } from '../text.en.ts'

interface LinePlotProps {
  readonly title: string
  readonly note: string
  readonly summary: string
  /** [N, 2] and ±1 [N] in the coordinates of this plot. */
  readonly points: Float64Array
  readonly labels: Float64Array
  readonly centre: readonly [number, number]
  /** Half the width of the axes. */
  readonly reach: number
  readonly line: Separator
  readonly moved: Separator
  readonly pose: LinePose
  /** Distance of the outer handle from the inner one. */
  readonly arm: number
  readonly words: (typeof text)['words']
  readonly onMove: (x: number, y: number) => void
  readonly onTurn: (x: number, y: number) => void
}

const column = (points: Float64Array, which: 0 | 1) =>
  Float64Array.from({ length: points.length / 2 }, (_, i) => points[2 * i + which])

/** Two classes, the line with its two handles, and where the perturbation takes it. */
export function LinePlot(props: LinePlotProps) {
  const { centre, reach, pose, arm, words, points, labels } = props
  const axis = (middle: number) => ({ domain: [middle - reach, middle + reach] as const, ticks: 5 })
  const drawn = (separator: Separator) => {
    const ends = (points.length > 0 && segment(separator, centre, reach)) || []
    return { x: ends.map(([x]) => x), y: ends.map(([, y]) => y) }
  }
  const [footX, footY] = pose.foot
  const inside = (length: number) =>
    pose.foot.every((value, i) => Math.abs(value + length * pose.along[i] - centre[i]) <= reach)
  const length = inside(arm) ? arm : -arm
  const handles = [
    { x: footX, y: footY, label: words.moveLine, series: 3 },
    {
      x: footX + length * pose.along[0],
      y: footY + length * pose.along[1],
      label: words.turnLine,
      series: 3,
    },
  ]
  const atOrigin = Math.abs(centre[0]) > 0.05 * reach || Math.abs(centre[1]) > 0.05 * reach
  return (
    <Plot
      title={props.title}
      note={props.note}
      summary={props.summary}
      x={{ label: words.x1, ...axis(centre[0]) }}
      y={{ label: words.x2, ...axis(centre[1]) }}
      height={310}
      legend
    >
      <Rule x={0} />
      <Rule y={0} />
      <Scatter
        x={column(points, 0)}
        y={column(points, 1)}
        classes={Int8Array.from(labels, (label) => (label > 0 ? 1 : 0))}
        classLabels={[words.left, words.right]}
        radius={2.8}
        opacity={0.65}
      />
      {atOrigin && <Annotation x={0} y={0} text={words.origin} />}
      <Line {...drawn(props.line)} label={words.line} series={3} dash={[]} markers={false} direct={false} />
      <Line
        {...drawn(props.moved)}
        label={words.perturbed}
        series={3}
        dash={[5, 4]}
        markers={false}
        direct={false}
      />
      {points.length > 0 && (
        <Handles
          handles={handles}
          onMove={(index, x, y) => (index === 0 ? props.onMove : props.onTurn)(x, y)}
        />
      )}
    </Plot>
  )
}
