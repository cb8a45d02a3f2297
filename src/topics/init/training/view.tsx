import { formatNumber, Line, Plot, Rule } from '../../../plot/index.ts'
import { useFrame, useRun } from '../../../session/hooks.ts'
import type { LabViewProps } from '../../topic.ts'
import { type experiment, RULES } from './experiment.ts'
import { CHANCE, RULE_NAMES } from './reading.ts'
import '../view/init.css'

type Props = LabViewProps<(typeof experiment)['parameters'], (typeof experiment)['channels']>

/** One value per rule and frame, as one column for each rule. */
function columns(log: Props['session']['log'], name: 'loss' | 'gradient', shown: number): Float64Array[] {
  const result = RULES.map(() => new Float64Array(shown))
  for (let i = 0; i < shown; i++) {
    const values = log.at(i)?.[name]
    for (let rule = 0; rule < RULES.length; rule++) result[rule][i] = values?.[rule] ?? Number.NaN
  }
  return result
}

/** A line per rule, named in the legend. */
function eachRule(x: ArrayLike<number>, y: (rule: number) => ArrayLike<number>, markers = false) {
  return RULE_NAMES.map((name, rule) => (
    <Line key={name} series={rule} label={name} direct={false} x={x} y={y(rule)} markers={markers} />
  ))
}

export default function Training({ session, text }: Props) {
  const { words = {}, summaries = {} } = text
  const frame = useFrame(session)
  const recorded = useRun(session, (state) => (state.length > 0 ? state.recorded : state.values))
  const cursor = useRun(session, (state) => state.cursor)
  const pins = useRun(session, (state) => state.pins)
  const { layers, steps } = recorded
  const shown = cursor === undefined ? session.log.length : cursor + 1
  const time = session.log.column('step').subarray(0, shown)
  const loss = columns(session.log, 'loss', shown)
  const gradient = columns(session.log, 'gradient', shown)
  const numbers = {
    step: frame?.step ?? 0,
    list: RULE_NAMES.map((name, rule) => `${name} ${formatNumber(frame?.loss[rule] ?? Number.NaN)}`).join(
      ', ',
    ),
  }
  const x = { label: words.step, domain: [0, steps] as const }
  const layer = Array.from({ length: layers }, (_, i) => i + 1)

  return (
    <div className="plot-grid rules-plots">
      <div className="wide">
        <Plot
          title={text.channels.loss.label}
          legend
          summary={summaries.loss?.(numbers) ?? ''}
          x={x}
          y={{ label: words.loss, unit: 'nats', domain: [0, 1.5 * CHANCE] }}
          height={270}
        >
          <Rule y={CHANCE} label={words.guess} />
          {pins.map((pin) =>
            columns(pin.log, 'loss', pin.log.length).map((values, rule) => (
              <Line
                key={`${pin.id}-${RULE_NAMES[rule]}`}
                series={rule}
                ghost
                x={pin.log.column('step')}
                y={values}
              />
            )),
          )}
          {eachRule(time, (rule) => loss[rule])}
        </Plot>
      </div>
      <Plot
        title={text.channels.std.label}
        summary={summaries.std?.(numbers) ?? ''}
        x={{ label: words.layer, domain: [1, Math.max(2, layers)], ticks: layer.length <= 10 ? layer : 8 }}
        y={{ label: words.std, scale: 'log' }}
        height={220}
      >
        {eachRule(layer, (rule) => layer.map((_, i) => frame?.std[rule * layers + i] ?? Number.NaN), true)}
      </Plot>
      <Plot
        title={text.channels.gradient.label}
        summary={summaries.gradient?.(numbers) ?? ''}
        x={x}
        y={{ label: words.gradient, scale: 'log' }}
        height={220}
      >
        {eachRule(time, (rule) => gradient[rule])}
      </Plot>
    </div>
  )
}
