import { formatNumber, Line, Plot, PlotSlot, Rule } from '../../../plot/index.ts'
import { dataSets } from '../../../session/data-sets.ts'
import type { LabViewProps, PlotSlotOf } from '../../topic.ts'
import { useShown } from '../view/use-shown.ts'
import { NEIGHBOURS, SHOWN } from './channels.ts'
import type { experiment } from './experiment.ts'
import { layoutOf } from './sets.ts'
import type { text as english } from './text.en.ts'
import { Graded } from './view/Graded.tsx'
import { Neighbours } from './view/Neighbours.tsx'
import { Pictures } from './view/Pictures.tsx'
import { Sheet } from './view/Sheet.tsx'
import './view/data.css'

const Slot: PlotSlotOf<typeof experiment> = PlotSlot

const NOTHING = new Float32Array(0)

export default function Data({ session, text }: LabViewProps<typeof experiment, typeof english>) {
  const { words, plots } = text
  const { frame, recorded, pins, count, log } = useShown(session)
  const layout = layoutOf(recorded)
  const { shape } = layout
  const names = dataSets.setOf(recorded.file)?.names ?? layout.names
  const tried = log.column('tried').subarray(0, count)
  const right = (name: 'meanRight' | 'neighbourRight') => log.column(name).subarray(0, count)
  const neighbours = Array.from(frame?.neighbourLabels ?? [], (label) => names[label])
  return (
    <div className="plot-grid data-lab">
      <Slot id="sheet" wide>
        <Pictures
          title={plots.sheet.title}
          summary={plots.sheet.summary({ shown: SHOWN, classes: names.length })}
        >
          <Sheet
            values={frame?.sheet ?? NOTHING}
            shape={shape}
            columns={SHOWN}
            names={names}
            label={words.pictures}
          />
        </Pictures>
      </Slot>
      {recorded.file === '' && (
        <Slot id="difficulty" wide>
          <Plot
            title={plots.difficulty.title}
            legend
            summary={
              frame
                ? plots.difficulty.summary({
                    ...{ tried: frame.tried, mean: frame.meanRight, neighbour: frame.neighbourRight },
                  })
                : words.waiting
            }
            x={{ label: words.axis, domain: [0, 1] }}
            y={{ label: words.right, domain: [0, 1] }}
            height={230}
          >
            <Rule y={1 / names.length} label={words.chance} labelAt="start" />
            <Rule
              x={recorded.difficulty}
              label={`${words.chosen} ${formatNumber(recorded.difficulty, { trim: true })}`}
              colour="var(--accent)"
            />
            {pins.flatMap((pin) => [
              <Line
                key={`${pin.id}-mean`}
                series={0}
                ghost={pin.number}
                x={pin.log.column('tried')}
                y={pin.log.column('meanRight')}
                markers={false}
              />,
              <Line
                key={`${pin.id}-neighbour`}
                series={1}
                ghost={pin.number}
                x={pin.log.column('tried')}
                y={pin.log.column('neighbourRight')}
                markers={false}
              />,
            ])}
            <Line series={0} label={words.mean} direct={false} x={tried} y={right('meanRight')} />
            <Line series={1} label={words.neighbour} direct={false} x={tried} y={right('neighbourRight')} />
          </Plot>
          <Graded values={frame?.graded ?? NOTHING} shape={shape} label={words.graded} />
        </Slot>
      )}
      <Slot id="means">
        <Pictures title={plots.means.title} summary={plots.means.summary({ classes: names.length })}>
          <Sheet
            values={frame?.means ?? NOTHING}
            shape={shape}
            columns={1}
            names={names}
            label={words.meanOf}
          />
        </Pictures>
      </Slot>
      <Slot id="neighbours">
        <Pictures
          title={plots.neighbours.title}
          summary={
            frame
              ? plots.neighbours.summary({ name: names[frame.label], neighbours: neighbours.join(', ') })
              : words.waiting
          }
        >
          <Neighbours
            values={frame?.neighbours ?? NOTHING}
            shape={shape}
            asked={frame ? names[frame.label] : ''}
            names={frame ? neighbours : Array(NEIGHBOURS).fill('')}
            distances={frame?.distances ?? NOTHING}
            words={words}
          />
        </Pictures>
      </Slot>
    </div>
  )
}
