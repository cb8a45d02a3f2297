import { formatNumber, Line, Plot, PlotSlot } from '../../../plot/index.ts'
import { useFrame, usePinned, useRun } from '../../../session/hooks.ts'
import type { LabViewProps, PlotSlotOf } from '../../topic.ts'
import type { experiment } from './experiment.ts'
import { best, eigenvalues, slowest } from './rates.ts'
import type { text as english } from './text.en.ts'
import { AheadPlot } from './view/AheadPlot.tsx'
import { ModesTable } from './view/ModesTable.tsx'
import { PlanePlot } from './view/PlanePlot.tsx'
import '../view/numbers.css'

const Slot: PlotSlotOf<typeof experiment> = PlotSlot
/** Steps of which Nesterov's vectors are drawn. */
const VECTORS = 12
/** Losses below this are what rounding leaves. */
const LOWEST = 1e-14

export default function Momentum({ session, text }: LabViewProps<typeof experiment, typeof english>) {
  const { words, plots } = text
  const frame = useFrame(session)
  const values = useRun(session, (state) => state.values)
  const recorded = useRun(session, (state) => (state.length > 0 ? state.recorded : state.values))
  const cursor = useRun(session, (state) => state.cursor)
  const pins = usePinned(session)
  const { log } = session
  const shown = cursor === undefined ? log.length : Math.min(log.length, cursor + 1)
  const frames = Array.from({ length: shown }, (_, i) => log.at(i)).filter((one) => one !== undefined)
  const steps = log.column('step').subarray(0, shown)
  const lambda = frame?.eigenvalues ?? eigenvalues(recorded.condition, recorded.modes)
  const fastest = best(values.method, values.condition)
  const rate = slowest(recorded.method, recorded.alpha, recorded.beta, recorded.condition)
  const first = log.at(0)?.loss ?? Number.NaN
  const x = { label: words.step, domain: [0, recorded.steps] as const, whole: true }
  const loss = (column: Float64Array) => column.map((value) => (value < LOWEST ? Number.NaN : value))
  const label = (value: number) => `${words.curvature} ${formatNumber(value, { trim: true })}`
  return (
    <div className="plot-grid">
      <Slot id="plane">
        <PlanePlot
          title={plots.plane.title}
          summary={plots.plane.summary({
            alpha: values.alpha,
            beta: values.beta,
            rate: slowest(values.method, values.alpha, values.beta, values.condition),
            best: fastest.rate,
          })}
          alpha={values.alpha}
          beta={values.beta}
          condition={values.condition}
          method={values.method}
          words={words}
          onMove={(alpha, beta) => {
            session.set('alpha', Math.max(0.01, Math.min(4, alpha)))
            session.set('beta', Math.max(0, Math.min(0.999, beta)))
          }}
        />
      </Slot>
      <Slot id="errors">
        <Plot
          title={plots.errors.title}
          summary={
            frame
              ? plots.errors.summary({
                  step: frame.step,
                  list: Array.from(frame.errors, (error) => formatNumber(error)).join(', '),
                })
              : words.waiting
          }
          x={x}
          y={{ label: words.error, domain: [-1.2, 1.2] }}
          height={320}
          legend
        >
          {Array.from(lambda, (value, i) => (
            <Line
              key={value}
              series={i}
              dash={[]}
              label={label(value)}
              direct={false}
              x={steps}
              y={Float64Array.from(frames, ({ errors }) => errors[i])}
              markers={false}
            />
          ))}
        </Plot>
      </Slot>
      <Slot id="loss">
        <Plot
          title={plots.loss.title}
          summary={frame ? plots.loss.summary({ step: frame.step, loss: frame.loss }) : words.waiting}
          x={x}
          y={{ label: words.loss, scale: 'log', resetKey: recorded.condition }}
        >
          {pins.map((pin) => (
            <Line
              key={pin.id}
              ghost={pin.number}
              x={pin.log.column('step')}
              y={loss(pin.log.column('loss'))}
            />
          ))}
          <Line
            series={1}
            label={words.predicted}
            x={steps}
            y={loss(Float64Array.from(steps, (step) => first * rate ** (2 * step)))}
            markers={false}
          />
          <Line
            series={0}
            label={words.loss}
            x={steps}
            y={loss(log.column('loss').subarray(0, shown))}
            markers={false}
          />
        </Plot>
      </Slot>
      <Slot id="modes">
        <ModesTable
          title={plots.modes.title}
          summary={plots.modes.summary({ modes: lambda.length })}
          alpha={recorded.alpha}
          beta={recorded.beta}
          method={recorded.method}
          eigenvalues={lambda}
          words={words}
        />
      </Slot>
      <Slot id="gain">
        <Plot
          title={plots.gain.title}
          summary={frame ? plots.gain.summary({ sum: frame.sum, mean: frame.mean }) : words.waiting}
          x={x}
          y={{ label: words.velocity, zero: true }}
        >
          <Line
            series={0}
            label={words.sum}
            x={steps}
            y={log.column('sum').subarray(0, shown)}
            markers={false}
          />
          <Line
            series={1}
            label={words.mean}
            x={steps}
            y={log.column('mean').subarray(0, shown)}
            markers={false}
          />
        </Plot>
      </Slot>
      <Slot id="ahead">
        <AheadPlot
          title={plots.ahead.title}
          summary={frame ? plots.ahead.summary({ difference: frame.difference }) : words.waiting}
          points={frames.slice(0, VECTORS).map(({ ahead }) => ahead)}
          beta={recorded.beta}
          words={words}
        />
      </Slot>
    </div>
  )
}
