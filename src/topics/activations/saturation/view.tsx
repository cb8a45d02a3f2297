import type { Frame } from '../../../lab/channel.ts'
import { formatNumber, HistogramRow, Line, Plot, Rule } from '../../../plot/index.ts'
import { useFrame, useRun } from '../../../session/hooks.ts'
import type { LabViewProps } from '../../topic.ts'
import { column } from '../view/column.ts'
import { SWEEP_SCALES, SWEPT, type saturationExperiment } from './experiment.ts'
import { SMALLEST_NORMAL, underflowLayer } from './reading.ts'
import { SLOPE_BINS, SLOPE_RANGE } from './slope-statistics.ts'
import '../view/activations.css'

type Props = LabViewProps<
  (typeof saturationExperiment)['parameters'],
  (typeof saturationExperiment)['channels']
>
type SaturationFrame = Frame<(typeof saturationExperiment)['channels']>

/** At most this many histograms stand in the row; deeper stacks show layers evenly apart. */
const HISTOGRAMS = 12

function histogramLayers(layers: number): number[] {
  if (layers <= HISTOGRAMS) return Array.from({ length: layers }, (_, i) => i)
  return Array.from({ length: HISTOGRAMS }, (_, i) => Math.round((i * (layers - 1)) / (HISTOGRAMS - 1)))
}

export default function Saturation({ session, text }: Props) {
  const { words = {}, summaries = {}, parameters } = text
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
    activation: parameters.activation.options?.[activation] ?? activation,
    layers,
    first: frame?.gradient[0] ?? Number.NaN,
    last: frame?.gradient[layers] ?? Number.NaN,
    flat: frame?.flat[layers - 1] ?? Number.NaN,
    slope: frame?.meanSlope[layers - 1] ?? Number.NaN,
  }
  return (
    <div className="plot-grid saturation-plots">
      <div className="wide">
        <HistogramRow
          title={words.histograms}
          note={words.bins}
          summary={summaries.histograms?.(numbers) ?? ''}
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
      </div>
      <Plot
        title={text.channels.gradient.label}
        note={lost === undefined ? undefined : `${words.lostAt} ${lost}`}
        summary={summaries.gradient?.(numbers) ?? ''}
        x={x}
        y={{ label: words.rms, scale: 'log' }}
        height={250}
      >
        <Rule y={SMALLEST_NORMAL} label={words.smallestNormal} colour="var(--warn)" />
        {lines((of) => of.slopesAlone, words.slopesAlone, 1)}
        {lines((of) => of.gradient, words.gradient, 0)}
      </Plot>
      <Plot
        title={words.flatTitle}
        summary={summaries.flat?.(numbers) ?? ''}
        x={{ ...x, domain: [1, Math.max(2, layers)], ticks: layers <= 12 ? inner : 8 }}
        y={{ label: words.share, unit: '%', domain: [0, 100] }}
        height={250}
      >
        {lines((of) => of.flat, words.flat, 0, inner)}
        {lines((of) => Float64Array.from(of.meanSlope, (slope) => 100 * slope), words.meanSlope, 1, inner)}
      </Plot>
      <div className="wide">
        <Plot
          title={text.channels.sweep.label}
          note={words.sweepNote}
          legend
          summary={summaries.sweep?.(numbers) ?? ''}
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
              label={parameters.activation.options?.[name] ?? name}
              direct={false}
              x={SWEEP_SCALES}
              y={column(frame?.sweep, k, SWEPT.length)}
            />
          ))}
        </Plot>
      </div>
    </div>
  )
}
