import { type Dispatch, useEffect, useId, useState } from 'react'
import { useFrame, useRun } from '../../../../session/hooks.ts'
import { Button } from '../../../../ui/Button.tsx'
import { plain } from '../../../number-words.en.ts'
import type { SessionOf } from '../../../topic.ts'
import type { experiment } from '../experiment.ts'
import type { Cause, QuizQuestion } from '../quiz.ts'
import type { QuizAction, QuizState } from '../quiz-state.ts'
import type { text } from '../text.en.ts'
import { AccuracyPlot, LossPlot } from './CurvePlots.tsx'

type Session = SessionOf<typeof experiment>
type Definition = Session['experiment']

interface QuestionProps {
  readonly experiment: Definition
  readonly text: typeof text
  readonly question: QuizQuestion
  readonly state: QuizState
  readonly act: Dispatch<QuizAction>
  readonly onNext: () => void
  readonly onOpen: () => void
}

/** One curve, trained as the question is asked, with its causes to choose from. */
export function Question({ experiment, text, question, state, act, onNext, onOpen }: QuestionProps) {
  const { words } = text
  const { chosen, judged, late, points, clock } = state
  const session = useOwnRun(experiment, question.preset)
  const left = useClock(clock, !judged, act)
  const id = useId()
  const say = words as Readonly<Record<string, string>>
  return (
    <>
      {session && <Curves session={session} text={text} />}
      <fieldset className="quiz-options">
        <legend id={id}>{words.ask}</legend>
        {question.options.map((cause) => (
          <Option
            key={cause}
            cause={say[`cause ${cause}`]}
            reason={judged ? say[`reason ${question.preset} ${cause}`] : undefined}
            verdict={judged ? verdictOf(question, cause, chosen) : undefined}
            words={say}
            checked={chosen.includes(cause)}
            onChange={() => act({ kind: 'choose', cause })}
          />
        ))}
      </fieldset>
      <div className="quiz-actions">
        {clock > 0 && !judged && (
          <span role="timer" className="quiz-timer" data-short={left <= 5}>
            {left} {words.secondsLeft}
          </span>
        )}
        {judged ? (
          <>
            <p role="status" className="quiz-points">
              {late && `${words.timeUp} `}
              {words.score}: {plain(points.at(-1) ?? 0, 2)} / 1
            </p>
            <Button look="primary" onClick={onNext}>
              {words.next}
            </Button>
            <Button onClick={onOpen}>{words.openKnobs}</Button>
          </>
        ) : (
          <Button look="primary" disabled={chosen.length === 0} onClick={() => act({ kind: 'judge' })}>
            {words.judge}
          </Button>
        )}
      </div>
    </>
  )
}

type Verdict = 'rightChosen' | 'rightMissed' | 'wrongChosen' | 'wrongLeft'

function verdictOf({ right }: QuizQuestion, cause: Cause, chosen: readonly Cause[]): Verdict {
  if (right.includes(cause)) return chosen.includes(cause) ? 'rightChosen' : 'rightMissed'
  return chosen.includes(cause) ? 'wrongChosen' : 'wrongLeft'
}

const SIGNS: Record<Verdict, string> = {
  rightChosen: '✓',
  rightMissed: '○',
  wrongChosen: '✗',
  wrongLeft: '–',
}

interface OptionProps {
  readonly cause: string
  readonly reason?: string
  readonly verdict?: Verdict
  readonly words: Readonly<Record<string, string>>
  readonly checked: boolean
  readonly onChange: () => void
}

function Option({ cause, reason, verdict, words, checked, onChange }: OptionProps) {
  const id = useId()
  return (
    <div className="quiz-option" data-verdict={verdict}>
      <label>
        <input
          type="checkbox"
          checked={checked}
          aria-disabled={verdict !== undefined}
          aria-describedby={verdict && `${id}-reason`}
          onChange={onChange}
        />
        {cause}
      </label>
      {verdict && (
        <p id={`${id}-reason`}>
          <b>
            <span aria-hidden="true">{SIGNS[verdict]}</span> {words[verdict]}.
          </b>{' '}
          {reason}
        </p>
      )}
    </div>
  )
}

/** A run of the preset, beside the lab's own, from the moment that the question is on show. */
function useOwnRun(definition: Definition, preset: string): Session | undefined {
  const [session, setSession] = useState<Session>()
  useEffect(() => {
    let own: Session | undefined
    let left = false
    import('../../../../session/session.ts').then(({ createSession }) => {
      if (left) return
      own = createSession(definition)
      own.apply(preset)
      own.run()
      setSession(own)
    })
    return () => {
      left = true
      own?.dispose()
    }
  }, [definition, preset])
  return session
}

function Curves({ session, text }: { readonly session: Session; readonly text: QuestionProps['text'] }) {
  useFrame(session)
  const { steps } = useRun(session, (state) => state.values)
  const drawn = { log: session.log, count: session.log.length, steps, text }
  return (
    <div className="plot-grid">
      <LossPlot {...drawn} />
      <AccuracyPlot {...drawn} />
    </div>
  )
}

/** Whole seconds left of `seconds` since the question was put; judges it when they are over. No clock for 0. */
function useClock(seconds: number, goes: boolean, act: Dispatch<QuizAction>): number {
  const [left, setLeft] = useState(seconds)
  useEffect(() => {
    if (seconds === 0 || !goes) return
    const end = performance.now() + 1000 * seconds
    const timer = setInterval(() => {
      const rest = Math.max(0, Math.ceil((end - performance.now()) / 1000))
      setLeft(rest)
      if (rest === 0) act({ kind: 'judge', late: true })
    }, 200)
    return () => clearInterval(timer)
  }, [seconds, goes, act])
  return left
}
