import { type ReactNode, useId } from 'react'
import type { Frame } from '../../../../lab/channel.ts'
import { formatNumber, Swatch, seriesStyle } from '../../../../plot/index.ts'
import type { channels } from '../channels.ts'
import { NAMES, type Name } from '../optimizers.ts'
import type { text } from '../text.en.ts'

interface ArrivalsProps {
  readonly title: string
  readonly summary: string
  readonly frame: Frame<typeof channels> | undefined
  readonly names: readonly Name[]
  readonly rates: Readonly<Record<`${Name}Rate`, number>>
  /** What the column of the other direction is called; none where the surface is no ravine. */
  readonly turned?: string
  readonly words: (typeof text)['words']
}

const write = (value: number | undefined): ReactNode =>
  value === undefined || !Number.isFinite(value) ? '·' : formatNumber(value)

/** Each optimizer's learning rate, loss, and steps to a hundredth of the first loss. */
export function Arrivals({ title, summary, frame, names, rates, turned, words }: ArrivalsProps) {
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
            <th scope="col">{words.optimizer}</th>
            <th scope="col">{words.rate}</th>
            <th scope="col">{words.lossNow}</th>
            <th scope="col">{words.reached}</th>
            {turned && <th scope="col">{turned}</th>}
          </tr>
        </thead>
        <tbody>
          {names.map((name, i) => (
            <tr key={name}>
              <th scope="row">
                <Swatch {...seriesStyle(NAMES.indexOf(name))} glyph="point" /> {words[name]}
              </th>
              <td>{formatNumber(rates[`${name}Rate`], { trim: true })}</td>
              <td>{frame && frame.left[i] > 0 ? words.gone : write(frame && frame.loss[i] - least)}</td>
              <td>{write(frame?.reached[i])}</td>
              {turned && <td>{write(frame?.turned[i])}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
