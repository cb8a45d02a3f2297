import type { NumberArray } from '../../../../lab/channel.ts'
import { Bars, Plot, Rule } from '../../../../plot/index.ts'
import type { text } from '../text.en.ts'

interface LeakPlotProps {
  /** The channel `leakage`: fitted on the training split, then on both; each [train, test, fresh]. */
  readonly leakage: NumberArray | undefined
  readonly words: (typeof text)['words']
  readonly text: (typeof text)['plots']['leakage']
}

const SPLITS = ['train', 'test', 'fresh'] as const

/** Mean squared distance on each split, with statistics of the training split and with those of both splits. */
export function LeakPlot({ leakage, words, text }: LeakPlotProps) {
  const fits = [words.alone, words.both]
  const value = (fit: number, split: number) => leakage?.[3 * fit + split] ?? Number.NaN
  const largest = Math.max(1.2, ...(leakage ?? []))
  return (
    <Plot
      title={text.title}
      note={words.leakNote}
      legend
      summary={text.summary({
        ...{ train: value(0, 0), test: value(0, 1), fresh: value(0, 2) },
        ...{ leakedTrain: value(1, 0), leakedTest: value(1, 1), leakedFresh: value(1, 2) },
      })}
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
          y={Float64Array.from(fits, (_, fit) => value(fit, i))}
          write={(value) => value.toFixed(2)}
        />
      ))}
      <Rule y={1} />
    </Plot>
  )
}
