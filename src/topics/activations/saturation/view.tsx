import type { Frame } from '../../../lab/channel.ts'
import { formatNumber, HistogramRow, Line, Plot, PlotSlot, Rule } from '../../../plot/index.ts'
import { useFrame, useRun } from '../../../session/hooks.ts'
import type { LabViewProps, PlotSlotOf } from '../../topic.ts'
import { column } from '../view/column.ts'
import { SWEPT } from './channels.ts'
import { type experiment, SWEEP_SCALES } from './experiment.ts'
import { SMALLEST_NORMAL, underflowLayer } from './reading.ts'
import { SLOPE_BINS, SLOPE_RANGE } from './slope-statistics.ts'
import type { text } from './text.en.ts'
import '../view/activations.css'

type Props = LabViewProps<typeof experiment, typeof text>
type SaturationFrame = Frame<(typeof experiment)['channels']>

const Slot: PlotSlotOf<typeof experiment> = PlotSlot

/** At most this many histograms stand in the row; deeper stacks show layers evenly apart. */
const HISTOGRAMS = 12

function histogramLayers(layers: number): number[] {
  if (layers <= HISTOGRAMS) return Array.from({ length: layers }, (_, i) => i)
  return Array.from({ length: HISTOGRAMS }, (_, i) => Math.round((i * (layers - 1)) / (HISTOGRAMS - 1)))
}

export default function Saturation({ session, text }: Props) {
  const { words, plots, parameters } = text
  const { options } = parameters.activation
  const frame = useFrame(session)
  const { layers, scale, activation } = useRun(session, (state) =>
    state.length > 0 ? state.recorded : state.values,
  )
  const pins = useRun(session, (state) => state.pins)
  const ghosts = pins.flatMap(({ id, log }) => {
    const last = log.at(-1)
    return last ? [{ id, last }] : []
  })
  const lost = frame && underflowLayer(frame.gradient)
  const depth = Array.from({ length: layers + 1 }, (_, i) => i)
  const inner = depth.slice(1)
  const known = (values: ArrayLike<number> | undefined, length: number) =>
    Float64Array.from({ length }, (_, i) => values?.[i] ?? Number.NaN)
  const lines = (
    pick: (of: SaturationFrame) => ArrayLike<number>,
    label: string,
    series: number,
    at = depth,
  ) => [
    ...ghosts.map(({ id, last }) => (
      <Line
        key={id}
        series={series}
        ghost
        x={Array.from(pick(last), (_, layer) => layer + depth.length - at.length)}
        y={pick(last)}
      />
    )),
    <Line key="own" series={series} label={label} x={at} y={known(frame && pick(frame), at.length)} />,
  ]
  const x = {
    label: words.layer,
    domain: [0, Math.max(1, layers)] as const,
    ticks: layers <= 12 ? depth : 8,
  }
  const numbers = {
    activation: options[activation],
    layers,
    first: frame?.gradient[0] ?? Number.NaN,
    last: frame?.gradient[layers] ?? Number.NaN,
    flat: (frame?.flat[layers - 1] ?? Number.NaN) / 100,
    slope: frame?.meanSlope[layers - 1] ?? Number.NaN,
  }
  return (
    <div className="plot-grid saturation-plots">
      <Slot id="histograms" wide>
        <HistogramRow
          title={plots.histograms.title}
          note={words.bins}
          summary={plots.histograms.summary(numbers)}
          quantity={words.slope}
          domain={SLOPE_RANGE}
          cells={histogramLayers(layers).map((i) => ({
            name: `${words.layer} ${i + 1}`,
            caption: Number.isFinite(frame?.meanSlope[i])
              ? formatNumber(frame?.meanSlope[i] ?? 0, { digits: 2 })
              : '',
            counts: known(frame?.slopes.subarray(i * SLOPE_BINS), SLOPE_BINS),
          }))}
        />
      </Slot>
      <Slot id="gradient">
        <Plot
          title={plots.gradient.title}
          note={lost === undefined ? undefined : `${words.lostAt} ${lost}`}
          summary={plots.gradient.summary(numbers)}
          x={x}
          y={{ label: words.rms, scale: 'log' }}
          height={250}
        >
          <Rule y={SMALLEST_NORMAL} label={words.smallestNormal} colour="var(--warn)" />
          {lines((of) => of.slopesAlone, words.slopesAlone, 1)}
          {lines((of) => of.gradient, words.gradient, 0)}
        </Plot>
      </Slot>
      <Slot id="shares">
        <Plot
          title={plots.shares.title}
          summary={plots.shares.summary(numbers)}
          x={{ ...x, domain: [1, Math.max(2, layers)], ticks: layers <= 12 ? inner : 8 }}
          y={{ label: words.share, unit: '%', domain: [0, 100] }}
          height={250}
        >
          {lines((of) => of.flat, words.flat, 0, inner)}
          {lines((of) => Float64Array.from(of.meanSlope, (slope) => 100 * slope), words.meanSlope, 1, inner)}
        </Plot>
      </Slot>
      <Slot id="sweep" wide>
        <Plot
          title={plots.sweep.title}
          note={words.sweepNote}
          legend
          summary={plots.sweep.summary(numbers)}
          x={{ label: words.scale, scale: 'log', domain: [0.1, 10], ticks: [0.1, 0.3, 1, 3, 10], grid: true }}
          y={{ label: words.ratio, scale: 'log' }}
          height={260}
        >
          <Rule y={1} />
          <Rule x={scale} />
          {SWEPT.map((name, k) => (
            <Line
              key={name}
              series={k}
              label={options[name]}
              direct={false}
              x={SWEEP_SCALES}
              y={column(frame?.sweep, k, SWEPT.length)}
            />
          ))}
        </Plot>
      </Slot>
    </div>
  )
}
