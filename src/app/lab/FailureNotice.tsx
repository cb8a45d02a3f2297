import { useRun } from '../../session/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { usePageWords } from '../words.ts'
import { leaving } from './leaving.ts'
import type { FailureProps } from './Notices.tsx'
import { useRunWords } from './run-words.ts'

/** Why the run ended early or was not started; what was recorded stays on screen. */
export default function FailureNotice({ session, onDefaults, onAgain }: FailureProps) {
  const { shell } = usePageWords()
  const words = useRunWords()
  const status = useRun(session, (run) => run.status)
  const failure = useRun(session, (run) => run.failure)
  if (!failure || (status !== 'failed' && status !== 'refused')) return null
  return (
    <div className="notice failure" role="alert" data-testid="failure">
      <Icon name="warn" />
      <div>
        <b>{shell.failure.title[failure.kind]}</b>
        {failure.step !== undefined && ` ${shell.failure.atStep(failure.step)}`}
        <p>{words.failure(failure)}</p>
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
