import { HeatMap, Line, type NumericAxis, Plot, PlotSlot } from '../../../plot/index.ts'
import { useFrame, usePinned, useRun } from '../../../session/hooks.ts'
import type { LabViewProps, PlotSlotOf } from '../../topic.ts'
import { type experiment, INPUTS } from './experiment.ts'
import type { text as english } from './text.en.ts'
import '../view/init.css'

type Props = LabViewProps<typeof experiment, typeof english>

const Slot: PlotSlotOf<typeof experiment> = PlotSlot

const FEATURES = Array.from({ length: INPUTS }, (_, i) => `x${'₁₂₃₄₅₆'[i]}`)

export default function Symmetry({ session, text }: Props) {
  const { words, plots } = text
  const frame = useFrame(session)
  const { units, steps } = useRun(session, (state) => (state.length > 0 ? state.recorded : state.values))
  const cursor = useRun(session, (state) => state.cursor)
  const pins = usePinned(session)
  const names = Array.from({ length: units }, (_, j) => String(j + 1))
  const empty = new Float64Array(INPUTS * units).fill(Number.NaN)
  const { log } = session
  const shown = cursor === undefined ? log.length : cursor + 1
  const time = log.column('step').subarray(0, shown)
  const numbers = {
    spread: frame?.spread ?? 0,
    loss: frame?.loss ?? 0,
    gradient: frame?.hiddenGradient ?? 0,
    step: frame?.step ?? 0,
  }
  const map = (id: 'weights' | 'gradients') => {
    const values = frame?.[id]
    return (
      <Slot id={id}>
        <Plot
          title={plots[id].title}
          summary={frame ? plots[id].summary(numbers) : words.waiting}
          x={{ label: words.unit, scale: 'band', domain: names }}
          y={{ label: words.input, scale: 'band', domain: FEATURES }}
          height={280}
        >
          <HeatMap
            x={names}
            y={FEATURES}
            values={values?.length === empty.length ? values : empty}
            map="diverging"
            label={words.value}
          />
        </Plot>
      </Slot>
    )
  }
  const curve = (id: 'loss' | 'differences', channel: 'loss' | 'spread', y: NumericAxis) => (
    <Slot id={id}>
      <Plot
        title={plots[id].title}
        summary={frame ? plots[id].summary(numbers) : words.waiting}
        x={{ label: words.step, domain: [0, steps] }}
        y={y}
        height={260}
      >
        {pins.map((pin) => (
          <Line key={pin.id} ghost={pin.number} x={pin.log.column('step')} y={pin.log.column(channel)} />
        ))}
        <Line x={time} y={log.column(channel).subarray(0, shown)} markers={false} />
      </Plot>
    </Slot>
  )

  return (
    <div className="plot-grid symmetry-plots">
      {map('weights')}
      {map('gradients')}
      {curve('loss', 'loss', { label: words.loss, unit: 'nats', zero: true })}
      {curve('differences', 'spread', { label: words.difference, domain: [0, undefined] })}
    </div>
  )
}
