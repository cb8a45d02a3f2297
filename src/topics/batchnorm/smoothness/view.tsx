import { Area, Line, Plot, PlotSlot } from '../../../plot/index.ts'
import { useFrame, usePinned, useRun } from '../../../session/hooks.ts'
import type { LabViewProps, PlotSlotOf } from '../../topic.ts'
import type { experiment } from './experiment.ts'
import { found } from './reading.ts'
import type { text as english } from './text.en.ts'
import '../view/batchnorm.css'

type Props = LabViewProps<typeof experiment, typeof english>
type Log = Props['session']['log']
type VectorName = 'loss' | 'low' | 'high' | 'change' | 'shift'

const Slot: PlotSlotOf<typeof experiment> = PlotSlot

const NETS = ['without', 'with'] as const

const column = (log: Log, name: VectorName, net: number, shown: number) =>
  Float64Array.from({ length: shown }, (_, i) => log.at(i)?.[name][net] ?? Number.NaN)

export default function Smoothness({ session, text }: Props) {
  const { words, plots } = text
  const frame = useFrame(session)
  const { steps } = useRun(session, (state) => (state.length > 0 ? state.recorded : state.values))
  const cursor = useRun(session, (state) => state.cursor)
  const pins = usePinned(session)
  const { log } = session
  const shown = cursor === undefined ? log.length : cursor + 1
  const time = log.column('step').subarray(0, shown)
  const x = { label: words.step, domain: [0, steps] as const }
  const summary = (id: keyof typeof plots) => {
    if (!frame) return words.waiting
    const [plain, normalised] = [found(log, 0), found(log, 1)]
    return plots[id].summary({
      looks: normalised.looks,
      plain: plain.rises,
      normalised: normalised.rises,
      plainShift: plain.shift,
      normalisedShift: normalised.shift,
    })
  }
  const relative = (name: 'change' | 'shift') => (
    <Plot
      title={plots[name].title}
      legend
      summary={summary(name)}
      x={x}
      y={{ label: words.relative, zero: true }}
    >
      {pins.flatMap(({ id, number, log: pinned }) =>
        NETS.map((net, series) => (
          <Line
            key={`${id}-${net}`}
            series={series}
            ghost={number}
            x={pinned.column('step')}
            y={column(pinned, name, series, pinned.length)}
          />
        )),
      )}
      {NETS.map((net, series) => (
        <Line
          key={net}
          series={series}
          label={words[net]}
          direct={false}
          x={time}
          y={column(log, name, series, shown)}
          markers={false}
        />
      ))}
    </Plot>
  )

  return (
    <div className="plot-grid plots-beside">
      <Slot id="range" wide>
        <Plot
          title={plots.range.title}
          legend
          summary={summary('range')}
          x={x}
          y={{ label: words.loss, unit: 'nats', scale: 'log', domain: [0.001, 20] }}
          height={270}
        >
          {NETS.map((net, series) => (
            <Area
              key={`range-${net}`}
              series={series}
              x={time}
              low={column(log, 'low', series, shown)}
              high={column(log, 'high', series, shown)}
              fill={0.25}
            />
          ))}
          {NETS.map((net, series) => (
            <Line
              key={net}
              series={series}
              label={words[net]}
              direct={false}
              x={time}
              y={column(log, 'loss', series, shown)}
              markers={false}
            />
          ))}
        </Plot>
      </Slot>
      <Slot id="change">{relative('change')}</Slot>
      <Slot id="shift">{relative('shift')}</Slot>
    </div>
  )
}
