import { Button } from '../../../../ui/Button.tsx'
import { Formula } from '../../../../ui/Formula.tsx'
import { FORMULAS } from '../formulas.ts'
import { STAGES } from '../stages.ts'
import type { text as english } from '../text.en.ts'

interface StageListProps {
  readonly title: string
  readonly summary: string
  readonly words: (typeof english)['words']
  /** Stage on show, from 1; 0 before the first. */
  readonly stage: number
  /** Stages that were computed. */
  readonly known: number
  readonly onChoose: (stage: number) => void
}

const FORWARD = 6

/** The stages as buttons, with the formula of the one on show. */
export function StageList({ title, summary, words, stage, known, onChoose }: StageListProps) {
  const now = STAGES[Math.max(0, stage - 1)]
  const part = (name: string, from: number, to: number) => (
    <fieldset className="stage-group">
      <legend>{name}</legend>
      {STAGES.slice(from, to).map((one, i) => {
        const number = from + i + 1
        return (
          <button
            key={one}
            type="button"
            className="stage"
            aria-pressed={number === stage}
            disabled={number > known}
            onClick={() => onChoose(number)}
          >
            {words[one]}
          </button>
        )
      })}
    </fieldset>
  )
  return (
    <section className="stage-list" aria-label={title}>
      <p className="visually-hidden">{summary}</p>
      <div className="stage-parts">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
        <section className="stage-formula" aria-label={words.formula} tabIndex={0}>
          <Formula tex={FORMULAS[now].place} display />
          <Formula tex={FORMULAS[now].rule} display />
        </section>
        <div className="stage-choice">
          <div className="stage-steps">
            <Button icon="previous" disabled={stage <= 1} onClick={() => onChoose(stage - 1)}>
              {words.previous}
            </Button>
            <Button icon="next" disabled={stage >= known} onClick={() => onChoose(stage + 1)}>
              {words.next}
            </Button>
          </div>
          {part(words.forward, 0, FORWARD)}
          {part(words.backward, FORWARD, STAGES.length)}
        </div>
      </div>
    </section>
  )
}
