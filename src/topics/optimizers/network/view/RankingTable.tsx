import { useId } from 'react'
import type { Frame } from '../../../../lab/channel.ts'
import { formatNumber, Swatch, seriesStyle } from '../../../../plot/index.ts'
import { percent } from '../../../number-words.en.ts'
import type { channels } from '../channels.ts'
import { CHECKPOINTS, NAMES } from '../lanes.ts'
import type { Standing } from '../ranking.ts'
import type { text } from '../text.en.ts'

interface RankingTableProps {
  readonly title: string
  readonly summary: string
  readonly frame: Frame<typeof channels> | undefined
  /** By their loss at their best. */
  readonly standings: readonly Standing[]
  readonly words: (typeof text)['words']
}

const write = (value: number | undefined, format = (of: number) => formatNumber(of)) =>
  value === undefined || !Number.isFinite(value) ? '·' : format(value)

/** Each optimizer at the common learning rate and at its best. */
export function RankingTable({ title, summary, frame, standings, words }: RankingTableProps) {
  const id = useId()
  const heads = [
    words.optimizer,
    words.common,
    words.bestRate,
    words.best,
    words.validation,
    words.accuracy,
    words.norm,
    words.effective,
  ]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways where it is too wide
    <section className="numbers" aria-label={title} aria-describedby={id} tabIndex={0}>
      <p id={id} className="visually-hidden">
        {summary}
      </p>
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {standings.map(({ name, commonLoss, best, bestLoss, bestRate }) => (
            <tr key={name}>
              <th scope="row">
                <Swatch {...seriesStyle(NAMES.indexOf(name))} /> {words[name]}
              </th>
              <td>{write(commonLoss)}</td>
              <td>{bestRate ?? '·'}</td>
              <td>{write(bestLoss)}</td>
              <td>
                {write(best === undefined ? undefined : frame?.validation[(best + 1) * CHECKPOINTS - 1])}
              </td>
              <td>{write(best === undefined ? undefined : frame?.accuracy[best], percent)}</td>
              <td>{write(best === undefined ? undefined : frame?.norm[best])}</td>
              <td>{best === undefined ? '·' : `${write(frame?.low[best])} – ${write(frame?.high[best])}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
