import type { NumberArray } from '../../../../lab/channel.ts'
import { Line, Plot, Rule, Scatter } from '../../../../plot/index.ts'
import type { text as english } from '../text.en.ts'
import { FEATURES } from './BatchTable.tsx'

interface RunningPlotProps {
  readonly title: string
  readonly summary: string
  readonly words: (typeof english)['words']
  /** Feature on show, 0 or 1; the series are [batches + 1, 2]. */
  readonly feature: number
  readonly batch: NumberArray
  readonly running: NumberArray
  readonly biased?: NumberArray
  readonly population: number
  readonly label: string
  readonly onFeature: (feature: number) => void
}

const of = (values: NumberArray, feature: number) =>
  Float64Array.from({ length: values.length / 2 }, (_, i) => values[2 * i + feature])

/** A statistic of batch after batch, its running average, and the true value. */
export function RunningPlot(props: RunningPlotProps) {
  const { title, summary, words, feature, batch, running, biased, population, label, onFeature } = props
  const count = running.length / 2
  const x = Array.from({ length: count }, (_, i) => i)
  return (
    <Plot
      title={title}
      legend
      note={
        <span className="chips">
          {FEATURES.map((name, k) => (
            <button
              key={name}
              type="button"
              className="feature-choice"
              aria-pressed={k === feature}
              onClick={() => onFeature(k)}
            >
              {words.feature} {name}
            </button>
          ))}
        </span>
      }
      summary={summary}
      x={{ label: words.batch, domain: [0, Math.max(1, count - 1)], whole: true }}
      y={{ label, zero: true, resetKey: `${feature} ${population}` }}
    >
      <Rule y={population} label={words.population} include />
      <Scatter series={2} label={words.batchValue} x={x} y={of(batch, feature)} radius={2.5} opacity={0.6} />
      <Line series={0} label={words.running} direct={false} x={x} y={of(running, feature)} markers={false} />
      {biased && (
        <Line series={1} label={words.biased} direct={false} x={x} y={of(biased, feature)} markers={false} />
      )}
    </Plot>
  )
}
