import { useId } from 'react'
import { Island } from '../lab/Island.tsx'
import { useTopicLabs } from '../lab/topic-labs.ts'

interface PredictProps {
  /** Lab that judges, without the topic. */
  readonly lab: string
  /** Key among its predictions. */
  readonly id: string
}

/** One of a lab's questions, in its place in the article. */
export function Predict({ lab: name, id }: PredictProps) {
  const { runs } = useTopicLabs()
  const place = useId()
  return (
    <div id={place}>
      <Island lab={name} near={place}>
        {(lab) => <lab.parts.Question lab={lab} runs={runs} id={id} />}
      </Island>
    </div>
  )
}
