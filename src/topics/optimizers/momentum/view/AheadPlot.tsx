import { Line, Plot, Scatter, Trajectory } from '../../../../plot/index.ts'
import type { text } from '../text.en.ts'

interface AheadPlotProps {
  readonly title: string
  readonly summary: string
  /** [x₁, x₂, v₁, v₂, p₁, p₂] of the first steps. */
  readonly points: readonly ArrayLike<number>[]
  readonly beta: number
  readonly words: (typeof text)['words']
}

/** Textbook Nesterov with its velocity vectors, and the programmed form's point at the end of each. */
export function AheadPlot({ title, summary, points, beta, words }: AheadPlotProps) {
  const column = (part: number) => points.map((point) => point[part])
  const ahead = (point: ArrayLike<number>, axis: number) => point[axis] + beta * point[2 + axis]
  // One line with gaps: from each x to x + ρv.
  const arrows = (axis: number) => points.flatMap((point) => [point[axis], ahead(point, axis), Number.NaN])
  return (
    <Plot
      title={title}
      summary={summary}
      x={{ label: words.flattest }}
      y={{ label: words.steepest }}
      height={260}
      legend
    >
      <Trajectory x={column(0)} y={column(1)} label={words.x} series={0} arrows={0} dash={[]} />
      <Line
        x={arrows(0)}
        y={arrows(1)}
        label={words.toAhead}
        series={1}
        direct={false}
        markers={false}
        width={1.5}
      />
      <Scatter x={column(4)} y={column(5)} label={words.p} series={2} radius={4} />
    </Plot>
  )
}
