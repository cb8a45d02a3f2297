import { useId } from 'react'
import { formatNumber } from '../../../../plot/index.ts'
import { type Method, modeOf, stepsTo } from '../rates.ts'
import type { text } from '../text.en.ts'

interface ModesTableProps {
  readonly title: string
  readonly summary: string
  readonly alpha: number
  readonly beta: number
  readonly method: Method
  readonly eigenvalues: ArrayLike<number>
  readonly words: (typeof text)['words']
}

/** Curvature, damping and rate of each direction. */
export function ModesTable({ title, summary, alpha, beta, method, eigenvalues, words }: ModesTableProps) {
  const id = useId()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways where it is too wide
    <section className="numbers" aria-label={title} aria-describedby={id} tabIndex={0}>
      <p id={id} className="visually-hidden">
        {summary}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.curvature}</th>
            <th scope="col">{words.damping}</th>
            <th scope="col">{words.perStep}</th>
            <th scope="col">{words.toHundredth}</th>
          </tr>
        </thead>
        <tbody>
          {Array.from(eigenvalues, (lambda) => {
            const { rate, damping } = modeOf(method, alpha, beta, lambda)
            return (
              <tr key={lambda}>
                <th scope="row">{formatNumber(lambda, { trim: true })}</th>
                <td>{words[damping]}</td>
                <td>{formatNumber(rate, { digits: 4 })}</td>
                <td>{rate < 1 && rate > 0 ? formatNumber(Math.ceil(stepsTo(0.01, rate))) : '·'}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
