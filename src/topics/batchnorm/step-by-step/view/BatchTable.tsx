import type { Frame } from '../../../../lab/channel.ts'
import { formatNumber } from '../../../../plot/index.ts'
import type { channels } from '../channels.ts'
import { STAGES, type Stage } from '../stages.ts'
import type { text as english } from '../text.en.ts'
import { NumberCell } from './NumberCell.tsx'

export const FEATURES = ['a', 'b'] as const
const EXAMPLES = [1, 2, 3, 4] as const

/** 'a1': name of the parameter that holds a value of the batch. */
type CellName = `${(typeof FEATURES)[number]}${(typeof EXAMPLES)[number]}`

export type CellValues = { readonly [name in CellName]: number }

interface BatchTableProps {
  readonly title: string
  readonly summary: string
  readonly text: typeof english
  readonly frame: Frame<typeof channels> | undefined
  readonly values: CellValues
  readonly range: { readonly min: number; readonly max: number }
  readonly onChange: (name: CellName, value: number) => void
}

/** One value for each example, then one for each feature. */
const PER_EXAMPLE = ['centred', 'normalised', 'output', 'upstream', 'dNormalised', 'dInput'] as const
const PER_FEATURE = ['mean', 'variance', 'gamma', 'beta', 'dBeta', 'dGamma', 'dVariance', 'dMean'] as const

const said = (value: number | undefined) =>
  value === undefined || Number.isNaN(value) ? '·' : formatNumber(Math.abs(value) < 1e-12 ? 0 : value)

/** The batch, to be edited, and all that was computed of it up to the stage on show. */
export function BatchTable({ title, summary, text, frame, values, range, onChange }: BatchTableProps) {
  const { words, channels: names } = text
  const now: Stage | undefined = frame && STAGES[frame.stage - 1]
  const mark = (name: string) => (name === now ? 'now' : undefined)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="batch-tables" aria-label={title} tabIndex={0}>
      <p className="visually-hidden">{summary}</p>
      <table className="batch-table">
        <thead>
          <tr>
            <th scope="col">{words.feature}</th>
            <th scope="col">{words.example}</th>
            <th scope="col" className={mark('input')}>
              {names.input.label}
            </th>
            {PER_EXAMPLE.map((name) => (
              <th key={name} scope="col" className={mark(name)}>
                {names[name].label}
              </th>
            ))}
          </tr>
        </thead>
        {FEATURES.map((feature, k) => (
          <tbody key={feature}>
            {EXAMPLES.map((example, i) => (
              <tr key={example}>
                {i === 0 && (
                  <th scope="rowgroup" rowSpan={EXAMPLES.length}>
                    {feature}
                  </th>
                )}
                <th scope="row">{example}</th>
                <td className={mark('input')}>
                  <NumberCell
                    label={text.parameters[`${feature}${example}`].label}
                    value={values[`${feature}${example}`]}
                    {...range}
                    allowed={words.allowed}
                    onChange={(value) => onChange(`${feature}${example}`, value)}
                  />
                </td>
                {PER_EXAMPLE.map((name) => (
                  <td key={name} className={mark(name)}>
                    {said(frame?.[name][2 * i + k])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      <table className="batch-table">
        <thead>
          <tr>
            <th scope="col">{words.feature}</th>
            {PER_FEATURE.map((name) => (
              <th key={name} scope="col" className={mark(name)}>
                {names[name].label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {FEATURES.map((feature, k) => (
            <tr key={feature}>
              <th scope="row">{feature}</th>
              {PER_FEATURE.map((name) => (
                <td key={name} className={mark(name)}>
                  {said(frame?.[name][k])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
