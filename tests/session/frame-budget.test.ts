import { expect, it } from 'vitest'
import { BatchBuilder } from '../../src/lab/batch.ts'
import { RecordedLog } from '../../src/lab/log.ts'
import { FrameBudget } from '../../src/session/frame-budget.ts'

const channels = { x: { kind: 'scalar' } } as const

function logOf(frames: number): RecordedLog<typeof channels> {
  const batch = new BatchBuilder(channels)
  for (let x = 0; x < frames; x++) batch.add({ x })
  const log = new RecordedLog(channels)
  log.append(batch.take())
  log.thin()
  return log
}

it('thins the oldest run first, to 64 frames, then the next, over all who hold frames, and tells them', () => {
  const logs = [logOf(4096), logOf(4096), logOf(4096)]
  const budget = new FrameBudget(8 * 4170)
  const told: string[] = []
  budget.join({ held: () => [{ born: 7, log: logs[2] }], thinned: () => told.push('new') })
  budget.join({
    held: () => [
      { born: 5, log: logs[1] },
      { born: 2, log: logs[0] },
    ],
    thinned: () => told.push('old'),
  })
  budget.keep()
  expect(logs.map(({ length }) => length)).toEqual([64 + 1, 2049, 2049])
  expect(told).toEqual(['old'])
  expect(logs.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(8 * 4170)
})

it('leaves all frames where they fit, and counts a run once that two hold', () => {
  const log = logOf(4096)
  const budget = new FrameBudget(log.bytes)
  const leave = budget.join({ held: () => [{ born: 1, log }], thinned: () => {} })
  budget.join({ held: () => [{ born: 1, log }], thinned: () => {} })
  budget.keep()
  expect(log.stride).toBe(2)
  leave()
})
