import { type MouseEvent, useState } from 'react'
import { useRun } from '../../session/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { usePageWords } from '../words.ts'
import { leaveFocus } from './leave-focus.ts'
import type { AnySession } from './loaded-lab.ts'

/** What a button does that goes with its notice. */
function leaving(act: () => void) {
  return ({ currentTarget }: MouseEvent<HTMLButtonElement>) => {
    leaveFocus(currentTarget)
    act()
  }
}

/** What of the link was not taken, and why. */
export function Rejections({ session }: { session: AnySession }) {
  const { shell } = usePageWords()
  const rejected = useRun(session, (run) => run.rejected)
  const [dismissed, dismiss] = useState<unknown>()
  if (rejected.length === 0 || dismissed === rejected) return null
  return (
    <div className="notice" role="status" data-testid="rejected">
      <Icon name="warn" />
      <div>
        <b>{shell.rejected.title}</b>
        <ul>
          {rejected.map(({ key, text, reason }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a link may repeat a key
            <li key={index}>{shell.rejected.item(key, text, shell.runs.reason(reason))}</li>
          ))}
        </ul>
      </div>
      <Button
        icon="close"
        look="bare"
        aria-label={shell.rejected.dismiss}
        onClick={leaving(() => dismiss(rejected))}
      />
    </div>
  )
}

interface FailureProps {
  readonly session: AnySession
  readonly onDefaults: () => void
  readonly onAgain: () => void
}

/** Why the run ended early or was not started; what was recorded stays on screen. */
export function Failure({ session, onDefaults, onAgain }: FailureProps) {
  const { shell } = usePageWords()
  const status = useRun(session, (run) => run.status)
  const failure = useRun(session, (run) => run.failure)
  if (!failure || (status !== 'failed' && status !== 'refused')) return null
  return (
    <div className="notice failure" role="alert" data-testid="failure">
      <Icon name="warn" />
      <div>
        <b>{shell.failure.title[failure.kind]}</b>
        {failure.step !== undefined && ` ${shell.failure.atStep(failure.step)}`}
        <p>{shell.runs.failure(failure)}</p>
        <div className="notice-actions">
          <Button icon="reset" onClick={leaving(onDefaults)}>
            {shell.failure.defaults}
          </Button>
          {status === 'failed' && (
            <Button icon="play" onClick={leaving(onAgain)}>
              {shell.failure.again}
            </Button>
          )}
        </div>
      </div>
    </div>
  )
}
