import { describe, expect, it } from 'vitest'
import { labBeside } from '../../src/app/lab/lab-beside.ts'
import { COURSE } from '../../src/topics/registry.ts'

const topics = (await Promise.all(COURSE.map((entry) => entry.load?.()))).filter(
  (topic) => topic !== undefined,
)
const all = topics.flatMap((topic) => topic.labs.map((lab) => lab.id))

async function walk(from: string, direction: 1 | -1): Promise<string[]> {
  const seen = [from]
  for (let at = await labBeside(from, direction); at; at = await labBeside(at, direction)) {
    seen.push(at)
    if (seen.length > all.length) break
  }
  return seen
}

describe('labBeside', () => {
  it('leads through every lab of the course in its order, and back', async () => {
    expect(all.length).toBeGreaterThan(2)
    expect(await walk(all[0], 1)).toEqual(all)
    expect(await walk(all[all.length - 1], -1)).toEqual([...all].reverse())
  })
})
