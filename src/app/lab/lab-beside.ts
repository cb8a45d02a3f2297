import { COURSE } from '../../topics/registry.ts'
import type { TopicModule } from '../../topics/topic.ts'

/** The lab after (1) or before (−1) this one, over the ends of topics; undefined at the ends of the course. */
export async function labBeside(
  topic: TopicModule,
  labId: string,
  direction: 1 | -1,
): Promise<string | undefined> {
  const inside = topic.labs[topic.labs.findIndex((lab) => lab.id === labId) + direction]
  if (inside) return inside.id
  const there = COURSE.filter((entry) => entry.load)
  for (let at = there.findIndex((entry) => entry.id === topic.id) + direction; there[at]; at += direction) {
    const labs = (await there[at].load?.())?.labs ?? []
    const next = labs.at(direction === 1 ? 0 : -1)
    if (next) return next.id
  }
  return undefined
}
