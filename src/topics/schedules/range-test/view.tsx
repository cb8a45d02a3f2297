import { formatNumber } from '../../../output/format.ts'
import { Line, Plot, PlotSlot, Rule, Scatter } from '../../../plot/index.ts'
import { scalarColumn, useShown } from '../../../session/shown.ts'
import type { LabViewProps, PlotSlotOf } from '../../topic.ts'
import type { experiment } from './experiment.ts'
import { bestTrial, landmarks } from './landmarks.ts'
import { endsOf } from './sweep.ts'
import type { text } from './text.en.ts'
import { Use } from './view/Use.tsx'

type Props = LabViewProps<typeof experiment, typeof text>

const Slot: PlotSlotOf<typeof experiment> = PlotSlot

const CHANCE = Math.log(3)
/** Where the loss leaves the plots, and where a trial that diverged stands. */
const HIGHEST = 3

export default function RangeTest({ session, text }: Props) {
  const { words, plots } = text
  const { frame, recorded, pins, count, log } = useShown(session)
  const marks = landmarks(log, recorded.steps, count)
  const best = frame && bestTrial(frame)
  const rates = scalarColumn(log, 'rate', count)
  const x = { label: words.rate, scale: 'log' as const, domain: endsOf(recorded) }
  const tried = frame?.tried ?? 0
  const diverged = Array.from(frame?.triedRate ?? []).filter(
    (_, i) => i < tried && !Number.isFinite(frame?.triedLoss[i]),
  )
  const said = (rate: number | undefined) =>
    rate === undefined ? words.none : formatNumber(rate, { digits: 2 })
  const places = {
    steepest: said(marks?.steepest?.rate),
    lowest: said(marks?.lowest.rate),
    blowUp: said(marks?.blowUp?.rate),
  }
  const rules = [
    marks?.steepest && (
      <Rule
        key="steepest"
        x={marks.steepest.rate}
        label={words.steepestMark}
        labelAt="start"
        colour="var(--accent)"
      />
    ),
    marks?.blowUp && (
      <Rule key="blowUp" x={marks.blowUp.rate} label={words.blowUpMark} colour="var(--warn)" />
    ),
  ]
  return (
    <div className="plot-grid range-test-plots">
      <Slot id="sweep" wide>
        <Plot
          title={plots.sweep.title}
          legend
          summary={plots.sweep.summary(places)}
          x={x}
          y={{ label: words.loss, unit: 'nats', domain: [0, HIGHEST] }}
          height={270}
        >
          <Rule y={CHANCE} label={words.chance} />
          {pins.map((pin) => (
            <Line
              key={pin.number}
              series={0}
              ghost={pin.number}
              x={scalarColumn(pin.log, 'rate', pin.log.length)}
              y={scalarColumn(pin.log, 'smooth', pin.log.length)}
              markers={false}
            />
          ))}
          <Scatter
            series={1}
            label={words.batchLoss}
            x={rates}
            y={scalarColumn(log, 'loss', count)}
            radius={1.4}
            opacity={0.5}
          />
          <Line
            series={0}
            label={words.smooth}
            direct={false}
            width={3}
            x={rates}
            y={scalarColumn(log, 'smooth', count)}
            markers={false}
          />
          {rules}
        </Plot>
      </Slot>
      <Slot id="use" wide>
        <Use
          title={plots.use.title}
          summary={plots.use.summary(places)}
          marks={marks}
          values={recorded}
          words={words}
        />
      </Slot>
      {recorded.trials && (
        <Slot id="trials" wide>
          <Plot
            title={plots.trials.title}
            summary={plots.trials.summary({ tried, best: said(best?.rate), diverged: diverged.length })}
            x={x}
            y={{
              label: words.trialLoss,
              unit: 'nats',
              scale: 'log',
              domain: [undefined, HIGHEST],
              resetKey: recorded.seed,
            }}
          >
            <Rule y={CHANCE} label={words.chance} labelAt="start" include />
            <Line
              series={2}
              label={words.trial}
              direct={false}
              x={frame?.triedRate ?? []}
              y={frame?.triedLoss ?? []}
              markers
            />
            <Scatter series={4} label={words.diverged} x={diverged} y={diverged.map(() => 0.9 * HIGHEST)} />
            {rules}
          </Plot>
        </Slot>
      )}
    </div>
  )
}
