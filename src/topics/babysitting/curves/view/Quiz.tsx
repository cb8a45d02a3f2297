import { useId, useReducer, useRef } from 'react'
import { Button } from '../../../../ui/Button.tsx'
import { plain } from '../../../number-words.en.ts'
import type { SessionOf } from '../../../topic.ts'
import type { experiment } from '../experiment.ts'
import { CLOCKS, QUESTIONS, type QuizQuestion } from '../quiz.ts'
import { BEFORE, quizReducer, scoreOf } from '../quiz-state.ts'
import type { text } from '../text.en.ts'
import { Question } from './Question.tsx'
import './quiz.css'

interface QuizProps {
  readonly experiment: SessionOf<typeof experiment>['experiment']
  readonly text: typeof text
  /** Sets the lab to a preset and runs it. */
  readonly onOpen: (preset: string) => void
}

const questions: readonly QuizQuestion[] = QUESTIONS
const reducer = quizReducer(questions)

/** Curves of real runs to be read, one after the other; at the end the score. Its state lives here, not in the link. */
export function Quiz({ experiment, text, onOpen }: QuizProps) {
  const { words, plots } = text
  const id = useId()
  const [state, act] = useReducer(reducer, BEFORE)
  const heading = useRef<HTMLParagraphElement>(null)
  const { index, points, clock } = state
  const question = index === undefined ? undefined : questions[index]
  const over = index !== undefined && !question

  function go(kind: 'start' | 'next') {
    act({ kind })
    heading.current?.focus()
  }

  return (
    <section className="quiz" aria-labelledby={`${id}-title`}>
      <p className="view-heading" id={`${id}-title`} tabIndex={-1} ref={heading}>
        {plots.quiz.title}
        {question && (
          <span className="quiz-place">
            {words.question} {(index ?? 0) + 1} {words.of} {questions.length}
          </span>
        )}
      </p>
      {index === undefined && <p>{words.quizIntro}</p>}
      {question && (
        <Question
          key={question.preset}
          experiment={experiment}
          text={text}
          question={question}
          state={state}
          act={act}
          onNext={() => go('next')}
          onOpen={() => onOpen(question.preset)}
        />
      )}
      {over && (
        <div role="status">
          <p className="quiz-score">
            {words.yourScore} {plain(scoreOf(state))} / {questions.length}
          </p>
          <ol className="quiz-results">
            {questions.map(({ preset }, i) => (
              <li key={preset}>
                <span>{text.presets[preset as keyof typeof text.presets].label}</span>
                <b>{plain(points[i] ?? 0, 2)}</b>
                <Button look="bare" onClick={() => onOpen(preset)}>
                  {words.openKnobs}
                </Button>
              </li>
            ))}
          </ol>
        </div>
      )}
      {!question && (
        <div className="quiz-actions">
          <fieldset className="quiz-clock">
            <legend>{words.quizClock}</legend>
            {CLOCKS.map((seconds) => (
              <label key={seconds}>
                <input
                  type="radio"
                  name={`${id}-clock`}
                  checked={clock === seconds}
                  onChange={() => act({ kind: 'clock', seconds })}
                />
                {seconds === 0 ? words.clockNone : `${seconds} ${words.seconds}`}
              </label>
            ))}
          </fieldset>
          <Button look="primary" icon="play" onClick={() => go('start')}>
            {over ? words.quizAgain : words.quizStart}
          </Button>
        </div>
      )}
    </section>
  )
}
