import { useRun } from '../../session/hooks.ts'
import { Toggletip } from '../../ui/Toggletip.tsx'
import { usePageWords } from '../words.ts'
import type { AnySession } from './loaded-lab.ts'
import { strideOf } from './log-stride.ts'

/** State of the run, its speed and the time left; when it is done, the fingerprint of its numbers. */
export function RunStatus({ session }: { session: AnySession }) {
  const { shell } = usePageWords()
  const three = new Intl.NumberFormat(shell.locale, { maximumSignificantDigits: 3 })
  const status = useRun(session, (run) => run.status)
  const rate = useRun(session, (run) => run.rate)
  const left = useRun(session, (run) => run.secondsLeft)
  const hash = useRun(session, (run) => run.hash)
  const stride = useRun(session, () => strideOf(session.log))
  const running = status === 'running'
  return (
    <div className="run-status">
      <span data-testid="status" data-status={status}>
        {shell.lab.status[status]}
      </span>
      {running && rate !== undefined && <span>{shell.lab.rate(three.format(rate))}</span>}
      {running && left !== undefined && left >= 1 && (
        <span>{shell.lab.timeLeft(three.format(Math.ceil(left)))}</span>
      )}
      {stride > 1 && (
        <span data-testid="thinned">
          {shell.lab.thinned(stride)}
          <Toggletip label={shell.lab.thinned(stride)}>{shell.lab.thinnedHelp}</Toggletip>
        </span>
      )}
      {hash && (
        <span className="run-id">
          {shell.lab.runId} <code data-testid="hash">{hash}</code>
          <Toggletip label={shell.lab.runId}>{shell.lab.runIdHelp}</Toggletip>
        </span>
      )}
    </div>
  )
}
