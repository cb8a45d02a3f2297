import { useState } from 'react'
import type { RunSession } from '../../../../session/session.ts'
import type { experiment } from '../experiment.ts'

/** The two clouds in one state, [N, 2] each. */
export interface Clouds {
  readonly train: Float64Array
  readonly test: Float64Array
}

type Session = RunSession<(typeof experiment)['parameters'], (typeof experiment)['channels']>

/** Everything that decides the clouds; how far a run goes does not. */
function settingOf(session: Session): string {
  const { state: _, ...rest } = session.store.getState().recorded
  return JSON.stringify(rest)
}

/**
 * The clouds of the states in order. Those that an earlier run with the same setting reached are kept, so that going
 * back to an earlier state can be shown as a way.
 */
export function useStates(session: Session): readonly Clouds[] {
  const { log } = session
  const setting = settingOf(session)
  const [kept, keep] = useState<{ setting: string; states: readonly Clouds[] }>({ setting, states: [] })
  if (log.length === 0) return []
  if (kept.setting === setting && kept.states.length >= log.length) return kept.states
  const states = Array.from({ length: log.length }, (_, i) => {
    const frame = log.at(i)
    return { train: new Float64Array(frame?.train ?? []), test: new Float64Array(frame?.test ?? []) }
  })
  keep({ setting, states })
  return states
}
