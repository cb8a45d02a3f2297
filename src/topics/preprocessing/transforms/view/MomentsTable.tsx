import { cents } from '../../../number-words.en.ts'
import type { Moments } from '../../moments.ts'
import type { text } from '../text.en.ts'

interface MomentsTableProps {
  readonly title: string
  readonly train: Moments
  readonly test: Moments
  readonly words: (typeof text)['words']
}

const ROWS = ['train', 'test'] as const

/** A dot before there is a number. */
const write = (value: number) => (Number.isFinite(value) ? cents(value) : '·')

/** Mean, standard deviation and covariance matrix of both clouds. */
export function MomentsTable({ title, words, ...clouds }: MomentsTableProps) {
  return (
    <table className="moments">
      <caption>{title}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{words.mean}</th>
          <th scope="col">{words.std}</th>
          <th scope="col">{words.covariance}</th>
        </tr>
      </thead>
      <tbody>
        {ROWS.map((row) => {
          const { mean, covariance } = clouds[row]
          const { xx, xy, yy } = covariance
          return (
            <tr key={row}>
              <th scope="row">{words[row]}</th>
              <td>
                <Column values={mean} />
              </td>
              <td>
                <Column values={[Math.sqrt(xx), Math.sqrt(yy)]} />
              </td>
              <td>
                <span className="matrix two">
                  {[xx, xy, xy, yy].map((value, i) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a place in a matrix is its index
                    <span key={i}>{write(value)}</span>
                  ))}
                </span>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Column({ values }: { values: readonly [number, number] }) {
  return (
    <span className="matrix">
      <span>{write(values[0])}</span>
      <span>{write(values[1])}</span>
    </span>
  )
}
