import { formatNumber, Line, Plot, PlotSlot, Rule } from '../../../plot/index.ts'
import { useFrame, usePinned, useRun } from '../../../session/hooks.ts'
import type { LabViewProps, PlotSlotOf } from '../../topic.ts'
import type { experiment } from './experiment.ts'
import type { text as english } from './text.en.ts'
import { FitPlot } from './view/FitPlot.tsx'
import { pairOf } from './view/pair-of.tsx'
import { thresholdOf } from './widths.ts'

export type Props = LabViewProps<typeof experiment, typeof english>

const Slot: PlotSlotOf<typeof experiment> = PlotSlot

const NOTHING = new Float64Array(0)
/** Lower end of the axis of errors: a model that interpolates leaves it. */
const LEAST = { features: 0.1, network: 0.01, cosines: 0.01 } as const
/** Errors and mistakes of an answer that does not look at the image. */
const CHANCE = { features: 0.9, network: Math.log(10), cosines: undefined } as const

export default function DoubleDescent({ session, text }: Props) {
  const { words, plots } = text
  const frame = useFrame(session)
  const values = useRun(session, (state) => (state.length > 0 ? state.recorded : state.values))
  const pins = usePinned(session)
  const { model } = values
  const threshold = thresholdOf(values)
  const widths = frame?.widths ?? NOTHING
  const chance = CHANCE[model]
  const x = { label: words[model], scale: 'log' as const }
  const error = { label: model === 'network' ? words.entropy : words.squared, scale: 'log' as const }
  const mark = <Rule x={threshold} label={words.equal} />
  const said = (id: keyof typeof plots, column: ArrayLike<number> | undefined) =>
    frame ? plots[id].summary(extremes(widths, column, { done: frame.done, threshold })) : words.waiting

  return (
    <div className="plot-grid">
      <Slot id="error" wide>
        <Plot
          title={plots.error.title}
          legend
          summary={said('error', frame?.test)}
          x={x}
          y={{ ...error, unit: model === 'network' ? 'nats' : undefined, domain: [LEAST[model], undefined] }}
          height={280}
        >
          {mark}
          {chance !== undefined && <Rule y={chance} label={words.chance} labelAt="start" />}
          {pins.map(({ id, number, last }) => (
            <Line key={id} series={0} ghost={number} x={last.widths} y={last.test} markers={false} />
          ))}
          {(['train', 'trainL2'] as const).map((name, series) => (
            <Line
              key={name}
              series={series}
              dash={[2, 3]}
              label={words[name]}
              direct={false}
              width={1.5}
              markers={false}
              x={widths}
              y={frame?.[name] ?? NOTHING}
            />
          ))}
          {pairOf({ frame, names: ['test', 'testL2'], labels: [words.test, words.testL2], spread: true })}
        </Plot>
      </Slot>
      {model !== 'cosines' && (
        <Slot id="wrong">
          <Plot
            title={plots.wrong.title}
            legend
            summary={said('wrong', frame?.wrong)}
            x={x}
            y={{ label: words.share, domain: [0, 1] }}
          >
            {mark}
            <Rule y={0.9} label={words.chance} labelAt="start" />
            {pairOf({ frame, names: ['wrong', 'wrongL2'], labels: [words.without, words.with] })}
          </Plot>
        </Slot>
      )}
      {model === 'cosines' && (
        <Slot id="fits">
          <FitPlot frame={frame} text={text} />
        </Slot>
      )}
      <Slot id="norm">
        <Plot
          title={plots.norm.title}
          legend
          summary={said('norm', frame?.norm)}
          x={x}
          y={{ label: words.norm, scale: 'log' }}
        >
          {mark}
          {pairOf({ frame, names: ['norm', 'normL2'], labels: [words.without, words.with] })}
        </Plot>
      </Slot>
      {model !== 'network' && (
        <Slot id="smallest">
          <Plot
            title={plots.smallest.title}
            summary={said('smallest', frame?.smallest)}
            x={x}
            y={{ label: words.singular, scale: 'log' }}
          >
            {mark}
            <Line series={2} x={widths} y={frame?.smallest ?? NOTHING} />
          </Plot>
        </Slot>
      )}
    </div>
  )
}

/** Lowest, highest and last known value, formatted, with their widths. */
function extremes(
  widths: ArrayLike<number>,
  column: ArrayLike<number> = [],
  { done, threshold }: { readonly done: number; readonly threshold: number },
) {
  let [low, high] = [0, 0]
  for (let i = 1; i < done; i++) {
    if (column[i] < column[low]) low = i
    if (column[i] > column[high]) high = i
  }
  return {
    done,
    total: widths.length,
    threshold,
    low: formatNumber(column[low]),
    lowAt: widths[low],
    high: formatNumber(column[high]),
    highAt: widths[high],
    last: formatNumber(column[done - 1]),
    lastAt: widths[done - 1],
  }
}
