import { Bars, Line, Plot, PlotSlot, Rule } from '../../../plot/index.ts'
import { useFrame, usePinned, useRun } from '../../../session/hooks.ts'
import type { LabViewProps, PlotSlotOf } from '../../topic.ts'
import type { experiment } from './experiment.ts'
import { KINDS } from './kinds.ts'
import type { text as english } from './text.en.ts'
import { SharedAxes } from './view/SharedAxes.tsx'
import '../view/batchnorm.css'

type Props = LabViewProps<typeof experiment, typeof english>

const Slot: PlotSlotOf<typeof experiment> = PlotSlot

const NORMS = KINDS.filter((kind) => kind !== 'none')

export default function Variants({ session, text }: Props) {
  const { words, plots } = text
  const frame = useFrame(session)
  const values = useRun(session, (state) => (state.length > 0 ? state.recorded : state.values))
  const cursor = useRun(session, (state) => state.cursor)
  const pins = usePinned(session)
  const { log } = session
  const shown = cursor === undefined ? log.length : cursor + 1
  const seen = log.column('seen').subarray(0, shown)
  const x = { label: words.seen, domain: [0, values.examples] as const }
  const of = (name: 'loss' | 'testAccuracy') =>
    Object.fromEntries(KINDS.map((kind, i) => [kind, frame?.[name][i] ?? Number.NaN])) as Record<
      (typeof KINDS)[number],
      number
    >
  const behind = (kind: (typeof KINDS)[number], layer: number) =>
    frame?.values[2 * KINDS.indexOf(kind) + layer] ?? Number.NaN
  const lines = (name: 'loss' | 'testAccuracy', factor = 1) => [
    ...pins.flatMap(({ id, number, log: pinned }) =>
      KINDS.map((kind, series) => (
        <Line
          key={`${id}-${kind}`}
          series={series}
          ghost={number}
          x={pinned.column('seen')}
          y={column(pinned, name, series, pinned.length, factor)}
        />
      )),
    ),
    ...KINDS.map((kind, series) => (
      <Line
        key={kind}
        series={series}
        label={words[kind]}
        direct={false}
        x={seen}
        y={column(log, name, series, shown, factor)}
        markers={false}
      />
    )),
  ]
  return (
    <div className="plot-grid">
      <Slot id="loss">
        <Plot
          title={plots.loss.title}
          legend
          summary={
            frame && frame.seen > 0 ? plots.loss.summary({ seen: frame.seen, ...of('loss') }) : words.waiting
          }
          x={x}
          y={{ label: words.loss, unit: 'nats', scale: 'log', domain: [0.005, 5] }}
          height={250}
        >
          <Rule y={Math.log(10)} label={words.chance} labelAt="start" />
          {lines('loss')}
        </Plot>
      </Slot>
      <Slot id="accuracy">
        <Plot
          title={plots.accuracy.title}
          legend
          summary={
            frame ? plots.accuracy.summary({ seen: frame.seen, ...of('testAccuracy') }) : words.waiting
          }
          x={x}
          y={{ label: words.accuracy, unit: '%', domain: [0, 100] }}
          height={250}
        >
          <Rule y={10} label={words.chance} />
          {lines('testAccuracy', 100)}
        </Plot>
      </Slot>
      <Slot id="axes">
        <SharedAxes
          title={plots.axes.title}
          summary={plots.axes.summary()}
          words={words}
          groups={Number(values.groups)}
          pixels={values.network === 'convolutional'}
        />
      </Slot>
      <Slot id="values">
        <Plot
          title={plots.values.title}
          legend
          summary={
            frame
              ? plots.values.summary(Object.fromEntries(NORMS.map((kind) => [kind, behind(kind, 1)])))
              : words.waiting
          }
          x={{ scale: 'band', label: '', domain: NORMS.map((kind) => words[kind]) }}
          y={{ label: words.values, scale: 'log', domain: [0.8, 12_000] }}
        >
          {(['first', 'second'] as const).map((name, layer) => (
            <Bars
              key={name}
              series={layer}
              group={[layer, 2]}
              label={words[name]}
              x={NORMS.map((kind) => words[kind])}
              y={NORMS.map((kind) => behind(kind, layer))}
              write
            />
          ))}
        </Plot>
      </Slot>
    </div>
  )
}

const column = (
  log: Props['session']['log'],
  name: 'loss' | 'testAccuracy',
  at: number,
  shown: number,
  factor: number,
) => Float64Array.from({ length: shown }, (_, i) => factor * (log.at(i)?.[name][at] ?? Number.NaN))
