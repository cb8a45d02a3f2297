import type { Frame } from '../../../../lab/channel.ts'
import { formatNumber } from '../../../../plot/index.ts'
import { FUNCTIONS, type FunctionName } from '../../names.ts'
import { Block } from '../../view/Block.tsx'
import type { channels as recorded } from '../channels.ts'
import { tidy } from '../reading.ts'
import type { text as labText } from '../text.en.ts'
import type { FunctionCost } from './cost-statistics.ts'

interface FactsTableProps {
  readonly frame: Frame<typeof recorded> | undefined
  readonly names: readonly FunctionName[]
  readonly chosen: FunctionName
  readonly costs?: Readonly<Record<FunctionName, FunctionCost>>
  readonly text: typeof labText
}

const COLUMNS = [
  'valueAt',
  'slopeAt',
  'rangeLow',
  'rangeHigh',
  'mean',
  'steepest',
  'flatBelow',
  'flatAbove',
  'parameters',
] as const

/** What was measured of each function: one row each, one column per channel, and the cost where it was measured. */
export function FactsTable({ frame, names, chosen, costs, text }: FactsTableProps) {
  const { words, plots, channels, parameters } = text
  const { options } = parameters.function
  const cell = (name: (typeof COLUMNS)[number], k: number) => {
    const value = frame?.[name][k] ?? Number.NaN
    if (Number.isNaN(value)) return frame && name.startsWith('flat') ? words.nowhere : '·'
    if (Math.abs(value) === Infinity) return words.unbounded
    return name === 'flatBelow'
      ? `x < ${formatNumber(value)}`
      : name === 'flatAbove'
        ? `x > ${formatNumber(value)}`
        : formatNumber(tidy(value))
  }
  return (
    <Block
      className="activation-facts"
      title={plots.facts.title}
      summary={plots.facts.summary({ names: names.map((name) => options[name]).join(', ') })}
      scrolls
    >
      <table>
        <thead>
          <tr>
            <th scope="col">{parameters.function.label}</th>
            {COLUMNS.map((name) => (
              <th key={name} scope="col" title={channels[name].help}>
                {channels[name].label}
              </th>
            ))}
            <th scope="col" title={words.measured}>
              {words.cost}
            </th>
          </tr>
        </thead>
        <tbody>
          {names.map((name) => {
            const cost = costs?.[name]
            return (
              <tr key={name} data-chosen={names.length > 1 && name === chosen}>
                <th scope="row">{options[name]}</th>
                {COLUMNS.map((one) => (
                  <td key={one}>{cell(one, FUNCTIONS.indexOf(name))}</td>
                ))}
                <td title={cost && `${formatNumber(cost.nanoseconds)} ns`}>
                  {cost
                    ? `${formatNumber(cost.relative, { digits: 2 })}× (${formatNumber(cost.least, { digits: 2 })}–${formatNumber(cost.most, { digits: 2 })})`
                    : '·'}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Block>
  )
}
