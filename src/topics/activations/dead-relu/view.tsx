import { Bars, Line, Plot, PlotSlot, Scatter } from '../../../plot/index.ts'
import { useFrame, useRun } from '../../../session/hooks.ts'
import type { LabViewProps, PlotSlotOf } from '../../topic.ts'
import { column } from '../view/column.ts'
import type { experiment } from './experiment.ts'
import type { text } from './text.en.ts'
import { Hyperplanes } from './view/Hyperplanes.tsx'
import '../view/activations.css'

type Props = LabViewProps<typeof experiment, typeof text>

const Slot: PlotSlotOf<typeof experiment> = PlotSlot

/** Half of the square that is drawn round the middle of the cloud. */
const REACH = 4.5

export default function DeadRelu({ session, text }: Props) {
  const { words, plots } = text
  const frame = useFrame(session)
  const { offset, units, layers, steps } = useRun(session, (state) =>
    state.length > 0 ? state.recorded : state.values,
  )
  const cursor = useRun(session, (state) => state.cursor)
  const pins = useRun(session, (state) => state.pins)
  const { log } = session
  const shown = cursor === undefined ? log.length : cursor + 1
  const time = Float64Array.from({ length: shown }, (_, i) => log.stepAt(i))
  const numbers = {
    units,
    silent: frame?.silent ?? Number.NaN,
    dead: frame?.dead ?? Number.NaN,
    always: frame?.always ?? Number.NaN,
    loss: frame?.loss ?? Number.NaN,
    accuracy: (frame?.accuracy ?? Number.NaN) / 100,
    offset,
  }
  const names = Array.from({ length: units }, (_, i) => String(i + 1))
  const layerNames = Array.from({ length: layers }, (_, i) => String(i + 1))
  const span = [offset - REACH, offset + REACH] as const
  const x = { label: words.step, domain: [0, steps] as const }
  const curve = (name: 'silent' | 'dead' | 'always' | 'loss', label: string | undefined, series: number) => [
    ...pins.map((pin) => (
      <Line key={`${name}-${pin.id}`} series={series} ghost y={pin.log.column(name)} markers={false} />
    )),
    <Line
      key={name}
      series={series}
      label={label}
      x={time}
      y={log.column(name).subarray(0, shown)}
      markers={false}
    />,
  ]

  return (
    <div className="plot-grid dead-relu-plots">
      <Slot id="plane">
        <Plot
          title={plots.plane.title}
          note={words.planeNote}
          summary={plots.plane.summary(numbers)}
          x={{ label: 'x₁', domain: span }}
          y={{ label: 'x₂', domain: span }}
          height={390}
        >
          <Scatter
            x={column(frame?.points, 0, 3)}
            y={column(frame?.points, 1, 3)}
            classes={column(frame?.points, 2, 3)}
            classLabels={[words.class0, words.class1]}
            radius={3}
          />
          {frame && <Hyperplanes units={frame.units} active={frame.active} />}
        </Plot>
      </Slot>
      <Slot id="counts">
        <Plot
          title={plots.counts.title}
          summary={plots.counts.summary(numbers)}
          x={x}
          y={{ label: words.unitCount, domain: [0, layers * units] }}
          height={174}
        >
          {curve('silent', words.silent, 0)}
          {curve('dead', words.dead, 1)}
          {curve('always', words.always, 2)}
        </Plot>
      </Slot>
      <Slot id="loss">
        <Plot
          title={plots.loss.title}
          summary={plots.loss.summary(numbers)}
          x={x}
          y={{ label: words.loss, unit: 'nats', scale: 'log' }}
          height={174}
        >
          {curve('loss', undefined, 0)}
        </Plot>
      </Slot>
      <Slot id="active" wide>
        <Plot
          title={plots.active.title}
          note={words.activeNote}
          summary={plots.active.summary(numbers)}
          x={{ label: words.unit, scale: 'band', domain: names }}
          y={{ label: words.share, unit: '%', domain: [0, 100] }}
          height={150}
        >
          <Bars x={names} y={frame?.active ?? new Float64Array(units)} series={2} />
        </Plot>
      </Slot>
      {layers > 1 && (
        <Slot id="layers" wide>
          <Plot
            title={plots.layers.title}
            summary={plots.layers.summary(numbers)}
            x={{ label: words.layer, scale: 'band', domain: layerNames }}
            y={{ label: words.unitCount, domain: [0, units] }}
            height={150}
          >
            <Bars x={layerNames} y={frame?.silentByLayer ?? new Float64Array(layers)} series={0} />
          </Plot>
        </Slot>
      )}
    </div>
  )
}
