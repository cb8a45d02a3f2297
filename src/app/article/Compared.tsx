import { type ReactNode, useEffect, useId, useState } from 'react'
import type { NumberArray } from '../../lab/channel.ts'
import { formatNumber } from '../../output/format.ts'
import { Button } from '../../ui/Button.tsx'
import type { AnySession, LoadedLab } from '../lab/loaded-lab.ts'
import { useTopicLabs } from '../lab/topic-labs.ts'
import { usePageWords } from '../words.ts'

export interface ComparedProps {
  /** Key among the lab's comparisons. */
  readonly id: string
  readonly caption: ReactNode
  /** What a row is: 'layer' if not given. */
  readonly row?: string
  /** Title of each column by its channel. */
  readonly columns: Readonly<Record<string, string>>
}

const six = (value: number) =>
  Math.abs(value) < 1e-4 ? formatNumber(value) : value.toFixed(6).replace('-', '−')

/**
 * A table of printed figures, and of a run that the reader may start.
 * @throws Error when the lab has no such comparison
 */
export function Compared({ lab, id, caption, row, columns }: ComparedProps & { readonly lab: LoadedLab }) {
  const { runs } = useTopicLabs()
  const { article } = usePageWords().shell
  const title = useId()
  const [session, setSession] = useState<AnySession>()
  const [measured, setMeasured] = useState<Record<string, NumberArray>>()
  const comparison = lab.comparisons[id]
  if (!comparison) throw new Error(`${lab.id} has no comparison ${id}`)

  useEffect(() => {
    if (!session) return
    const stop = session.store.subscribe(({ status }) => {
      if (status === 'done') setMeasured(session.log.at(-1) as Record<string, NumberArray>)
    })
    session.run()
    return stop
  }, [session])

  function measure() {
    const fresh = runs.another(lab)
    fresh.assign(comparison.values)
    setSession(fresh)
  }

  const rows = Math.max(...comparison.columns.map(({ printed }) => printed.length))
  return (
    <figure className="measured">
      <figcaption id={title}>{caption}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="numbers" aria-labelledby={title} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th rowSpan={2} scope="col">
                {row ?? article.layer}
              </th>
              {comparison.columns.map(({ channel }) => (
                <th key={channel} colSpan={3} scope="colgroup">
                  {columns[channel] ?? channel}
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
      {!measured && (
        <Button icon="play" disabled={session !== undefined} onClick={measure}>
          {session ? article.measuring : article.measure}
        </Button>
      )}
    </figure>
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
