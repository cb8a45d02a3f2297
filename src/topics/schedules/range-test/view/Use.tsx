import type { Values } from '../../../../lab/parameter.ts'
import { formatNumber } from '../../../../output/format.ts'
import type { experiment } from '../experiment.ts'
import type { Landmarks } from '../landmarks.ts'
import { rounded, trainingLink } from './use-rate.ts'
import './use.css'

interface UseProps {
  readonly title: string
  readonly summary: string
  readonly marks: Landmarks | undefined
  readonly values: Values<(typeof experiment)['parameters']>
  readonly words: Readonly<Record<'steepest' | 'tenth' | 'lowest' | 'blowUp' | 'use' | 'none', string>>
}

/** The rates that the sweep suggests, each with a link to the training under it. */
export function Use({ title, summary, marks, values, words }: UseProps) {
  const rows = [
    { name: words.steepest, rate: marks?.steepest?.rate, use: true },
    { name: words.tenth, rate: marks?.steepest && marks.lowest.rate / 10, use: true },
    { name: words.lowest, rate: marks?.steepest && marks.lowest.rate, use: false },
    { name: words.blowUp, rate: marks?.blowUp?.rate, use: false },
  ]
  return (
    <section className="use-rates" aria-label={title}>
      <p className="view-heading">{title}</p>
      <p className="visually-hidden">{summary}</p>
      <dl>
        {rows.map(({ name, rate, use }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {rate === undefined ? words.none : formatNumber(rate, { digits: 2 })}
              {use && rate !== undefined && (
                <a className="button plain" href={trainingLink(values, rate)}>
                  {words.use} {formatNumber(rounded(rate), { digits: 2, trim: true })}
                </a>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
