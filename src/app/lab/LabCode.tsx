import type { Values } from '../../lab/parameter.ts'
import { useRun } from '../../session/hooks.ts'
import { Code } from '../../ui/Code.tsx'
import { usePageWords } from '../words.ts'
import type { AnySession } from './loaded-lab.ts'

interface LabCodeProps {
  readonly session: AnySession
  readonly title: string
  /** Parameter touched last; what it decides stands out. */
  readonly changed?: string
}

/** The program that the present values mean, at the lab's full width; folded away by its heading. */
export function LabCode({ session, title, changed }: LabCodeProps) {
  const { shell } = usePageWords()
  const values: Values = useRun(session, (run) => run.values)
  return (
    <details className="lab-code" open>
      <summary>{shell.lab.code}</summary>
      <Code lines={session.experiment.code(values)} label={`${shell.lab.code}: ${title}`} changed={changed} />
    </details>
  )
}
