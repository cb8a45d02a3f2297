import type { Frame } from '../../../../lab/channel.ts'
import { formatNumber } from '../../../../plot/index.ts'
import { percent } from '../../../number-words.en.ts'
import { lossesOf } from '../channels.ts'
import type { experiment } from '../experiment.ts'
import type { text } from '../text.en.ts'
import { TREATMENTS } from '../treatments.ts'
import { rough } from './rough.ts'

interface NetworksTableProps {
  readonly frame: Frame<(typeof experiment)['channels']> | undefined
  readonly words: (typeof text)['words']
}

/** A dot where there is no number. */
const write = (value: number | undefined, format: (value: number) => string = formatNumber) =>
  value !== undefined && Number.isFinite(value) ? format(value) : '·'

/** Where the four networks stand, one row each. */
export function NetworksTable({ frame, words }: NetworksTableProps) {
  const losses = frame ? lossesOf(frame) : []
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.treatment}</th>
          <th scope="col">{words.range}</th>
          <th scope="col">{words.lastLoss}</th>
          <th scope="col">{words.reached}</th>
          <th scope="col">{words.dead}</th>
          <th scope="col">{words.accuracy}</th>
        </tr>
      </thead>
      <tbody>
        {TREATMENTS.map((treatment, i) => {
          const [low, high] = frame?.numbers.subarray(4 * i + 2, 4 * i + 4) ?? []
          const lost = frame !== undefined && !Number.isFinite(losses[i])
          return (
            <tr key={treatment}>
              <th scope="row">{words[treatment]}</th>
              <td>
                {rough(low)} … {rough(high)}
              </td>
              <td>{lost ? words.lost : write(losses[i])}</td>
              <td>{frame && Number.isNaN(frame.reached[i]) ? words.notReached : write(frame?.reached[i])}</td>
              <td>{write(frame?.dead[i], percent)}</td>
              <td>{write(frame?.accuracy[i], percent)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
