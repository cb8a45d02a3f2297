import { Line, Plot, PlotSlot, Rule } from '../../../plot/index.ts'
import { useFrame, usePinned, useRun } from '../../../session/hooks.ts'
import type { LabViewProps, PlotSlotOf } from '../../topic.ts'
import type { experiment } from './experiment.ts'
import { CHANCE, RULES } from './rules.ts'
import type { text as english } from './text.en.ts'
import '../view/init.css'

type Props = LabViewProps<typeof experiment, typeof english>

const Slot: PlotSlotOf<typeof experiment> = PlotSlot

/** One value per rule and frame, as one column for each rule. */
function columns(log: Props['session']['log'], name: 'loss' | 'gradient', shown: number): Float64Array[] {
  const result = RULES.map(() => new Float64Array(shown))
  for (let i = 0; i < shown; i++) {
    const values = log.at(i)?.[name]
    for (let rule = 0; rule < RULES.length; rule++) result[rule][i] = values?.[rule] ?? Number.NaN
  }
  return result
}

export default function Training({ session, text }: Props) {
  const { words, plots } = text
  const frame = useFrame(session)
  const { layers, steps } = useRun(session, (state) => (state.length > 0 ? state.recorded : state.values))
  const cursor = useRun(session, (state) => state.cursor)
  const pins = usePinned(session)
  const shown = cursor === undefined ? session.log.length : cursor + 1
  const time = session.log.column('step').subarray(0, shown)
  const numbers = {
    step: frame?.step ?? 0,
    ...Object.fromEntries(RULES.map(({ name }, rule) => [name, frame?.loss[rule] ?? Number.NaN])),
  }
  const summary = (id: keyof typeof plots) => (frame ? plots[id].summary(numbers) : words.waiting)
  const x = { label: words.step, domain: [0, steps] as const }
  const layer = Array.from({ length: layers }, (_, i) => i + 1)
  const eachRule = (x: ArrayLike<number>, y: (rule: number) => ArrayLike<number>, markers = false) =>
    RULES.map(({ name }, rule) => (
      <Line key={name} series={rule} label={words[name]} direct={false} x={x} y={y(rule)} markers={markers} />
    ))
  const overSteps = (name: 'loss' | 'gradient') => {
    const own = columns(session.log, name, shown)
    return [
      ...pins.map(({ id, number, log }) =>
        columns(log, name, log.length).map((values, rule) => (
          <Line
            key={`${id}-${RULES[rule].name}`}
            series={rule}
            ghost={number}
            x={log.column('step')}
            y={values}
          />
        )),
      ),
      ...eachRule(time, (rule) => own[rule]),
    ]
  }

  return (
    <div className="plot-grid rules-plots">
      <Slot id="loss" wide>
        <Plot
          title={plots.loss.title}
          legend
          summary={summary('loss')}
          x={x}
          y={{ label: words.loss, unit: 'nats', domain: [0, 1.5 * CHANCE] }}
          height={270}
        >
          <Rule y={CHANCE} label={words.guess} />
          {overSteps('loss')}
        </Plot>
      </Slot>
      <Slot id="layers">
        <Plot
          title={plots.layers.title}
          summary={summary('layers')}
          x={{ label: words.layer, domain: [1, Math.max(2, layers)], ticks: layers <= 10 ? layer : 8 }}
          y={{ label: words.std, scale: 'log' }}
          height={220}
        >
          {pins.map(({ id, number, values, last }) =>
            RULES.map(({ name }, rule) => (
              <Line
                key={`${id}-${name}`}
                series={rule}
                ghost={number}
                x={Array.from({ length: values.layers }, (_, i) => i + 1)}
                y={last.std.subarray(rule * values.layers, (rule + 1) * values.layers)}
              />
            )),
          )}
          {eachRule(layer, (rule) => layer.map((_, i) => frame?.std[rule * layers + i] ?? Number.NaN), true)}
        </Plot>
      </Slot>
      <Slot id="gradient">
        <Plot
          title={plots.gradient.title}
          summary={summary('gradient')}
          x={x}
          y={{ label: words.gradient, scale: 'log' }}
          height={220}
        >
          {overSteps('gradient')}
        </Plot>
      </Slot>
    </div>
  )
}
