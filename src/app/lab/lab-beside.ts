import { THERE } from '../../topics/registry.ts'

/** The lab after (1) or before (−1) this one, over the ends of topics; undefined at the ends of the course. */
export function labBeside(labId: string, direction: 1 | -1): string | undefined {
  const all = THERE.flatMap(({ labs }) => labs)
  const at = all.indexOf(labId)
  return at < 0 ? undefined : all[at + direction]
}
