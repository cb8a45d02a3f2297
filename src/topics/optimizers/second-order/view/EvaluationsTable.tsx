import { useId } from 'react'
import type { Frame } from '../../../../lab/channel.ts'
import { formatNumber, Swatch, seriesStyle } from '../../../../plot/index.ts'
import type { channels } from '../channels.ts'
import { METHODS } from '../methods.ts'
import type { text } from '../text.en.ts'

interface EvaluationsTableProps {
  readonly title: string
  readonly summary: string
  readonly frame: Frame<typeof channels> | undefined
  readonly words: (typeof text)['words']
}

const write = (value: number | undefined) =>
  value === undefined || !Number.isFinite(value) ? '·' : formatNumber(value)

/** Loss of each method, and how often it asked. */
export function EvaluationsTable({ title, summary, frame, words }: EvaluationsTableProps) {
  const id = useId()
  const least = frame && Number.isFinite(frame.least) ? frame.least : 0
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways where it is too wide
    <section className="numbers" aria-label={title} aria-describedby={id} tabIndex={0}>
      <p id={id} className="visually-hidden">
        {summary}
      </p>
      <table>
        <thead>
          <tr>
            {[words.method, words.lossNow, words.asked, words.arrived].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {METHODS.map((method, i) => (
            <tr key={method}>
              <th scope="row">
                <Swatch {...seriesStyle(i)} /> {words[method]}
              </th>
              <td>
                {frame && Number.isNaN(frame.loss[i]) ? words.gone : write(frame && frame.loss[i] - least)}
              </td>
              <td>{write(frame?.evaluations[i])}</td>
              <td>{write(frame?.arrived[i])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
