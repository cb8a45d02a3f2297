import { type ReactNode, useEffect, useId, useState } from 'react'
import type { Verdict } from '../../topics/topic.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { useAnnounce } from '../../ui/LiveRegion.tsx'
import { bringIntoView } from '../lab/bring-into-view.ts'
import { frameId } from '../lab/frame.ts'
import type { AnySession } from '../lab/sessions.ts'
import { fullId, useTopicLabs } from '../lab/topic-labs.ts'
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
  const { topic, runs } = useTopicLabs()
  const { article } = usePageWords().shell
  const announce = useAnnounce()
  const heading = useId()
  const [guess, setGuess] = useState<string>()
  /** The run whose end is waited for. */
  const [asked, setAsked] = useState<AnySession>()
  const [verdict, setVerdict] = useState<Verdict>()
  const prediction = topic.module.predictions?.[id]
  if (!prediction) throw new Error(`${topic.module.id} has no prediction ${id}`)
  const labId = fullId(topic, prediction.lab)

  useEffect(() => {
    if (!asked) return
    const judge = () => {
      const { status, recorded } = asked.store.getState()
      if (status === 'running' || status === 'paused') return
      setAsked(undefined)
      const meant = Object.entries(prediction.values).every(([name, value]) => recorded[name] === value)
      if (status === 'done' && meant) setVerdict(prediction.judge(asked.log, recorded))
    }
    judge()
    return asked.store.subscribe(judge)
  }, [asked, prediction])

  const judged = verdict && guess !== undefined
  const sentence = judged
    ? guess === verdict.answer
      ? article.right
      : article.wrong(options[verdict.answer] ?? verdict.answer)
    : undefined
  useEffect(() => {
    if (sentence) announce(sentence)
  }, [sentence, announce])

  async function run() {
    const session = (await runs.load()).of(labId)
    session.assign(prediction?.values ?? {})
    session.run()
    setAsked(session)
    const lab = document.getElementById(frameId(labId))
    if (lab) bringIntoView(lab)
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
            disabled={asked !== undefined || verdict !== undefined}
            onClick={() => setGuess(option)}
          >
            {options[option] ?? option}
          </Chip>
        ))}
      </fieldset>
      {!judged && (
        <Button
          look="primary"
          icon="play"
          disabled={guess === undefined || asked !== undefined}
          onClick={run}
        >
          {asked ? article.running : article.askRun}
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
