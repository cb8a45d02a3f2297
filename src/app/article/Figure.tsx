import { type ReactNode, useId } from 'react'
import type { Settings } from './case-values.ts'
import { Piece } from './Piece.tsx'

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
  /** Key among the lab's comparisons with printed figures, to stand below as a table that opens. */
  readonly compared?: string
  /** Without the lab's sentence, where that speaks of other plots. */
  readonly silent?: boolean
  /** As wide as the column, not beside it. */
  readonly wide?: boolean
  /** What to do and what to look for. */
  readonly children: ReactNode
}

const words = (list: string) => list.split(' ').filter(Boolean)

/** One or two plots of a lab with one to three of its controls, at the sentence that speaks of them. */
export function Figure({
  lab: name,
  plots,
  controls = '',
  preset,
  set,
  compared,
  silent = false,
  wide = false,
  children,
}: FigureProps) {
  const id = useId()
  const side = wide || words(plots).length > 1 ? 'column' : 'margin'
  return (
    <figure className="figure" id={id} data-side={side} aria-describedby={`${id}-caption`}>
      <Piece lab={name} near={id}>
        {({ LiveFigure }, lab) => (
          <LiveFigure
            id={id}
            lab={lab}
            plots={words(plots)}
            controls={words(controls)}
            preset={preset}
            set={set}
            compared={compared}
            silent={silent}
          />
        )}
      </Piece>
      <figcaption id={`${id}-caption`}>{children}</figcaption>
    </figure>
  )
}
