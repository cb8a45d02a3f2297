import type { LabText } from '../../lab/text.ts'
import { usePageWords } from '../words.ts'
import { leaveFocus } from './leave-focus.ts'

interface PlotStripProps {
  /** Ids of those that are drawn. */
  readonly plots: readonly string[]
  readonly text: LabText
  /** The plot that fills the frame alone. */
  readonly chosen?: string
  /** The plot that a phone shows. */
  readonly onPhone: string
  readonly onChoose: (id: string | undefined) => void
  readonly onChoosePhone: (id: string) => void
}

/**
 * The plots of a lab by name. On a projector a choice, or the plot's number, lets one fill the wall; on a phone, which
 * shows one plot at a time, the names lead from one to the next.
 */
export function PlotStrip({ plots: ids, text, chosen, onPhone, onChoose, onChoosePhone }: PlotStripProps) {
  const { shell } = usePageWords()
  return (
    <>
      <fieldset
        className="plot-strip"
        data-for="wall"
        data-shown={chosen !== undefined}
        aria-label={shell.lab.plots}
      >
        <button
          type="button"
          aria-pressed={chosen === undefined}
          onClick={(event) => {
            leaveFocus(event.currentTarget)
            onChoose(undefined)
          }}
        >
          <kbd>0</kbd>
          {shell.lab.allPlots}
        </button>
        {ids.map((id, index) => (
          <button
            key={id}
            type="button"
            aria-pressed={chosen === id}
            data-choice={id}
            onClick={(event) => {
              leaveFocus(event.currentTarget)
              onChoose(chosen === id ? undefined : id)
            }}
          >
            {index < 9 && <kbd>{index + 1}</kbd>}
            <span>{text.plots[id]?.title}</span>
          </button>
        ))}
      </fieldset>
      <fieldset className="plot-strip" data-for="phone" aria-label={shell.lab.plots}>
        {ids.map((id) => (
          <button
            key={id}
            type="button"
            aria-pressed={onPhone === id}
            data-choice={id}
            onClick={() => onChoosePhone(id)}
          >
            {text.plots[id]?.title}
          </button>
        ))}
      </fieldset>
    </>
  )
}
