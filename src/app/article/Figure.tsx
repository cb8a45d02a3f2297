import { type ReactNode, useId } from 'react'
import { Island } from '../lab/Island.tsx'
import { LiveFigure } from '../lab/LiveFigure.tsx'
import type { LoadedLab } from '../lab/loaded-lab.ts'
import { useTopicLabs } from '../lab/topic-labs.ts'
import { usePageWords } from '../words.ts'
import { caseValues, type Settings } from './case-values.ts'

interface FigureProps {
  /** Lab that draws it, without the topic. */
  readonly lab: string
  /** Ids of one or two of its plots, with spaces between. */
  readonly plots: string
  /** One to three of its parameters, with spaces between; a figure without controls runs all the same. */
  readonly controls?: string
  readonly preset?: string
  /** Single settings, over the preset or the defaults. */
  readonly set?: Settings
  /** As wide as the column, not beside it. */
  readonly wide?: boolean
  /** What to do and what to look for. */
  readonly children: ReactNode
}

const words = (list: string) => list.split(' ').filter(Boolean)

/** @throws Error for a name that the lab does not have, with those it has */
function known(
  kind: string,
  names: readonly string[],
  lab: LoadedLab,
  there: readonly string[],
): readonly string[] {
  const foreign = names.find((name) => !there.includes(name))
  if (foreign) throw new Error(`${lab.id} has no ${kind} ${foreign}; it has ${there.join(', ')}`)
  return names
}

/** One or two plots of a lab with one to three of its controls, at the sentence that speaks of them. */
export function Figure({
  lab: name,
  plots,
  controls = '',
  preset,
  set,
  wide = false,
  children,
}: FigureProps) {
  const { runs } = useTopicLabs()
  const { article } = usePageWords().shell
  const id = useId()
  const side = wide || words(plots).length > 1 ? 'column' : 'margin'
  return (
    <figure className="figure" id={id} data-side={side} aria-describedby={`${id}-caption`}>
      <Island lab={name} near={id}>
        {(lab) => (
          <LiveFigure
            id={id}
            lab={lab}
            runs={runs}
            values={caseValues(lab.experiment, preset, set)}
            plots={known('plot', words(plots), lab, lab.experiment.plots)}
            controls={known('parameter', words(controls), lab, Object.keys(lab.experiment.parameters))}
            label={article.figure(lab.title)}
          />
        )}
      </Island>
      <figcaption id={`${id}-caption`}>{children}</figcaption>
    </figure>
  )
}
