import type { Frame } from '../../../lab/channel.ts'
import { Area, Line, Plot, PlotSlot, Rule } from '../../../plot/index.ts'
import { useFrame, usePinned, useRun } from '../../../session/hooks.ts'
import type { LabViewProps, PlotSlotOf } from '../../topic.ts'
import type { channels } from './channels.ts'
import type { experiment } from './experiment.ts'
import type { text as english } from './text.en.ts'
import { type Log, vectorColumn } from './view/columns.ts'
import '../view/batchnorm.css'

type Props = LabViewProps<typeof experiment, typeof english>
type TableName = 'std' | 'gradientStd' | 'biasGradient'

const Slot: PlotSlotOf<typeof experiment> = PlotSlot

/** Loss of guessing six classes, ln 6. */
const CHANCE = Math.log(6)
const NETS = ['without', 'with'] as const

/** Row `net` of a table [2, layers] of the frame. */
function rowOf(frame: Frame<typeof channels> | undefined, name: TableName, net: number, layers: number) {
  return Float64Array.from({ length: layers }, (_, i) => frame?.[name][net * layers + i] ?? Number.NaN)
}

/** First, middle and last of the layers, each once. */
function shownLayers(layers: number): number[] {
  return [...new Set([1, Math.ceil(layers / 2), layers])]
}

export default function Training({ session, text }: Props) {
  const { words, plots } = text
  const frame = useFrame(session)
  const { layers, steps } = useRun(session, (state) => (state.length > 0 ? state.recorded : state.values))
  const cursor = useRun(session, (state) => state.cursor)
  const pins = usePinned(session)
  const log: Log = session.log
  const shown = cursor === undefined ? log.length : cursor + 1
  const time = log.column('step').subarray(0, shown)
  const summary = (id: keyof typeof plots) =>
    frame
      ? plots[id].summary({ step: frame.step, layers, without: frame.recent[0], with: frame.recent[1] })
      : words.waiting
  const overSteps = { label: words.step, domain: [0, steps] as const }
  const layerNumbers = Array.from({ length: layers }, (_, i) => i + 1)
  const overLayers = {
    label: words.layer,
    domain: [1, Math.max(2, layers)] as const,
    whole: true,
    ticks: layers <= 10 ? layerNumbers : 8,
  }
  const perLayer = (name: TableName) => [
    ...pins.flatMap(({ id, number, values, last }) =>
      NETS.map((net, row) => (
        <Line
          key={`${id}-${net}`}
          series={row}
          ghost={number}
          x={Array.from({ length: values.layers }, (_, i) => i + 1)}
          y={rowOf(last, name, row, values.layers)}
        />
      )),
    ),
    ...NETS.map((net, row) => (
      <Line
        key={net}
        series={row}
        label={words[net]}
        direct={false}
        x={layerNumbers}
        y={rowOf(frame, name, row, layers)}
      />
    )),
  ]
  const learned = (name: 'gamma' | 'beta') =>
    shownLayers(layers).flatMap((layer, series) => {
      const mean = vectorColumn(log, name, layer - 1, shown)
      const spread = vectorColumn(log, `${name}Spread`, layer - 1, shown)
      return [
        <Area
          key={`area-${layer}`}
          series={series}
          x={time}
          low={mean.map((value, i) => value - spread[i])}
          high={mean.map((value, i) => value + spread[i])}
        />,
        <Line
          key={layer}
          series={series}
          label={`${words.layer} ${layer}`}
          direct={false}
          x={time}
          y={mean}
          markers={false}
        />,
      ]
    })

  return (
    <div className="plot-grid">
      <Slot id="loss">
        <Plot
          title={plots.loss.title}
          legend
          summary={summary('loss')}
          x={overSteps}
          y={{ label: words.loss, unit: 'nats', scale: 'log', domain: [0.0005, 10] }}
          height={230}
        >
          <Rule y={CHANCE} label={words.chance} labelAt="start" />
          {pins.flatMap(({ id, number, log: pinned }) =>
            NETS.map((net, row) => (
              <Line
                key={`${id}-${net}`}
                series={row}
                ghost={number}
                x={pinned.column('step')}
                y={vectorColumn(pinned, 'loss', row, pinned.length)}
              />
            )),
          )}
          {NETS.map((net, row) => (
            <Line
              key={net}
              series={row}
              label={words[net]}
              direct={false}
              x={time}
              y={vectorColumn(log, 'loss', row, shown)}
              markers={false}
            />
          ))}
        </Plot>
      </Slot>
      <Slot id="std">
        <Plot
          title={plots.std.title}
          note={words.zeros}
          legend
          summary={summary('std')}
          x={overLayers}
          y={{ label: words.std, scale: 'log' }}
          height={230}
        >
          {perLayer('std')}
        </Plot>
      </Slot>
      <Slot id="gradients">
        <Plot
          title={plots.gradients.title}
          note={words.zeros}
          legend
          summary={summary('gradients')}
          x={overLayers}
          y={{ label: words.std, scale: 'log' }}
        >
          {perLayer('gradientStd')}
        </Plot>
      </Slot>
      <Slot id="gamma">
        <Plot
          title={plots.gamma.title}
          legend
          summary={summary('gamma')}
          x={overSteps}
          y={{ label: words.gamma, domain: 'auto' }}
        >
          <Rule y={1} />
          {learned('gamma')}
        </Plot>
      </Slot>
      <Slot id="beta">
        <Plot
          title={plots.beta.title}
          legend
          summary={summary('beta')}
          x={overSteps}
          y={{ label: words.beta, domain: 'auto' }}
        >
          <Rule y={0} />
          {learned('beta')}
        </Plot>
      </Slot>
      <Slot id="bias">
        <Plot
          title={plots.bias.title}
          note={words.zeros}
          legend
          summary={summary('bias')}
          x={overLayers}
          y={{ label: words.norm, scale: 'log' }}
        >
          {perLayer('biasGradient')}
        </Plot>
      </Slot>
    </div>
  )
}
