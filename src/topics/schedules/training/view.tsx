import { formatNumber } from '../../../output/format.ts'
import { Line, Plot, PlotSlot, Rule } from '../../../plot/index.ts'
import { entryColumn, scalarColumn, useShown } from '../../../session/shown.ts'
import type { LabViewProps, PlotSlotOf } from '../../topic.ts'
import type { experiment } from './experiment.ts'
import type { text } from './text.en.ts'
import { RatePlot } from './view/RatePlot.tsx'

type Props = LabViewProps<typeof experiment, typeof text>
type Pair = 'loss' | 'ratio' | 'accuracy'

const Slot: PlotSlotOf<typeof experiment> = PlotSlot

/** Chance level, ln 3 nats and a third of the points. */
const CHANCE = Math.log(3)
/** Where the loss leaves the plot, for runs that diverge. */
const HIGHEST = 3

export default function Training({ session, text }: Props) {
  const { words, plots } = text
  const { frame, recorded, pins, count, log } = useShown(session)
  const steps = scalarColumn(log, 'step', count)
  const { beside } = recorded
  const lines = (name: Pair) => [
    ...pins.map((pin) => (
      <Line
        key={`pin-${pin.number}`}
        series={0}
        ghost={pin.number}
        x={scalarColumn(pin.log, 'step', pin.log.length)}
        y={entryColumn(pin.log, name, 0, pin.log.length)}
        markers={false}
      />
    )),
    beside !== 'nothing' && (
      <Line
        key="beside"
        series={1}
        label={words[beside]}
        width={1.75}
        x={steps}
        y={entryColumn(log, name, 1, count)}
        markers={false}
      />
    ),
    <Line
      key="own"
      series={0}
      label={words.own}
      x={steps}
      y={entryColumn(log, name, 0, count)}
      markers={false}
    />,
  ]
  const ends = [...new Set(frame?.ended)]
    .filter((step) => !Number.isNaN(step))
    .map((step) => <Rule key={step} x={step} label={words.notFinite} colour="var(--warn)" />)
  const said = (name: Pair) => {
    const value = (lane: 0 | 1) => {
      const ended = frame?.ended[lane] ?? Number.NaN
      return Number.isNaN(ended) ? formatNumber(frame?.[name][lane] ?? Number.NaN) : words.diverged
    }
    return {
      step: frame?.step ?? 0,
      list: beside === 'nothing' ? value(0) : `${value(0)}; ${words[beside]}: ${value(1)}`,
    }
  }
  const x = { label: words.step, domain: [0, recorded.steps] as const, whole: true }

  return (
    <div className="plot-grid">
      <Slot id="rate" wide>
        <RatePlot session={session} text={text} />
      </Slot>
      <Slot id="loss" wide>
        <Plot
          title={plots.loss.title}
          summary={plots.loss.summary(said('loss'))}
          x={x}
          y={{
            label: words.loss,
            unit: 'nats',
            scale: 'log',
            domain: [undefined, HIGHEST],
            resetKey: recorded.seed,
          }}
          height={250}
        >
          <Rule y={CHANCE} label={words.chance} include />
          {lines('loss')}
          {ends}
        </Plot>
      </Slot>
      <Slot id="ratio">
        <Plot
          title={plots.ratio.title}
          summary={plots.ratio.summary(said('ratio'))}
          x={{ label: words.step, scale: 'log', domain: [1, recorded.steps] }}
          y={{ label: words.ratio, scale: 'log', resetKey: recorded.seed }}
        >
          <Rule y={1e-3} label="10⁻³" include />
          {lines('ratio')}
        </Plot>
      </Slot>
      {recorded.optimizer === 'adam' && (
        <Slot id="step-noise">
          <Plot
            title={plots['step-noise'].title}
            summary={plots['step-noise'].summary({
              step: frame?.step ?? 0,
              first: formatNumber(log.at(1)?.stepSize ?? 0),
              noise: formatNumber(log.at(1)?.stepNoise ?? 0),
            })}
            x={{ label: words.step, scale: 'log', domain: [1, Math.min(200, recorded.steps)] }}
            y={{ label: words.inRates, unit: 'η', domain: [0, 1] }}
          >
            <Line
              series={2}
              label={words.size}
              x={steps}
              y={scalarColumn(log, 'stepSize', count)}
              markers={false}
            />
            <Line
              series={3}
              label={words.noise}
              x={steps}
              y={scalarColumn(log, 'stepNoise', count)}
              markers={false}
            />
          </Plot>
        </Slot>
      )}
      <Slot id="accuracy" wide={recorded.optimizer === 'adam'}>
        <Plot
          title={plots.accuracy.title}
          summary={plots.accuracy.summary(said('accuracy'))}
          x={x}
          y={{ label: words.accuracy, unit: '%', domain: [0, 100] }}
        >
          <Rule y={100 / 3} label={words.chance} />
          {lines('accuracy')}
        </Plot>
      </Slot>
    </div>
  )
}
