import { useId } from 'react'
import { STATES, type State } from '../states.ts'
import type { text } from '../text.en.ts'

interface StateStripProps {
  readonly title: string
  readonly summary: string
  /** Training points of the states reached so far, in order. */
  readonly clouds: readonly Float64Array[]
  readonly reaches: readonly number[]
  readonly chosen: State
  readonly words: (typeof text)['words']
  readonly onChoose: (state: State) => void
}

function dots(points: Float64Array, reach: number): string {
  let path = ''
  for (let i = 0; i < points.length; i += 2) {
    path += `M${(points[i] / reach).toFixed(3)},${(-points[i + 1] / reach).toFixed(3)}h0`
  }
  return path
}

/** The five states side by side, each a button that goes there. */
export function StateStrip({ title, summary, clouds, reaches, chosen, words, onChoose }: StateStripProps) {
  const id = useId()
  return (
    <fieldset className="state-strip" aria-label={title} aria-describedby={id}>
      <p id={id} className="visually-hidden">
        {summary}
      </p>
      {STATES.map((state, index) => (
        <button key={state} type="button" aria-pressed={state === chosen} onClick={() => onChoose(state)}>
          <svg viewBox="-1 -1 2 2" aria-hidden="true">
            <path className="state-axes" d="M-1,0H1M0,-1V1" />
            {clouds[index] && <path className="state-dots" d={dots(clouds[index], reaches[index])} />}
          </svg>
          <span>
            {words[state]}
            {!clouds[index] && <i> ({words.notYet})</i>}
          </span>
        </button>
      ))}
    </fieldset>
  )
}
