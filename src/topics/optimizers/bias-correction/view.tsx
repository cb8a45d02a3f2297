import { Line, Plot, PlotSlot, Rule } from '../../../plot/index.ts'
import { useFrame, usePinned, useRun } from '../../../session/hooks.ts'
import type { LabViewProps, PlotSlotOf } from '../../topic.ts'
import type { channels } from './channels.ts'
import type { experiment } from './experiment.ts'
import type { text as english } from './text.en.ts'

const Slot: PlotSlotOf<typeof experiment> = PlotSlot

export default function BiasCorrection({ session, text }: LabViewProps<typeof experiment, typeof english>) {
  const { words, plots } = text
  const frame = useFrame(session)
  const recorded = useRun(session, (state) => (state.length > 0 ? state.recorded : state.values))
  const cursor = useRun(session, (state) => state.cursor)
  const pins = usePinned(session)
  const { log } = session
  const shown = cursor === undefined ? log.length : Math.min(log.length, cursor + 1)
  const column = (name: keyof typeof channels) => log.column(name).subarray(0, shown)
  const size = (name: keyof typeof channels) => column(name).map(Math.abs)
  const step = column('step')
  const x = { label: words.step, domain: [1, recorded.steps] as const, whole: true }
  const length = { label: words.length, unit: words.rates }
  const unit = recorded.size
  return (
    <div className="plot-grid plots-beside">
      <Slot id="steps" wide>
        <Plot
          title={plots.steps.title}
          summary={frame ? plots.steps.summary(frame) : words.waiting}
          x={x}
          y={{ ...length, zero: true, resetKey: recorded.gradient }}
          height={280}
        >
          <Rule y={1} label={words.one} />
          {pins.flatMap((pin) =>
            (['corrected', 'uncorrected'] as const).map((name, i) => (
              <Line
                key={`${pin.id}-${name}`}
                series={i}
                ghost={pin.number}
                x={pin.log.column('step')}
                y={pin.log.column(name)}
              />
            )),
          )}
          <Line series={0} label={words.corrected} x={step} y={column('corrected')} markers={false} />
          <Line series={1} label={words.uncorrected} x={step} y={column('uncorrected')} markers={false} />
        </Plot>
      </Slot>
      <Slot id="moments">
        <Plot
          title={plots.moments.title}
          summary={frame ? plots.moments.summary(frame) : words.waiting}
          x={x}
          y={{ label: words.moment, zero: true, resetKey: `${recorded.gradient} ${recorded.size}` }}
          legend
        >
          {(
            [
              ['m', words.m, unit],
              ['v', words.v, unit * unit],
              ['mHat', words.mHat, unit],
              ['vHat', words.vHat, unit * unit],
            ] as const
          ).map(([name, label, scale], i) => (
            <Line
              key={name}
              series={i}
              label={label}
              direct={false}
              x={step}
              y={column(name).map((value) => value / scale)}
              markers={false}
            />
          ))}
        </Plot>
      </Slot>
      <Slot id="decay">
        <Plot
          title={plots.decay.title}
          summary={frame ? plots.decay.summary(frame) : words.waiting}
          x={{ ...x, scale: 'log' }}
          y={{ ...length, scale: 'log', resetKey: recorded.gradient }}
        >
          <Line
            series={2}
            label={words.root}
            x={step}
            y={step.map((t) => 1 / Math.sqrt(t))}
            markers={false}
          />
          <Line series={3} label={words.adagrad} x={step} y={size('adagrad')} markers={false} />
          <Line series={4} label={words.rmsprop} x={step} y={size('rmsprop')} markers={false} />
        </Plot>
      </Slot>
      <Slot id="gradient" wide>
        <Plot
          title={plots.gradient.title}
          summary={frame ? plots.gradient.summary(frame) : words.waiting}
          x={x}
          y={{ label: words.gradient, zero: true, resetKey: `${recorded.gradient} ${recorded.size}` }}
          height={160}
        >
          <Line series={5} x={step} y={column('gradient')} curve="step" markers={false} dash={[]} />
        </Plot>
      </Slot>
    </div>
  )
}
