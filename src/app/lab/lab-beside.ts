import { COURSE } from '../../topics/registry.ts'

/** The lab after (1) or before (−1) this one, over the ends of topics; undefined at the ends of the course. */
export async function labBeside(labId: string, direction: 1 | -1): Promise<string | undefined> {
  const there = COURSE.filter((entry) => entry.load)
  const labsAt = async (at: number) => (await there[at].load?.())?.labs ?? []
  const from = there.findIndex((entry) => labId.startsWith(`${entry.id}/`))
  const own = from < 0 ? [] : await labsAt(from)
  const inside = own[own.findIndex((lab) => lab.id === labId) + direction]
  if (inside) return inside.id
  for (let at = from + direction; there[at]; at += direction) {
    const next = (await labsAt(at)).at(direction === 1 ? 0 : -1)
    if (next) return next.id
  }
  return undefined
}
