import { useState } from 'react'
import type { Frame } from '../../../lab/channel.ts'
import { formatNumber, HistogramRow, Line, Plot, PlotSlot, Rule, Scatter } from '../../../plot/index.ts'
import { useFrame, usePinned, useRun } from '../../../session/hooks.ts'
import type { LabViewProps, PlotSlotOf } from '../../topic.ts'
import { BINS, channels } from './channels.ts'
import type { experiment } from './experiment.ts'
import { printedFor } from './printed.ts'
import type { text } from './text.en.ts'
import '../view/init.css'

type Props = LabViewProps<typeof experiment, typeof text>
type LayerFrame = Frame<typeof channels>

const Slot: PlotSlotOf<typeof experiment> = PlotSlot

/** Entries 0 … count − 1, or NaN where there is no frame yet. */
const series = (values: ArrayLike<number> | undefined, count: number) =>
  Float64Array.from({ length: count }, (_, i) => values?.[i] ?? Number.NaN)

/** Means nearer to zero than this are drawn as the zero that they are but for the draw. */
const NEAR_ZERO = 0.05

const meanDomain = (frames: readonly (LayerFrame | undefined)[]) =>
  frames.some((frame) => frame?.mean.some((mean) => Math.abs(mean) > NEAR_ZERO))
    ? undefined
    : ([-NEAR_ZERO, NEAR_ZERO] as const)

/** From 0, or from below the least correlation, to 1. */
const correlationDomain = (frames: readonly (LayerFrame | undefined)[]) => {
  const known = frames.flatMap((frame) => Array.from(frame?.correlation ?? []).filter(Number.isFinite))
  return [Math.min(-0.05, ...known), 1.02] as const
}

export default function LayerStatistics(props: Props) {
  const { words, plots } = props.text
  const { session } = props
  const frame = useFrame(session)
  const values = useRun(session, (state) => (state.length > 0 ? state.recorded : state.values))
  const { layers } = values
  const printed = printedFor(values)
  const pins = usePinned(session)
  const count = layers + 1
  const [stdScale, setStdScale] = useState<'log' | 'linear'>('log')
  const newest = frame?.layer ?? 0
  const x = {
    label: words.layer,
    domain: [0, Math.max(layers, 1)] as const,
    ticks: layers <= 12 ? Array.from({ length: count }, (_, i) => i) : 8,
    format: (value: number) => (value === 0 ? words.input : String(value)),
  }
  const lines = (pick: (of: LayerFrame) => ArrayLike<number>, label?: string, index = 0) => [
    ...pins.map(({ id, number, last }) => (
      <Line key={`pin-${id}-${index}`} series={index} ghost={number} y={pick(last)} />
    )),
    <Line
      key={`own-${index}`}
      series={index}
      label={label}
      direct={label !== words.measured}
      y={series(frame && pick(frame), count)}
    />,
  ]
  /** The layers measured here, and beside them those that the notes print. */
  const compared = (quantity: 'mean' | 'std', label?: string) => [
    ...lines((of) => of[quantity], printed ? words.measured : label),
    printed && (
      <Scatter
        key="printed"
        x={printed[quantity].map((_, layer) => layer)}
        y={printed[quantity]}
        label={words.printed}
        colour="var(--ink)"
        radius={6}
        ghost
      />
    ),
  ]
  const across = frame?.stdAcross[newest] ?? Number.NaN
  const ends = (values: ArrayLike<number> | undefined, first = 0, last = newest) => ({
    layers,
    layer: newest,
    first: values?.[first] ?? Number.NaN,
    last: values?.[last] ?? Number.NaN,
  })
  /** Lowest layer whose gradient is known. */
  const lowest = Math.max(0, frame?.gradientStd.findIndex((std) => !Number.isNaN(std)) ?? 0)

  return (
    <div className="plot-grid layer-plots">
      <Slot id="mean">
        <Plot
          title={plots.mean.title}
          summary={plots.mean.summary(ends(frame?.mean))}
          x={x}
          y={{ label: words.mean, zero: true, domain: meanDomain([frame, ...pins.map(({ last }) => last)]) }}
          legend={printed !== undefined}
          height={190}
        >
          <Rule y={0} />
          {compared('mean')}
        </Plot>
      </Slot>
      <Slot id="std">
        <Plot
          title={plots.std.title}
          note={<ScaleChoice scale={stdScale} words={words} onChange={setStdScale} />}
          summary={plots.std.summary({ ...ends(frame?.std), across })}
          x={x}
          y={{ label: words.std, scale: stdScale, zero: stdScale === 'linear' }}
          legend={printed !== undefined}
          height={190}
        >
          {compared('std', words.all)}
          {lines((of) => of.stdAcross, words.across, 1)}
        </Plot>
      </Slot>
      <Slot id="correlation">
        <Plot
          title={plots.correlation.title}
          summary={plots.correlation.summary(ends(frame?.correlation))}
          x={x}
          y={{
            label: words.correlation,
            domain: correlationDomain([frame, ...pins.map(({ last }) => last)]),
          }}
          height={190}
        >
          <Rule y={0} />
          <Rule y={1} />
          {lines((of) => of.correlation)}
        </Plot>
      </Slot>
      <Slot id="gradients">
        <Plot
          title={plots.gradients.title}
          summary={plots.gradients.summary({ ...ends(frame?.gradientStd, lowest, layers), layer: lowest })}
          x={x}
          y={{ label: words.gradientAxis, scale: 'log' }}
          height={190}
        >
          {lines((of) => of.gradientStd, words.activations)}
          {lines((of) => of.weightGradientStd, words.weights, 1)}
        </Plot>
      </Slot>
      <Slot id="shares">
        <Plot
          title={plots.shares.title}
          summary={plots.shares.summary({
            layer: newest,
            saturated: frame?.saturated[newest] ?? Number.NaN,
            dead: frame?.dead[newest] ?? Number.NaN,
          })}
          x={x}
          y={{ label: words.share, unit: '%', domain: [0, 100] }}
          height={190}
        >
          {lines((of) => Float64Array.from(of.saturated, (share) => share * 100), words.saturated)}
          {lines((of) => Float64Array.from(of.dead, (share) => share * 100), words.dead, 1)}
        </Plot>
      </Slot>
      <Slot id="histograms" wide>
        <HistogramRow
          title={plots.histograms.title}
          note={words.bins}
          summary={plots.histograms.summary(ends(frame?.std))}
          quantity={words.activation}
          domain={channels.histogram.range}
          cells={Array.from({ length: layers }, (_, i) => ({
            name: `${words.layer} ${i + 1}`,
            caption: Number.isFinite(frame?.std[i + 1])
              ? formatNumber(frame?.std[i + 1] ?? 0, { digits: 2 })
              : '',
            counts: series(frame?.histogram.subarray((i + 1) * BINS), BINS),
          }))}
          pinned={pins.map(({ number, last }) => ({
            number,
            counts: Array.from(last.std.subarray(1), (_, i) =>
              last.histogram.subarray((i + 1) * BINS, (i + 2) * BINS),
            ),
          }))}
        />
      </Slot>
    </div>
  )
}

interface ScaleChoiceProps {
  readonly scale: 'log' | 'linear'
  readonly words: Props['text']['words']
  readonly onChange: (scale: 'log' | 'linear') => void
}

function ScaleChoice({ scale, words, onChange }: ScaleChoiceProps) {
  return (
    <span className="chips">
      {(['log', 'linear'] as const).map((one) => (
        <button
          key={one}
          type="button"
          className="scale-choice"
          aria-pressed={one === scale}
          onClick={() => onChange(one)}
        >
          {words[one]}
        </button>
      ))}
    </span>
  )
}
