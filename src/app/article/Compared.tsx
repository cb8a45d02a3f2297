import { useId } from 'react'
import type { NumberArray } from '../../lab/channel.ts'
import { sameValues, valuesWith } from '../../lab/defaults.ts'
import { formatNumber } from '../../output/format.ts'
import { useFrame, useRun } from '../../session/hooks.ts'
import type { AnySession, LoadedLab } from '../lab/loaded-lab.ts'
import { usePageWords } from '../words.ts'

interface ComparedProps {
  readonly lab: LoadedLab
  /** Key among the lab's comparisons. */
  readonly id: string
  /** The run that is measured. */
  readonly session: AnySession
}

const six = (value: number) =>
  Math.abs(value) < 1e-4 ? formatNumber(value) : value.toFixed(6).replace('-', '−')

/**
 * Printed figures as a table, with those of a run beside them as long as it has the values that they were printed for.
 * @throws Error when the lab has no such comparison
 */
export function Compared({ lab, id, session }: ComparedProps) {
  const { article } = usePageWords().shell
  const title = useId()
  const frame = useFrame(session) as Record<string, NumberArray> | undefined
  const recorded = useRun(session, (run) => run.recorded)
  const comparison = lab.comparisons[id]
  if (!comparison)
    throw new Error(`${lab.id} has no comparison ${id}; it has ${Object.keys(lab.comparisons).join(', ')}`)
  const { parameters } = lab.experiment
  const seeds = Object.keys(parameters).filter((name) => parameters[name].kind === 'seed')
  const drawn = Object.fromEntries(seeds.map((name) => [name, recorded[name]]))
  const wanted = valuesWith(parameters, { ...comparison.values, ...drawn })
  const measured = sameValues(parameters, recorded, wanted) ? frame : undefined

  const rows = Math.max(...comparison.columns.map(({ printed }) => printed.length))
  return (
    <details className="measured">
      <summary id={title}>{article.table}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="numbers" aria-labelledby={title} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th rowSpan={2} scope="col">
                {article.layer}
              </th>
              {comparison.columns.map(({ channel }) => (
                <th key={channel} colSpan={3} scope="colgroup">
                  {lab.text.channels[channel].label}
                </th>
              ))}
            </tr>
            <tr>
              {comparison.columns.map(({ channel }) => (
                <Heads
                  key={channel}
                  words={[article.notes, article.measured, article.difference]}
                  help={article.differenceHelp}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: rows }, (_, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its index
              <tr key={i}>
                <th scope="row">{i}</th>
                {comparison.columns.map(({ channel, printed, spread }) => (
                  <Cells
                    key={channel}
                    printed={printed[i]}
                    here={measured?.[channel]?.[i]}
                    spread={spread?.[i]}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
}

function Heads({ words, help }: { words: readonly [string, string, string]; help: string }) {
  return (
    <>
      <th scope="col">{words[0]}</th>
      <th scope="col">{words[1]}</th>
      <th scope="col" title={help}>
        {words[2]}
      </th>
    </>
  )
}

function Cells({ printed, here, spread }: { printed: number; here?: number; spread?: number }) {
  const apart = here !== undefined && spread ? (here - printed) / spread : undefined
  return (
    <>
      <td>{printed.toFixed(6).replace('-', '−')}</td>
      <td className="here">{here === undefined ? '·' : six(here)}</td>
      <td>{apart === undefined ? '·' : `${apart < 0 ? '−' : '+'}${Math.abs(apart).toFixed(1)} σ`}</td>
    </>
  )
}
