import { useRun } from '../../session/hooks.ts'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { usePageWords } from '../words.ts'
import type { AnySession } from './loaded-lab.ts'

/** A thin bar along the lab while it runs. */
export function Progress({ session }: { session: AnySession }) {
  const { shell } = usePageWords()
  const status = useRun(session, (run) => run.status)
  const step = useRun(session, (run) => run.step)
  const expected = useRun(session, (run) => run.expected)
  if (status !== 'running' && status !== 'paused') return <div className="progress" aria-hidden="true" />
  return (
    <ProgressBar label={shell.lab.progress} value={expected ? Math.min(1, step / expected) : undefined} />
  )
}
