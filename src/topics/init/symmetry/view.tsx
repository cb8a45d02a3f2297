import { HeatMap, Line, Plot } from '../../../plot/index.ts'
import { useFrame, useRun } from '../../../session/hooks.ts'
import type { LabViewProps } from '../../topic.ts'
import { type experiment, INPUTS } from './experiment.ts'
import '../view/init.css'

type Props = LabViewProps<(typeof experiment)['parameters'], (typeof experiment)['channels']>

const FEATURES = Array.from({ length: INPUTS }, (_, i) => `x${'₁₂₃₄₅₆'[i]}`)

export default function Symmetry({ session, text }: Props) {
  const { words = {}, summaries = {} } = text
  const frame = useFrame(session)
  const recorded = useRun(session, (state) => (state.length > 0 ? state.recorded : state.values))
  const pins = useRun(session, (state) => state.pins)
  const cursor = useRun(session, (state) => state.cursor)
  const { units, steps } = recorded
  const names = Array.from({ length: units }, (_, j) => String(j + 1))
  const empty = new Float64Array(INPUTS * units).fill(Number.NaN)
  const { log } = session
  const shown = cursor === undefined ? log.length : cursor + 1
  const x = { label: words.step, domain: [0, steps] as const }
  const time = log.column('step').subarray(0, shown)
  const numbers = {
    spread: frame?.spread ?? Number.NaN,
    loss: frame?.loss ?? Number.NaN,
    gradient: frame?.hiddenGradient ?? Number.NaN,
    step: frame?.step ?? 0,
  }
  const map = (title: string, values: ArrayLike<number> | undefined, summary: string) => (
    <Plot
      title={title}
      summary={summary}
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
  )
  const curves = (name: 'loss' | 'spread') => [
    ...pins.map((pin, index) => (
      <Line key={pin.id} series={index + 1} ghost x={pin.log.column('step')} y={pin.log.column(name)} />
    )),
    <Line key="own" x={time} y={log.column(name).subarray(0, shown)} markers={false} />,
  ]

  return (
    <div className="plot-grid symmetry-plots">
      {map(text.channels.weights.label, frame?.weights, summaries.weights?.(numbers) ?? '')}
      {map(text.channels.gradients.label, frame?.gradients, summaries.gradients?.(numbers) ?? '')}
      <Plot
        title={text.channels.loss.label}
        summary={summaries.loss?.(numbers) ?? ''}
        x={x}
        y={{ label: words.loss, unit: 'nats', zero: true }}
        height={260}
      >
        {curves('loss')}
      </Plot>
      <Plot
        title={text.channels.spread.label}
        summary={summaries.spread?.(numbers) ?? ''}
        x={x}
        y={{ label: words.difference, domain: [0, undefined] }}
        height={260}
      >
        {curves('spread')}
      </Plot>
    </div>
  )
}
