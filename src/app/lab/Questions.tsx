import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { usePageWords } from '../words.ts'
import type { LoadedLab } from './loaded-lab.ts'
import type { PageRuns } from './page-runs.ts'
import { Question } from './Question.tsx'

/** A lab's questions, one at a time. */
export function Questions({ lab, runs }: { lab: LoadedLab; runs: PageRuns }) {
  const { article } = usePageWords().shell
  const [at, setAt] = useState(0)
  const ids = Object.keys(lab.predictions)
  if (ids.length === 0) return null
  return (
    <div className="questions">
      <Question key={ids[at]} lab={lab} runs={runs} id={ids[at]} />
      {ids.length > 1 && (
        <Button
          className="next-question"
          look="bare"
          icon="next"
          onClick={() => setAt((at + 1) % ids.length)}
        >
          {article.nextQuestion(at + 1, ids.length)}
        </Button>
      )}
    </div>
  )
}
