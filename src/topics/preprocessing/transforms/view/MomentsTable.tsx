import type { Moments } from '../../moments.ts'

interface MomentsTableProps {
  readonly train: Moments
  readonly test: Moments
  readonly words: Readonly<Record<string, string>>
}

const ROWS = ['train', 'test'] as const

/** Two decimals with a proper minus; what rounds to zero has none. */
function plain(value: number): string {
  if (!Number.isFinite(value)) return '·'
  const text = value.toFixed(2)
  return text === '-0.00' ? '0.00' : text.replace('-', '−')
}

/** Mean, standard deviation and covariance matrix of both clouds. */
export function MomentsTable({ words, ...clouds }: MomentsTableProps) {
  return (
    <table className="moments">
      <caption>{words.measured}</caption>
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
                    <span key={i}>{plain(value)}</span>
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
      <span>{plain(values[0])}</span>
      <span>{plain(values[1])}</span>
    </span>
  )
}
