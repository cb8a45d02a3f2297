import { decode, encode, fitting, type LinkLook, NO_LOOK } from '../../lab/codec.ts'
import type { ExperimentDefinition } from '../../lab/experiment.ts'
import { pinnedQuery } from '../../session/copied-link.ts'
import type { RunState } from '../../session/run-state.ts'

type Linked = Pick<ExperimentDefinition, 'parameters' | 'conflicts' | 'plots' | 'frames'>

/** Query of a lab's address: the link that it was opened with, or, once a setting was changed by hand, the settings; and what is pinned now. */
export function addressedQuery(
  experiment: Linked,
  { values, opened, pins: pinned }: Pick<RunState, 'values' | 'opened' | 'pins'>,
  look: LinkLook = {},
): string {
  const pins = pinned.map((pin) => pinnedQuery(experiment, pin))
  if (opened === undefined) return encode({ values, ...look, pins }, experiment)
  return fitting(encode({ ...decode(opened, experiment), ...NO_LOOK, ...look, pins }, experiment), opened)
}

/** The same part of an address: its query without what only decides how the lab is shown, in the codec's writing, and whether some of it was rejected. */
export function settingsQuery(experiment: Linked, query: string): { query: string; rejected: boolean } {
  const link = decode(query, experiment)
  const written = fitting(encode({ ...link, ...NO_LOOK }, experiment), query)
  return { query: written, rejected: link.rejected.length > 0 }
}
