import { describe, expect, it } from 'vitest'
import { type TalkPlace, talkStep } from '../../../src/app/lab/talk.ts'

function walk(from: TalkPlace, presets: number, direction: 1 | -1): (TalkPlace | string)[] {
  const seen: (TalkPlace | string)[] = []
  for (let at = talkStep(from, presets, direction); ; at = talkStep(at, presets, direction)) {
    seen.push(at)
    if (typeof at === 'string') return seen
  }
}

describe('talkStep', () => {
  const whole = [0, 1, 2].flatMap((preset) => [
    { preset, revealed: false },
    { preset, revealed: true },
  ])

  it('shows each case first without, then with its reading, and goes on to the next lab', () => {
    expect(walk({ preset: 0, revealed: false }, 3, 1)).toEqual([...whole.slice(1), 'next-lab'])
  })

  it('goes the same way back, to the lab before', () => {
    const last = { preset: 2, revealed: true }
    expect(walk(last, 3, -1)).toEqual([...whole.slice(0, -1).reverse(), 'previous-lab'])
  })

  it('begins with the first case where the settings are none, and goes on from a lab without cases', () => {
    expect(talkStep({ preset: -1, revealed: true }, 3, 1)).toEqual({ preset: 0, revealed: false })
    expect(talkStep({ preset: -1, revealed: true }, 0, 1)).toBe('next-lab')
  })
})
