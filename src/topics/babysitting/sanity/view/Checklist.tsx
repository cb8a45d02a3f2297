import { useId } from 'react'
import type { Frame } from '../../../../lab/channel.ts'
import { number, percent, plain } from '../../../number-words.en.ts'
import type { channels } from '../channels.ts'
import { CHANCE, CHECKS, type CheckName, LIMITS, type Outcome, outcomes, worstGradient } from '../checks.ts'
import type { text } from '../text.en.ts'

type Words = (typeof text)['words']
type Numbers = Frame<typeof channels>

interface ChecklistProps {
  readonly frame: Numbers | undefined
  /** Of the attempt to overfit. */
  readonly steps: number
  readonly examples: number
  readonly words: Words
  readonly title: string
  readonly summary: string
}

/** A sign for each outcome, beside its word. */
const SIGNS: Record<Outcome, string> = { passed: '✓', failed: '✗', pending: '·', running: '…' }

const known = (value: number, write: (value: number) => string) => (Number.isNaN(value) ? '·' : write(value))

/** Each check with what was measured, what is expected, and whether it passed. */
export function Checklist({ frame, steps, examples, words, title, summary }: ChecklistProps) {
  const id = useId()
  const all = frame && outcomes(frame, steps)
  const rows = rowsOf(frame, examples, words)
  return (
    <section className="checklist" aria-labelledby={id}>
      <p className="view-heading" id={id}>
        {title}
      </p>
      <p className="visually-hidden">{summary}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.check}</th>
            <th scope="col">{words.measured}</th>
            <th scope="col">{words.expected}</th>
            <th scope="col">{words.outcome}</th>
          </tr>
        </thead>
        <tbody>
          {CHECKS.map((name) => {
            const outcome = all?.[name] ?? 'pending'
            return (
              <tr key={name} data-outcome={outcome}>
                <th scope="row">{rows[name].name}</th>
                <td data-label={words.measured}>{rows[name].measured}</td>
                <td data-label={words.expected}>{rows[name].expected}</td>
                <td className="outcome">
                  <span aria-hidden="true">{SIGNS[outcome]}</span> {words[outcome]}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

interface Row {
  readonly name: string
  readonly measured: string
  readonly expected: string
}

/** What stands in the row of each check. */
function rowsOf(
  frame: Numbers | undefined,
  examples: number,
  words: Words,
): Readonly<Record<CheckName, Row>> {
  const of = (pick: (frame: Numbers) => number) => (frame ? pick(frame) : Number.NaN)
  const rise = of(({ firstLoss, penalisedLoss }) => penalisedLoss - firstLoss)
  const mean = of(({ inputMean }) => inputMean)
  const near = Math.abs(mean) < 5e-4 ? 0 : mean
  return {
    inputs: {
      name: words.inputs,
      measured: frame ? `${plain(near)}, ${plain(frame.inputStd)}` : '·',
      expected: `${words.about} 0, 1`,
    },
    labels: {
      name: words.labels,
      measured: known(
        of(({ agreement }) => agreement),
        percent,
      ),
      expected: `${words.atLeast} ${percent(LIMITS.agreement)}`,
    },
    'first-loss': {
      name: words.firstLoss,
      measured: known(
        of(({ firstLoss }) => firstLoss),
        number,
      ),
      expected: `ln 10 = ${number(CHANCE)} ± ${LIMITS.firstLoss}`,
    },
    penalty: {
      name: words.penalty,
      measured: known(rise, (value) => plain(value, 4)),
      expected: `½λΣW² = ${known(
        of(({ penalty }) => penalty),
        (value) => plain(value, 4),
      )}`,
    },
    gradient: {
      name: words.gradient,
      measured: known(of(worstGradient), (value) => number(value, 2)),
      expected: `${words.atMost} ${number(LIMITS.gradient, 1)}`,
    },
    overfit: {
      name: `${words.overfit} (${examples})`,
      measured: known(
        of(({ accuracy }) => accuracy),
        (value) =>
          `${plain(value)}%, ${words.loss} ${known(
            of(({ loss }) => loss),
            number,
          )}`,
      ),
      expected: `100%, ${words.loss} < ${LIMITS.overfit}`,
    },
  }
}
