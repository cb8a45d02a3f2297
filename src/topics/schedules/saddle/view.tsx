import { formatNumber } from '../../../output/format.ts'
import { Line, Plot, PlotSlot, Rule, Strip } from '../../../plot/index.ts'
import { entryColumn, scalarColumn, useShown } from '../../../session/shown.ts'
import { percent } from '../../number-words.en.ts'
import type { LabViewProps, PlotSlotOf } from '../../topic.ts'
import type { experiment } from './experiment.ts'
import { arrivalStep, LANES } from './lanes.ts'
import type { text } from './text.en.ts'
import { SurfaceMap } from './view/SurfaceMap.tsx'

type Props = LabViewProps<typeof experiment, typeof text>

const Slot: PlotSlotOf<typeof experiment> = PlotSlot

export default function Saddle({ session, text }: Props) {
  const { words, plots } = text
  const { frame, recorded, pins, count, log } = useShown(session)
  const steps = scalarColumn(log, 'step', count)
  const start = arrivalStep(recorded)
  const x = { label: words.step, domain: [0, recorded.steps] as const, whole: true }
  const names = LANES.map((lane) => words[lane])
  const lines = (name: 'rate' | 'staying', scale = 1) => [
    ...pins.flatMap((pin) =>
      LANES.map((lane, i) => (
        <Line
          key={`${pin.number}-${lane}`}
          series={i}
          ghost={pin.number}
          x={scalarColumn(pin.log, 'step', pin.log.length)}
          y={entryColumn(pin.log, name, i, pin.log.length).map((value) => scale * value)}
          markers={false}
        />
      )),
    ),
    ...LANES.map((lane, i) => (
      <Line
        key={lane}
        series={i}
        label={words[lane]}
        x={steps}
        y={entryColumn(log, name, i, count).map((value) => scale * value)}
        markers={false}
      />
    )),
  ]
  const left = (lane: number) => percent(1 - (frame?.staying[lane] ?? 1))
  const said = {
    step: frame?.step ?? start,
    decayed: left(0),
    cyclic: left(1),
    constant: left(2),
  }
  const runs = (frame?.sumAtLeaving.length ?? 0) / LANES.length
  const groups = LANES.map((_, i) => ({
    name: names[i],
    values: Array.from(frame?.sumAtLeaving.slice(i * runs, (i + 1) * runs) ?? []).filter(Number.isFinite),
  }))
  return (
    <div className="plot-grid">
      <Slot id="rate">
        <Plot
          title={plots.rate.title}
          summary={plots.rate.summary(said)}
          x={x}
          y={{ label: words.rate, domain: [0, undefined], resetKey: recorded.rate }}
        >
          <Rule x={start} label={words.arrival} />
          {lines('rate')}
        </Plot>
      </Slot>
      <Slot id="staying">
        <Plot
          title={plots.staying.title}
          summary={plots.staying.summary(said)}
          x={x}
          y={{ label: words.staying, unit: '%', domain: [0, 100] }}
        >
          <Rule x={start} label={words.arrival} />
          {lines('staying', 100)}
        </Plot>
      </Slot>
      <Slot id="map">
        <SurfaceMap
          title={plots.map.title}
          summary={plots.map.summary(said)}
          surface={recorded.surface}
          radius={recorded.radius}
          frame={frame}
          names={[words.decayed, words.cyclic]}
        />
      </Slot>
      <Slot id="sums">
        <Plot
          title={plots.sums.title}
          summary={plots.sums.summary({
            decayed: formatNumber(frame?.sum[0] ?? 0),
            cyclic: formatNumber(frame?.sum[1] ?? 0),
            constant: formatNumber(frame?.sum[2] ?? 0),
          })}
          x={{ label: '', scale: 'band', domain: names }}
          y={{ label: words.sum, domain: [0, undefined], resetKey: `${recorded.surface}${recorded.seed}` }}
          height={300}
        >
          <Strip series={3} groups={groups} />
        </Plot>
      </Slot>
    </div>
  )
}
