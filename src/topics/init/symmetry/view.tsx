import { HeatMap, Line, type NumericAxis, Plot, PlotSlot } from '../../../plot/index.ts'
import { useFrame, usePinned, useRun } from '../../../session/hooks.ts'
import type { LabViewProps, PlotSlotOf } from '../../topic.ts'
import { CLASSES, type experiment, INPUTS } from './experiment.ts'
import type { text as english } from './text.en.ts'
import '../view/init.css'

type Props = LabViewProps<typeof experiment, typeof english>

/** Channel, label of the rows, their names, and the height of each map. */
const mapOf = <const C, const L>(channel: C, label: L, rows: readonly string[], height: number) =>
  [channel, label, rows, height] as const

const Slot: PlotSlotOf<typeof experiment> = PlotSlot

const CLASS_NAMES = Array.from({ length: CLASSES }, (_, i) => String(i + 1))
const FEATURES = Array.from({ length: INPUTS }, (_, i) => `x${'₁₂₃₄₅₆'[i]}`)

/** A difference of exactly 0 has no place on a log axis. */
const drawn = (values: Float64Array) => values.map((value) => (value === 0 ? Number.NaN : value))

const MAPS = {
  weights: mapOf('weights', 'input', FEATURES, 280),
  gradients: mapOf('gradients', 'input', FEATURES, 280),
  'output-weights': mapOf('outputWeights', 'class', CLASS_NAMES, 190),
  'output-gradients': mapOf('outputGradients', 'class', CLASS_NAMES, 190),
}

export default function Symmetry({ session, text }: Props) {
  const { words, plots } = text
  const frame = useFrame(session)
  const { units, steps } = useRun(session, (state) => (state.length > 0 ? state.recorded : state.values))
  const cursor = useRun(session, (state) => state.cursor)
  const pins = usePinned(session)
  const names = Array.from({ length: units }, (_, j) => String(j + 1))
  const { log } = session
  const shown = cursor === undefined ? log.length : cursor + 1
  const time = log.column('step').subarray(0, shown)
  const numbers = {
    spread: frame?.spread ?? 0,
    loss: frame?.loss ?? 0,
    outputSpread: frame?.outputSpread ?? 0,
    gradient: frame?.hiddenGradient ?? 0,
    outputGradient: frame?.outputGradient ?? 0,
    step: frame?.step ?? 0,
  }
  const map = (id: 'weights' | 'gradients' | 'output-weights' | 'output-gradients') => {
    const [channel, label, rows, height] = MAPS[id]
    const values = frame?.[channel]
    const empty = new Float64Array(rows.length * units).fill(Number.NaN)
    return (
      <Slot id={id}>
        <Plot
          title={plots[id].title}
          summary={frame ? plots[id].summary(numbers) : words.waiting}
          x={{ label: words.unit, scale: 'band', domain: names }}
          y={{ label: words[label], scale: 'band', domain: rows }}
          height={height}
        >
          <HeatMap
            x={names}
            y={rows}
            values={values?.length === empty.length ? values : empty}
            map="diverging"
            label={words.value}
          />
        </Plot>
      </Slot>
    )
  }
  type Series = { readonly channel: 'loss' | 'spread' | 'outputSpread'; readonly label?: string }
  const curve = (id: 'loss' | 'differences', series: readonly Series[], y: NumericAxis, note?: string) => (
    <Slot id={id}>
      <Plot
        title={plots[id].title}
        note={note}
        summary={frame ? plots[id].summary(numbers) : words.waiting}
        x={{ label: words.step, domain: [0, steps] }}
        y={y}
        height={260}
      >
        {series.flatMap(({ channel }, i) =>
          pins.map((pin) => (
            <Line
              key={`${pin.id}-${channel}`}
              series={i}
              ghost={pin.number}
              x={pin.log.column('step')}
              y={drawn(pin.log.column(channel))}
            />
          )),
        )}
        {series.map(({ channel, label }, i) => (
          <Line
            key={channel}
            series={i}
            label={label}
            x={time}
            y={drawn(log.column(channel).subarray(0, shown))}
            markers={false}
          />
        ))}
      </Plot>
    </Slot>
  )

  return (
    <div className="plot-grid symmetry-plots">
      {map('weights')}
      {map('gradients')}
      {map('output-weights')}
      {map('output-gradients')}
      {curve('loss', [{ channel: 'loss' }], { label: words.loss, unit: 'nats', zero: true })}
      {curve(
        'differences',
        [
          { channel: 'spread', label: words.w1 },
          { channel: 'outputSpread', label: words.w2 },
        ],
        { label: words.difference, scale: 'log' },
        words.logNote,
      )}
    </div>
  )
}
