import type { NumberArray } from '../../../../lab/channel.ts'
import { formatNumber } from '../../../../plot/index.ts'
import { plain } from '../../../number-words.en.ts'
import type { text } from '../text.en.ts'

/** A dot before there is a number. */
const write = (value: number, format = (of: number) => formatNumber(of)) =>
  Number.isFinite(value) ? format(value) : '·'

interface SideTableProps {
  /** Names of the two sides. */
  readonly sides: readonly [string, string]
  /** Channels `nudge` and `minimum`. */
  readonly nudge: NumberArray
  readonly minimum: NumberArray
  readonly reached: readonly [number, number]
  readonly words: (typeof text)['words']
}

/** Losses, curvatures and steps of both sides. */
export function SideTable({ sides, nudge, minimum, reached, words }: SideTableProps) {
  const blank = Number.isNaN(nudge[0])
  return (
    <table>
      <thead>
        <tr>
          <td />
          <th scope="col">{words.before}</th>
          <th scope="col">{words.after}</th>
          <th scope="col">{words.wrong}</th>
          <th scope="col">{words.curvatures}</th>
          <th scope="col">{words.condition}</th>
          <th scope="col">{words.reached}</th>
        </tr>
      </thead>
      <tbody>
        {sides.map((name, side) => {
          const [first, second] = minimum.subarray(7 * side + 2, 7 * side + 4)
          return (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{write(nudge[0])}</td>
              <td>{write(nudge[1 + side])}</td>
              <td>{write(100 * nudge[4 + side], (share) => `${plain(share)}%`)}</td>
              <td>
                {write(first)}, {write(second)}
              </td>
              <td>{write(first / second)}</td>
              <td>{blank || !Number.isNaN(reached[side]) ? write(reached[side]) : words.notReached}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
