import type { Channels } from '../../../../lab/channel.ts'
import type { FrameLog } from '../../../../lab/experiment.ts'
import { Line, Plot, Rule } from '../../../../plot/index.ts'
import { scalarColumn } from '../../../../session/shown.ts'
import type { SessionOf } from '../../../topic.ts'
import type { channels } from '../channels.ts'
import type { experiment } from '../experiment.ts'
import { CHANCE } from '../reading.ts'
import type { text } from '../text.en.ts'

type Log = SessionOf<typeof experiment>['log']

export interface CurvePlotProps {
  readonly log: Log
  /** Frames drawn. */
  readonly count: number
  /** Steps of the whole run. */
  readonly steps: number
  readonly pins?: readonly { readonly id: number; readonly number: number; readonly log: Log }[]
  readonly text: typeof text
}

/** Losses above this leave the plot. */
const HIGHEST = 7

const column = (log: FrameLog<typeof channels>, name: keyof typeof channels & string, count: number) =>
  scalarColumn(log as FrameLog<Channels>, name, count)

/** The largest loss that is drawn, for an axis that starts at zero. */
function top(columns: readonly Float64Array[]): number {
  let most = 1.1 * CHANCE
  for (const values of columns) for (const value of values) if (value > most) most = value
  return Math.min(HIGHEST, 1.05 * most)
}

/** Values of the newest frame and of the one half way, for the summary. */
function ends(
  log: Log,
  count: number,
  training: 'trainingLoss' | 'trainingAccuracy',
  validation: 'validationLoss' | 'validationAccuracy',
) {
  const last = log.at(count - 1)
  const half = log.at(Math.floor((count - 1) / 2))
  return {
    step: last?.step ?? 0,
    training: last?.[training] ?? Number.NaN,
    validation: last?.[validation] ?? Number.NaN,
    trainingHalf: half?.[training] ?? Number.NaN,
    validationHalf: half?.[validation] ?? Number.NaN,
  }
}

/** Loss of the mini-batches, of the training set and of the validation set against the step. */
export function LossPlot({ log, count, steps, pins = [], text: { words, plots } }: CurvePlotProps) {
  const x = column(log, 'step', count)
  const batch = column(log, 'batchLoss', count)
  const training = column(log, 'trainingLoss', count)
  const validation = column(log, 'validationLoss', count)
  const highest = top([batch, training, validation])
  const last = log.at(count - 1)
  const over = last !== undefined && last.step > 0 && Number.isNaN(last.batchLoss)
  return (
    <Plot
      title={plots.loss.title}
      note={highest === HIGHEST ? words.clipped : undefined}
      legend
      summary={plots.loss.summary(ends(log, count, 'trainingLoss', 'validationLoss'))}
      x={{ label: words.step, domain: [0, steps], whole: true }}
      y={{ label: words.loss, unit: 'nats', domain: [0, highest] }}
      height={240}
    >
      <Rule y={CHANCE} label={words.chance} />
      <Line
        series={2}
        label={words.batch}
        direct={false}
        x={x}
        y={batch}
        width={1}
        markers={false}
        dash={[]}
      />
      {pins.flatMap((pin) =>
        (['trainingLoss', 'validationLoss'] as const).map((name, series) => (
          <Line
            key={`${pin.id}-${name}`}
            series={series}
            ghost={pin.number}
            x={column(pin.log, 'step', pin.log.length)}
            y={column(pin.log, name, pin.log.length)}
            markers={false}
          />
        )),
      )}
      <Line series={0} label={words.training} direct={false} x={x} y={training} markers={false} />
      <Line series={1} label={words.validation} direct={false} x={x} y={validation} markers={false} />
      {over && <Rule x={last.step} label={words.notFinite} colour="var(--warn)" />}
    </Plot>
  )
}

/** Accuracy on the training set and on the validation set against the step. */
export function AccuracyPlot({ log, count, steps, pins = [], text: { words, plots } }: CurvePlotProps) {
  const x = column(log, 'step', count)
  return (
    <Plot
      title={plots.accuracy.title}
      legend
      summary={plots.accuracy.summary(ends(log, count, 'trainingAccuracy', 'validationAccuracy'))}
      x={{ label: words.step, domain: [0, steps], whole: true }}
      y={{ label: words.accuracy, unit: '%', domain: [0, 100] }}
      height={240}
    >
      <Rule y={10} label={words.chance} />
      {pins.flatMap((pin) =>
        (['trainingAccuracy', 'validationAccuracy'] as const).map((name, series) => (
          <Line
            key={`${pin.id}-${name}`}
            series={series}
            ghost={pin.number}
            x={column(pin.log, 'step', pin.log.length)}
            y={column(pin.log, name, pin.log.length)}
            markers={false}
          />
        )),
      )}
      <Line
        series={0}
        label={words.training}
        direct={false}
        x={x}
        y={column(log, 'trainingAccuracy', count)}
        markers={false}
      />
      <Line
        series={1}
        label={words.validation}
        direct={false}
        x={x}
        y={column(log, 'validationAccuracy', count)}
        markers={false}
      />
    </Plot>
  )
}

/** The learning rate against the step. */
export function RatePlot({ log, count, steps, text: { words, plots } }: CurvePlotProps) {
  const rate = column(log, 'rate', count)
  return (
    <Plot
      title={plots.rate.title}
      summary={plots.rate.summary({ first: rate[0] ?? Number.NaN, last: rate[count - 1] ?? Number.NaN })}
      x={{ label: words.step, domain: [0, steps], whole: true }}
      y={{ label: words.rate, scale: 'log' }}
      height={130}
    >
      <Line x={column(log, 'step', count)} y={rate} curve="step" markers={false} />
    </Plot>
  )
}
