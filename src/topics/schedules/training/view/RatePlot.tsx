import { formatNumber } from '../../../../output/format.ts'
import { Handles, Line, Plot, Rule } from '../../../../plot/index.ts'
import { useRun } from '../../../../session/hooks.ts'
import { entryColumn, scalarColumn, useShown } from '../../../../session/shown.ts'
import { plain } from '../../../number-words.en.ts'
import type { LabViewProps } from '../../../topic.ts'
import type { experiment } from '../experiment.ts'
import { drawnShares, type ScheduleValues, scheduleOf, warmUpSteps } from '../schedule-of.ts'
import type { text } from '../text.en.ts'

type Props = LabViewProps<typeof experiment, typeof text>

const POINTS = ['point1', 'point2', 'point3', 'point4', 'point5', 'point6'] as const
/** Places at which the schedule to come is drawn. */
const PLACES = 300
const HEIGHT = 190

/** The whole schedule, before any of it has run. */
function planned(values: ScheduleValues): { readonly x: Float64Array; readonly y: Float64Array } {
  const schedule = scheduleOf(values)
  const places = Math.min(PLACES, values.steps)
  const x = Float64Array.from({ length: places }, (_, i) =>
    Math.round((i * (values.steps - 1)) / Math.max(1, places - 1)),
  )
  return { x: x.map((step) => step + 1), y: x.map((step) => schedule(step)) }
}

/** Two significant digits: what a handle is set to. */
const rounded = (share: number) => Number(Math.max(1e-4, Math.min(1, share)).toPrecision(2))

export function RatePlot({ session, text }: Props) {
  const { words, plots } = text
  const { recorded, frame, pins, count, log } = useShown(session)
  const values = useRun(session, (state) => state.values)
  const plan = planned(values)
  const steps = scalarColumn(log, 'step', count)
  const own = entryColumn(log, 'rate', 0, count)
  const drawn = values.schedule === 'drawn'
  const lowest = Math.min(...plan.y, drawn ? 1e-4 * values.rate : Infinity)
  const highest = Math.max(...plan.y, values.beside === 'constant' ? values.rate : 0)
  const warm = warmUpSteps(values)
  return (
    <Plot
      title={plots.rate.title}
      note={drawn ? words.drag : undefined}
      summary={plots.rate.summary({
        schedule: text.parameters.schedule.options[values.schedule],
        first: plan.y[0],
        highest: Math.max(...plan.y),
        last: plan.y[plan.y.length - 1],
        now: frame?.rate[0] ?? plan.y[0],
      })}
      x={{ label: words.step, domain: [0, values.steps], whole: true }}
      y={{ label: words.rate, scale: 'log', domain: [lowest / 1.5, highest * 1.5] }}
      height={HEIGHT}
    >
      {warm > 0 && <Rule x={warm} label={words.warmUpEnds} />}
      {pins.map((pin) => (
        <Line
          key={pin.number}
          series={0}
          ghost={pin.number}
          x={scalarColumn(pin.log, 'step', pin.log.length)}
          y={entryColumn(pin.log, 'rate', 0, pin.log.length)}
          markers={false}
        />
      ))}
      {recorded.beside !== 'nothing' && (
        <Line
          series={1}
          label={words[recorded.beside]}
          x={steps}
          y={entryColumn(log, 'rate', 1, count)}
          markers={false}
        />
      )}
      <Line series={0} x={plan.x} y={plan.y} width={1.25} markers={false} />
      <Line series={0} label={words.own} x={steps} y={own} width={3} markers={false} />
      {drawn && (
        <Handles
          along="y"
          handles={drawnShares(values).map((share, i) => ({
            x: (i * values.steps) / 5,
            y: share * values.rate,
            label: text.parameters[POINTS[i]].label,
          }))}
          onMove={(i, _, y) => session.set(POINTS[i], rounded(y / values.rate))}
          valueText={(_, y) =>
            `${plain(y)} (${formatNumber(y / values.rate, { digits: 2 })} × ${plain(values.rate)})`
          }
        />
      )}
    </Plot>
  )
}
