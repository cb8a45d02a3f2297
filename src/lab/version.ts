import type { ExperimentDefinition } from './experiment.ts'
import { type Rejection, rejection } from './rejection.ts'

/** What is to be said about a link that was made with another version of its experiment: its numbers have changed since. */
export function versionRejection(
  made: number | undefined,
  { version }: Pick<ExperimentDefinition, 'version'>,
): readonly Rejection[] {
  if (made === undefined || made === version) return []
  const reason = `the experiment is at version ${version} now, so its numbers are not those of this link`
  return [rejection('v', String(made), reason)]
}
