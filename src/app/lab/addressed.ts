import { decode, encode, fitting, type LinkLook, NO_LOOK } from '../../lab/codec.ts'
import type { ExperimentDefinition } from '../../lab/experiment.ts'
import type { RunState } from '../../session/run-state.ts'

type Linked = Pick<ExperimentDefinition, 'parameters' | 'conflicts' | 'plots'>

/** Query of a lab's address: the link that it was opened with, or, once a setting was changed by hand, the settings. */
export function addressedQuery(
  experiment: Linked,
  { values, opened }: Pick<RunState, 'values' | 'opened'>,
  look: LinkLook = {},
): string {
  if (opened === undefined) return encode({ values, ...look }, experiment)
  return fitting(encode({ ...decode(opened, experiment), ...NO_LOOK, ...look }, experiment), opened)
}

/** The same part of an address: its query without what only decides how the lab is shown, in the codec's writing, and whether some of it was rejected. */
export function settingsQuery(experiment: Linked, query: string): { query: string; rejected: boolean } {
  const link = decode(query, experiment)
  const written = fitting(encode({ ...link, ...NO_LOOK }, experiment), query)
  return { query: written, rejected: link.rejected.length > 0 }
}
