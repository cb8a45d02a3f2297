import type { Frame } from '../../../../lab/channel.ts'
import { Line, Plot } from '../../../../plot/index.ts'
import type { channels } from '../channels.ts'
import { CHECKPOINTS, NAMES, type Name } from '../lanes.ts'

interface LossCurvesProps {
  readonly title: string
  readonly summary: string
  readonly frame: Frame<typeof channels> | undefined
  readonly channel: 'training' | 'ratio'
  /** The cell of each optimizer that is drawn. */
  readonly cells: readonly { readonly name: Name; readonly cell: number | undefined }[]
  readonly labels: Readonly<Record<Name, string>>
  readonly x: string
  readonly y: { readonly label: string; readonly unit?: string }
  readonly steps: number
  readonly resetKey: number
}

/** One line per optimizer through its checkpoints, on a log axis. */
export function LossCurves(props: LossCurvesProps) {
  const { title, summary, frame, channel, cells, labels, x, y, steps, resetKey } = props
  const known = cells.filter(({ cell }) => cell !== undefined && frame)
  return (
    <Plot
      title={title}
      summary={summary}
      x={{ label: x, domain: [0, steps], whole: true }}
      y={{ ...y, scale: 'log', resetKey }}
      height={280}
      legend
    >
      {known.map(({ name, cell = 0 }) => (
        <Line
          key={name}
          series={NAMES.indexOf(name)}
          label={labels[name]}
          direct={false}
          x={frame?.checkpoints ?? []}
          y={frame?.[channel].subarray(cell * CHECKPOINTS, (cell + 1) * CHECKPOINTS) ?? []}
          markers={false}
        />
      ))}
    </Plot>
  )
}
