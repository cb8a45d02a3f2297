import { formatNumber, Line, Plot, Rule } from '../../../../plot/index.ts'
import { METHODS, type MethodName } from '../methods.ts'
import type { text } from '../text.en.ts'
import { LARGEST, RESNET, SIZES } from './sizes.ts'

interface CostPlotProps {
  readonly title: string
  readonly summary: string
  readonly label: string
  readonly unit: string
  readonly cost: (method: MethodName, n: number) => number
  /** What one machine has. */
  readonly limit?: { readonly value: number; readonly label: string }
  readonly words: (typeof text)['words']
}

/** What each method takes against the number of weights, both axes logarithmic. */
export function CostPlot({ title, summary, label, unit, cost, limit, words }: CostPlotProps) {
  return (
    <Plot
      title={title}
      summary={summary}
      x={{ label: words.weights, scale: 'log', domain: [1, LARGEST] }}
      y={{
        label,
        scale: 'log',
        domain: [1, 1e24],
        unit,
        format: (value) => formatNumber(value, { digits: 1, trim: true }),
      }}
      height={250}
      legend
    >
      <Rule x={RESNET} label={words.resnet} />
      {limit && <Rule y={limit.value} label={limit.label} labelAt="start" colour="var(--warn)" />}
      {METHODS.map((method, i) => (
        <Line
          key={method}
          series={i}
          label={words[method]}
          direct={false}
          x={SIZES}
          y={SIZES.map((n) => cost(method, n) || Number.NaN)}
          markers={false}
        />
      ))}
    </Plot>
  )
}
