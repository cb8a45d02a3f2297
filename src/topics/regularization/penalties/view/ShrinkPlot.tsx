import { Plot, Rule, Scatter } from '../../../../plot/index.ts'
import type { text } from '../text.en.ts'

interface ShrinkPlotProps {
  readonly title: string
  readonly summary: string
  readonly words: (typeof text)['words']
  /** √v̂ of each weight that is not near zero. */
  readonly size: ArrayLike<number>
  /** ηλ of the penalty, and of decoupled decay. */
  readonly inLoss: number
  readonly asDecay: number
}

/** Share of itself that each weight loses in a step: by the penalty under Adam, and by decoupled decay. */
export function ShrinkPlot({ title, summary, words, size, inLoss, asDecay }: ShrinkPlotProps) {
  const seen = Float64Array.from(size)
  return (
    <Plot
      title={title}
      note={words.shrinkNote}
      summary={summary}
      x={{ label: words.size, scale: 'log' }}
      y={{ label: words.decay, scale: 'log' }}
      height={260}
      legend
    >
      <Rule y={asDecay} label={words.asDecay} include />
      <Scatter
        series={1}
        label={words.inLoss}
        x={seen}
        y={seen.map((value) => inLoss / value)}
        radius={2.5}
        opacity={0.5}
        dense
      />
    </Plot>
  )
}
