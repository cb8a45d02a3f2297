import { describe, expect, it } from 'vitest'
import { labBeside } from '../../src/app/lab/lab-beside.ts'
import { COURSE } from '../../src/topics/registry.ts'

const all = COURSE.flatMap(({ labs }) => labs)

function walk(from: string, direction: 1 | -1): string[] {
  const seen = [from]
  for (let at = labBeside(from, direction); at; at = labBeside(at, direction)) {
    seen.push(at)
    if (seen.length > all.length) break
  }
  return seen
}

describe('labBeside', () => {
  it('leads through every lab of the course in its order, and back', () => {
    expect(all.length).toBeGreaterThan(2)
    expect(walk(all[0], 1)).toEqual(all)
    expect(walk(all[all.length - 1], -1)).toEqual([...all].reverse())
  })
})
