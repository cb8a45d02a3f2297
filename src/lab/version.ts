import type { ExperimentDefinition } from './experiment.ts'
import { type Rejection, rejection } from './rejection.ts'

/** What is to be said about a link that was made with another version of its experiment: its numbers have changed since. */
export function versionRejection(
  made: number | undefined,
  { version }: Pick<ExperimentDefinition, 'version'>,
): readonly Rejection[] {
  if (made === undefined || made === version) return []
  return [rejection('v', String(made), { kind: 'version', version })]
}
