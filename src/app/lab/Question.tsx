import { useEffect, useId, useState } from 'react'
import { encode } from '../../lab/codec.ts'
import { valuesWith } from '../../lab/defaults.ts'
import type { Verdict } from '../../lab/prediction.ts'
import { useAnnounce } from '../../output/LiveRegion.tsx'
import { ShownPlots } from '../../plot/PlotSlot.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { usePageWords } from '../words.ts'
import type { AnySession, LoadedLab } from './loaded-lab.ts'
import type { PageRuns } from './page-runs.ts'

interface QuestionProps {
  readonly lab: LoadedLab
  readonly runs: PageRuns
  /** Key among the lab's predictions. */
  readonly id: string
}

/**
 * A question before the run. The reader commits to an answer, a run of the question's own starts beneath it, and the
 * finished run judges.
 * @throws Error when the lab has no such prediction
 */
export function Question({ lab, runs, id }: QuestionProps) {
  const { article } = usePageWords().shell
  const announce = useAnnounce()
  const heading = useId()
  const [guess, setGuess] = useState<string>()
  /** The run whose end is waited for. */
  const [asked, setAsked] = useState<AnySession>()
  const [verdict, setVerdict] = useState<Verdict>()
  const [run, setRun] = useState<AnySession>()
  const prediction = lab.predictions[id]
  const words = lab.text.predictions?.[id]
  if (!prediction || !words)
    throw new Error(`${lab.id} has no prediction ${id}; it has ${Object.keys(lab.predictions).join(', ')}`)
  const { question, options, explain } = words

  useEffect(() => {
    if (!asked) return
    const judge = () => {
      const { status, recorded } = asked.store.getState()
      if (status === 'running' || status === 'paused' || status === 'idle') return
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

  function ask() {
    const session = run ?? runs.figure(lab, valuesWith(lab.experiment.parameters, prediction.values))
    setRun(session)
    session.run()
    setAsked(session)
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
        {prediction.options.map((option: string) => (
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
          onClick={ask}
        >
          {asked ? article.running : article.askRun}
        </Button>
      )}
      {run && (
        <div className="predict-run">
          <ShownPlots value={{ only: [prediction.plot ?? lab.experiment.focus.plots[0]] }}>
            <lab.View session={run} text={lab.text} />
          </ShownPlots>
        </div>
      )}
      {judged && (
        <div className="predict-verdict">
          <p>
            <b>{sentence}</b> {explain(verdict.numbers)}
          </p>
          <a href={`${lab.id}/?${encode({ values: run?.store.getState().values ?? {} }, lab.experiment)}`}>
            {article.openLab(lab.title)}
          </a>
          <Button
            look="bare"
            icon="reset"
            onClick={() => {
              setVerdict(undefined)
              setRun(undefined)
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
