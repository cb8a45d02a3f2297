import { useRun } from '../../session/hooks.ts'
import { usePageWords } from '../words.ts'
import type { AnySession } from './loaded-lab.ts'

/** Slides back and forth over what was recorded; at its end it follows the newest frame. */
export function Timeline({ session }: { session: AnySession }) {
  const { shell } = usePageWords()
  const length = useRun(session, (run) => run.length)
  const cursor = useRun(session, (run) => run.cursor)
  const expected = useRun(session, (run) => run.expected)
  const last = Math.max(0, length - 1)
  const at = cursor ?? last
  const count = length === 0 ? 0 : session.log.stepAt(at) + 1
  const words = shell.lab.frameOf(count, expected)
  return (
    <div className="timeline">
      <input
        type="range"
        className="range"
        min={0}
        max={last}
        step={1}
        value={at}
        aria-disabled={length < 2}
        aria-label={shell.lab.timeline}
        aria-valuetext={words}
        style={{ '--fill': `${last === 0 ? 0 : (at / last) * 100}%` } as object}
        onChange={(event) => {
          const index = Number(event.target.value)
          session.scrub(index === last ? undefined : index)
        }}
      />
      <output className="count">{words}</output>
    </div>
  )
}
