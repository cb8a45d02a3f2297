import type { NumberArray } from '../../../../lab/channel.ts'
import { Bars, Plot, Rule } from '../../../../plot/index.ts'

interface LeakPlotProps {
  /** The channel `leakage`: fitted on the training split, then on both; each [train, test, fresh]. */
  readonly leakage: NumberArray | undefined
  readonly words: Readonly<Record<string, string>>
  readonly summary: string
}

const SPLITS = ['train', 'test', 'fresh'] as const

/** What the whitened size promises on each split, with honest statistics and with those of both splits. */
export function LeakPlot({ leakage, words, summary }: LeakPlotProps) {
  const fits = [words.alone, words.both]
  const values = (split: number) =>
    Float64Array.from(fits, (_, fit) => leakage?.[3 * fit + split] ?? Number.NaN)
  const largest = Math.max(1.2, ...(leakage ?? []))
  return (
    <Plot
      title={words.leak}
      note={words.leakNote}
      legend
      summary={summary}
      x={{ label: '', scale: 'band', domain: fits }}
      y={{ label: words.size, domain: [0, 1.12 * largest] }}
      height={260}
    >
      {SPLITS.map((split, i) => (
        <Bars
          key={split}
          series={i}
          label={words[split]}
          group={[i, SPLITS.length]}
          x={fits}
          y={values(i)}
          write={(value) => value.toFixed(2)}
        />
      ))}
      <Rule y={1} />
    </Plot>
  )
}
