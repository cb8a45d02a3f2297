import type { Change } from '../lab/change.ts'
import { encode, type LinkLook, LONGEST_QUERY } from '../lab/codec.ts'
import type { ExperimentDefinition } from '../lab/experiment.ts'
import { labPath } from '../lab/link.ts'
import type { ParameterSchema, Values } from '../lab/parameter.ts'
import type { PinnedRun } from './run-state.ts'

export interface LinkOptions extends LinkLook {
  /** Root of the site; the page's base address where there is a page, else nothing. */
  readonly base?: string
  /** Stop after this many frames. */
  readonly at?: number
  /** Whether the pinned runs travel along; they do unless told otherwise. */
  readonly pinned?: boolean
}

interface Linked<S extends ParameterSchema> {
  readonly values: Values<S>
  readonly changes: readonly Change<S>[]
  /** The same run without its changes: what stands in where they make the link too long. */
  readonly latest: Values<S>
  readonly pins: readonly PinnedRun<S>[]
}

/** Query of a pinned run. One that was left before its end stops where it was left; one still to come, as its link said. */
export function pinnedQuery<S extends ParameterSchema>(
  experiment: Pick<ExperimentDefinition<S>, 'parameters' | 'frames'>,
  { values, changes, log, status, stop }: PinnedRun<S>,
): string {
  const steps = log.stepAt(log.length - 1) + 1
  const left = status === 'kept' || status === 'stopped'
  const at = left && log.length > 0 ? (steps < (experiment.frames(values) ?? 0) ? steps : undefined) : stop
  return encode({ values, changes, at }, experiment)
}

/** Link to a run. Past 8 KB, mid-run changes are left out and the run starts from the values they led to. */
export function copiedLink<S extends ParameterSchema>(
  experiment: Pick<ExperimentDefinition<S>, 'id' | 'version' | 'parameters' | 'frames'>,
  { values, changes, latest, pins }: Linked<S>,
  { base, at, pinned = true, view, plot, controls }: LinkOptions,
): string {
  const shared = { version: experiment.version, view, plot, controls, at }
  const beside = pinned ? pins.map((pin) => pinnedQuery(experiment, pin)) : []
  const whole = encode({ ...shared, values, changes, pins: beside }, experiment)
  const query = whole.length <= LONGEST_QUERY ? whole : encode({ ...shared, values: latest }, experiment)
  const path = labPath({ id: experiment.id, query })
  const root = base ?? (typeof document === 'undefined' ? '' : document.baseURI)
  return root === ''
    ? path
    : root.includes('://')
      ? new URL(path, root).href
      : `${root.replace(/\/$/, '')}/${path}`
}
