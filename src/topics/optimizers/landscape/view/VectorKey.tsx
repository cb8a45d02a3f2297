import { formatNumber, seriesStyle } from '../../../../plot/index.ts'
import { NAMES, type Name } from '../optimizers.ts'
import { hasMoment, type StepVectors } from '../step-vectors.ts'
import type { text } from '../text.en.ts'
import { ARROWS } from './Vectors.tsx'

interface VectorKeyProps {
  readonly name: Name
  readonly vectors: StepVectors
  /** Whether the step is too short for its arrows to mean anything. */
  readonly resting: boolean
  readonly words: (typeof text)['words']
}

/** What each arrow at the head of a path means, and how long the vector is. */
export function VectorKey({ name, vectors, resting, words }: VectorKeyProps) {
  if (vectors.list.length === 0) return null
  if (resting)
    return (
      <p className="vector-key">
        {words[name]} {words.atRest}
      </p>
    )
  return (
    <p className="vector-key">
      <span>
        {words[name]}, {words.lastStep}:
      </span>
      {vectors.list.map(({ kind, length }) => (
        <span key={kind}>
          <svg viewBox="0 0 26 10" width="26" height="10" aria-hidden="true">
            <path
              d="M0,5H18"
              stroke={kind === 'step' ? seriesStyle(NAMES.indexOf(name)).colour : 'var(--ink)'}
              strokeWidth={ARROWS[kind].width}
              strokeDasharray={ARROWS[kind].dash.join(' ')}
            />
            <path
              d="M26,5L17,0.5V9.5Z"
              fill={kind === 'step' ? seriesStyle(NAMES.indexOf(name)).colour : 'var(--ink)'}
            />
          </svg>{' '}
          {kind === 'velocity' && hasMoment(name) ? words.firstMoment : words[kind]}{' '}
          <b>{formatNumber(length)}</b>
        </span>
      ))}
    </p>
  )
}
