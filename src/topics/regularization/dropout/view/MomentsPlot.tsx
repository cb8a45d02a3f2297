import { Line, Plot, Scatter } from '../../../../plot/index.ts'

interface MomentsPlotProps {
  readonly title: string
  readonly summary: string
  /** [2·units]: with masks, then at test. */
  readonly values: ArrayLike<number> | undefined
  readonly units: number
  readonly labels: { readonly x: string; readonly y: string; readonly units: string; readonly equal: string }
}

/** A point for each unit: a moment with masks against that in the pass of the test, and the line where they are equal. */
export function MomentsPlot({ title, summary, values, units, labels }: MomentsPlotProps) {
  const part = (from: number) =>
    Float64Array.from({ length: units }, (_, i) => values?.[from + i] ?? Number.NaN)
  const [x, y] = [part(0), part(units)]
  const all = [...x, ...y].filter(Number.isFinite)
  const ends = [Math.min(0, ...all), Math.max(1e-6, ...all)]
  return (
    <Plot
      title={title}
      summary={summary}
      x={{ label: labels.x, zero: true }}
      y={{ label: labels.y, zero: true }}
      height={240}
      legend
    >
      <Line series={1} label={labels.equal} direct={false} markers={false} width={1.25} x={ends} y={ends} />
      <Scatter series={0} label={labels.units} x={x} y={y} />
    </Plot>
  )
}
