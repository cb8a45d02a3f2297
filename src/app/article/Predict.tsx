import { type ReactNode, useEffect, useId, useState } from 'react'
import type { Verdict } from '../../topics/topic.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { useAnnounce } from '../../ui/LiveRegion.tsx'
import { frameId } from '../lab/frame.ts'
import { fullId, useTopicLabs } from '../lab/sessions.ts'
import { usePageWords } from '../words.ts'

interface PredictProps {
  /** Key among the topic's predictions. */
  readonly id: string
  readonly question: ReactNode
  /** Words for each option that the prediction declares. */
  readonly options: Readonly<Record<string, string>>
  /** What the run's own numbers say, shown after the judgement. */
  readonly explain?: (numbers: Verdict['numbers']) => ReactNode
}

/**
 * A question before the run. The reader commits to an answer, the lab is set and run, and the finished run judges.
 * @throws Error when the topic has no such prediction
 */
export function Predict({ id, question, options, explain }: PredictProps) {
  const { topic, sessions } = useTopicLabs()
  const { article } = usePageWords().shell
  const announce = useAnnounce()
  const heading = useId()
  const [guess, setGuess] = useState<string>()
  const [waiting, setWaiting] = useState(false)
  const [verdict, setVerdict] = useState<Verdict>()
  const prediction = topic.module.predictions?.[id]
  if (!prediction) throw new Error(`${topic.module.id} has no prediction ${id}`)
  const labId = fullId(topic, prediction.lab)

  useEffect(() => {
    if (!waiting) return
    const session = sessions.of(labId)
    const judge = () => {
      const { status, recorded } = session.store.getState()
      if (status === 'failed' || status === 'refused') setWaiting(false)
      if (status !== 'done') return
      setWaiting(false)
      setVerdict(prediction.judge(session.log, recorded))
    }
    judge()
    return session.store.subscribe(judge)
  }, [waiting, sessions, labId, prediction])

  const judged = verdict && guess !== undefined
  const sentence = judged
    ? guess === verdict.answer
      ? article.right
      : article.wrong(options[verdict.answer] ?? verdict.answer)
    : undefined
  useEffect(() => {
    if (sentence) announce(sentence)
  }, [sentence, announce])

  function run() {
    const session = sessions.of(labId)
    session.assign(prediction?.values ?? {})
    setWaiting(true)
    session.run()
    document.getElementById(frameId(labId))?.scrollIntoView({ block: 'nearest' })
  }

  return (
    <section
      className="predict"
      aria-labelledby={heading}
      data-judged={judged ? guess === verdict.answer : undefined}
    >
      <p className="predict-kicker">{article.predict}</p>
      <p className="predict-question" id={heading}>
        {question}
      </p>
      <fieldset className="chips" aria-labelledby={heading}>
        {prediction.options.map((option) => (
          <Chip
            key={option}
            pressed={guess === option}
            answer={verdict?.answer === option}
            disabled={waiting || verdict !== undefined}
            onClick={() => setGuess(option)}
          >
            {options[option] ?? option}
          </Chip>
        ))}
      </fieldset>
      {!judged && (
        <Button look="primary" icon="play" disabled={guess === undefined || waiting} onClick={run}>
          {waiting ? article.running : article.askRun}
        </Button>
      )}
      {judged && (
        <div className="predict-verdict">
          <p>
            <b>{sentence}</b> {explain?.(verdict.numbers)}
          </p>
          <Button
            look="bare"
            icon="reset"
            onClick={() => {
              setVerdict(undefined)
              setGuess(undefined)
            }}
          >
            {article.againPredict}
          </Button>
        </div>
      )}
    </section>
  )
}
