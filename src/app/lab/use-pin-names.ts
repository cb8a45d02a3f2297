import type { LabText } from '../../lab/text.ts'
import { useRun } from '../../session/hooks.ts'
import { usePageWords } from '../words.ts'
import type { AnySession } from './loaded-lab.ts'
import { pinNames } from './pin-names.ts'

/** What the runs pinned in a lab are called, in their order. */
export function usePinNames(session: AnySession, text: LabText): readonly string[] {
  const { pinSame: same, pinSwitch: state } = usePageWords().shell.actions
  const pins = useRun(session, (run) => run.pins)
  const present = useRun(session, (run) => run.recorded)
  if (pins.length === 0) return NONE
  const { experiment } = session
  return pinNames(
    { experiment, text, same, state },
    present,
    pins.map(({ values }) => values),
  )
}

const NONE: readonly string[] = []
