import { useRun } from '../../session/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { capOf, KEYS, type KeyAction } from '../keys.ts'
import { usePageWords } from '../words.ts'
import type { AnySession } from './loaded-lab.ts'
import { Progress } from './Progress.tsx'
import { Speed } from './Speed.tsx'
import { Timeline } from './Timeline.tsx'

/** Run, pause, step, reset; the recorded frames to scrub through; how far the run is. A run of one frame has no steps. */
export function Transport({ session, act }: { session: AnySession; act: (action: KeyAction) => void }) {
  const { shell } = usePageWords()
  const status = useRun(session, (run) => run.status)
  const values = useRun(session, (run) => run.values)
  const single = session.experiment.frames(values) === 1
  const label = {
    idle: shell.lab.run,
    running: shell.lab.pause,
    paused: shell.lab.resume,
    done: shell.lab.again,
    failed: shell.lab.again,
    refused: shell.lab.run,
  }[status]
  return (
    <div className="transport">
      <Progress session={session} />
      <div className="transport-row">
        <Button
          look="primary"
          className="run"
          icon={status === 'running' ? 'pause' : 'play'}
          shortcut={capOf(KEYS.run[0])}
          data-testid="run"
          onClick={() => act('run')}
        >
          {label}
        </Button>
        {!single && <Button icon="step" aria-label={shell.lab.step} onClick={() => act('step')} />}
        <Button icon="reset" aria-label={shell.lab.reset} onClick={() => act('reset')} />
        {!single && <Timeline session={session} />}
        {!single && <Speed session={session} />}
      </div>
    </div>
  )
}
