import { memo, useMemo } from 'react'
import { useRun } from '../../../../session/hooks.ts'
import type { SessionOf } from '../../../topic.ts'
import type { experiment } from '../experiment.ts'
import { RANGES } from '../image-sets.ts'
import type { text } from '../text.en.ts'
import { TREATMENTS } from '../treatments.ts'
import { rough } from './rough.ts'
import { TreatedRow } from './TreatedRow.tsx'

interface PicturesProps {
  readonly session: SessionOf<typeof experiment>
  readonly words: (typeof text)['words']
}

/** Drawn once for each run: the images do not change while the nets train. */
export const Pictures = memo(function Pictures({ session, words }: PicturesProps) {
  const recorded = useRun(session, (run) => run.recorded)
  const drawn = useRun(session, (run) => run.length > 0)
  const { log } = session
  const classes = words.classes.split(', ')
  const { samples, statistics, numbers } = useMemo(() => {
    const first = drawn ? log.at(0) : undefined
    const copy = (values: ArrayLike<number> | undefined) => new Float32Array(values ?? [])
    const { mean, channelMean, channelStd } = { ...first }
    return {
      samples: copy(first?.samples),
      statistics: { mean: copy(mean), channelMean: copy(channelMean), channelStd: copy(channelStd) },
      numbers: TREATMENTS.map((_, i) => {
        const [middle, spread] = first?.numbers.subarray(4 * i) ?? []
        return `${rough(middle)} ± ${rough(spread)}`
      }),
    }
  }, [log, drawn])
  return (
    <>
      {TREATMENTS.map((treatment, i) => (
        <TreatedRow
          key={treatment}
          treatment={treatment}
          samples={samples}
          statistics={statistics}
          numbers={`${words.pixels} ${numbers[i]}`}
          largest={RANGES[recorded.range]}
          classes={classes}
          words={words}
        />
      ))}
      <p className="aside">{words.shown}</p>
    </>
  )
})
