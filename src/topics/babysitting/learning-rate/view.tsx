import { formatNumber } from '../../../output/format.ts'
import { Line, Plot, PlotSlot, Rule } from '../../../plot/index.ts'
import { changesOf, entryColumns, scalarColumn, useShown } from '../../../session/shown.ts'
import { plain } from '../../number-words.en.ts'
import type { LabViewProps, PlotSlotOf } from '../../topic.ts'
import type { experiment } from './experiment.ts'
import { ladderOf } from './ladder.ts'
import { CHANCE } from './reading.ts'
import type { text } from './text.en.ts'
import { Doctor } from './view/Doctor.tsx'

type Props = LabViewProps<typeof experiment, typeof text>
type Log = Props['session']['log']

const Slot: PlotSlotOf<typeof experiment> = PlotSlot

/** Where the loss leaves the plot; runs that diverge go on to 10³⁰. */
const HIGHEST = 100
/** The chosen run's line, in pixels; the ladder's are thinner. */
const OWN_WIDTH = 3
const OTHER_WIDTH = 1.75

export default function LearningRate({ session, text }: Props) {
  const { words, plots } = text
  const { frame, recorded, pins, count, log } = useShown(session)
  const steps = scalarColumn(log, 'step', count)
  const begun = log.at(0)?.rate ?? [recorded.rate, ...(recorded.ladder ? ladderOf(recorded.rate) : [])]
  const lanes = begun.length
  const [rate = new Float64Array(0)] = entryColumns(log, 'rate', count)
  const changes = changesOf(steps, rate)
  const labelOf = (lane: number) => {
    const value = plain(begun[lane])
    return lane === 0 && lanes > 1 ? `${value} (${words.yours})` : value
  }
  const order = Array.from({ length: lanes }, (_, lane) => lane).sort((a, b) => begun[a] - begun[b])
  const lines = (name: 'loss' | 'accuracy', shown: Log = log, length = count, pin?: number) => {
    const x = scalarColumn(shown, 'step', length)
    const columns = entryColumns(shown, name, length)
    const drawn = pin === undefined ? order : [...columns.keys()]
    return drawn.map((lane) => (
      <Line
        key={`${pin ?? 'own'}-${lane}`}
        series={lane}
        ghost={pin}
        label={pin === undefined ? labelOf(lane) : undefined}
        direct={false}
        width={lane === 0 ? OWN_WIDTH : OTHER_WIDTH}
        x={x}
        y={columns[lane] ?? []}
        markers={false}
      />
    ))
  }
  const list = (name: 'loss' | 'accuracy') =>
    order.map((lane) => `${labelOf(lane)}: ${formatNumber(frame?.[name][lane] ?? Number.NaN)}`).join(', ')
  const x = { label: words.step, domain: [0, recorded.steps] as const, whole: true }
  const marks = changes.map(({ step, value }) => (
    <Rule key={step} x={step} label={`→ ${plain(value)}`} colour="var(--accent)" />
  ))
  const firstLoss = frame?.firstLoss[0] ?? Number.NaN
  const ended = frame?.ended[0] ?? Number.NaN
  const end = Number.isNaN(ended)
    ? []
    : [<Rule key="end" x={ended} label={words.notFinite} colour="var(--warn)" />]

  return (
    <div className="plot-grid">
      <Slot id="loss" wide>
        <Plot
          title={plots.loss.title}
          legend={lanes > 1}
          summary={plots.loss.summary({ step: frame?.step ?? 0, list: list('loss') })}
          x={x}
          y={{
            label: words.loss,
            unit: 'nats',
            scale: 'log',
            domain: [undefined, HIGHEST],
            resetKey: recorded.seed,
          }}
          height={270}
        >
          <Rule y={CHANCE} label={words.chance} labelAt="start" include />
          <Rule y={3 * firstLoss} label={words.threefold} colour="var(--warn)" />
          {pins.map((pin) => lines('loss', pin.log, pin.log.length, pin.number))}
          {lines('loss')}
          {marks}
          {end}
        </Plot>
      </Slot>
      <Slot id="doctor" wide>
        <Doctor
          frame={frame}
          title={plots.doctor.title}
          summary={plots.doctor.summary}
          words={words}
          layers={recorded.layers}
          onRate={(value) => session.set('rate', value)}
          onStandardise={() => session.set('pixels', 'standardised')}
        />
      </Slot>
      <Slot id="accuracy">
        <Plot
          title={plots.accuracy.title}
          summary={plots.accuracy.summary({ step: frame?.step ?? 0, list: list('accuracy') })}
          x={x}
          y={{ label: words.accuracy, unit: '%', domain: [0, 100] }}
        >
          <Rule y={10} label={words.chance} />
          {pins.map((pin) => lines('accuracy', pin.log, pin.log.length, pin.number))}
          {lines('accuracy')}
          {marks}
        </Plot>
      </Slot>
      <Slot id="rate">
        <Plot
          title={plots.rate.title}
          summary={plots.rate.summary({
            step: frame?.step ?? 0,
            rate: frame?.rate[0] ?? recorded.rate,
            changes: changes.length,
          })}
          x={x}
          y={{ label: words.rate, scale: 'log', resetKey: recorded.seed }}
        >
          <Line series={0} x={steps} y={rate} curve="step" markers={false} width={OWN_WIDTH} />
          {marks}
        </Plot>
      </Slot>
    </div>
  )
}
