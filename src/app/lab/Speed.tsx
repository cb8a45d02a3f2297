import { useRun } from '../../session/hooks.ts'
import { usePageWords } from '../words.ts'
import type { AnySession } from './loaded-lab.ts'

const SPEEDS = [1, 2, 5, 15, 60, Number.POSITIVE_INFINITY]

/** How many frames a second the run may yield. */
export function Speed({ session }: { session: AnySession }) {
  const { shell } = usePageWords()
  const speed = useRun(session, (run) => run.speed)
  return (
    <select
      className="select speed"
      aria-label={shell.lab.speed}
      value={speed}
      onChange={(event) => session.setSpeed(Number(event.target.value))}
    >
      {SPEEDS.map((rate) => (
        <option key={rate} value={rate}>
          {rate === Number.POSITIVE_INFINITY ? shell.lab.fastest : shell.lab.framesPerSecond(rate)}
        </option>
      ))}
    </select>
  )
}
