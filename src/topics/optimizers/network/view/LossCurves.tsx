import type { Frame } from '../../../../lab/channel.ts'
import { Line, Plot } from '../../../../plot/index.ts'
import type { channels } from '../channels.ts'
import { CHECKPOINTS, NAMES, type Name } from '../lanes.ts'

/** The cell of an optimizer that is drawn; none while it is not known. */
interface Cell {
  readonly name: Name
  readonly cell: number | undefined
}

interface LossCurvesProps {
  readonly title: string
  readonly summary: string
  readonly frame: Frame<typeof channels> | undefined
  readonly channel: 'training' | 'ratio'
  readonly cells: readonly Cell[]
  /** Of pinned runs. */
  readonly ghosts: readonly {
    readonly number: number
    readonly frame: Frame<typeof channels>
    readonly cells: readonly Cell[]
  }[]
  readonly labels: Readonly<Record<Name, string>>
  readonly x: string
  readonly y: { readonly label: string; readonly unit?: string }
  readonly steps: number
  readonly resetKey: number
}

/** One line per optimizer through its checkpoints, on a log axis. */
export function LossCurves(props: LossCurvesProps) {
  const { title, summary, frame, channel, cells, ghosts, labels, x, y, steps, resetKey } = props
  const known = cells.filter(({ cell }) => cell !== undefined && frame)
  const along = (of: Frame<typeof channels>, cell: number) =>
    of[channel].subarray(cell * CHECKPOINTS, (cell + 1) * CHECKPOINTS)
  return (
    <Plot
      title={title}
      summary={summary}
      x={{ label: x, domain: [0, steps], whole: true }}
      y={{ ...y, scale: 'log', resetKey }}
      height={280}
      legend
    >
      {ghosts.flatMap((ghost) =>
        ghost.cells.map(
          ({ name, cell }) =>
            cell !== undefined && (
              <Line
                key={`${ghost.number}-${name}`}
                series={NAMES.indexOf(name)}
                ghost={ghost.number}
                x={ghost.frame.checkpoints}
                y={along(ghost.frame, cell)}
              />
            ),
        ),
      )}
      {known.map(({ name, cell = 0 }) => (
        <Line
          key={name}
          series={NAMES.indexOf(name)}
          label={labels[name]}
          direct={false}
          x={frame?.checkpoints ?? []}
          y={frame ? along(frame, cell) : []}
          markers={false}
        />
      ))}
    </Plot>
  )
}
