import { describe, expect, it } from 'vitest'
import { Pace } from '../../src/session/pace.ts'

/** Frames granted in `seconds` when asked again after every wait, or after `busy` ms. */
function granted(pace: Pace, seconds: number, busy = 0): number {
  let frames = 0
  for (let now = 1000; now < 1000 * (seconds + 1); ) {
    const grant = pace.grant(now)
    frames += grant.frames
    now += grant.frames > 0 ? Math.max(busy, 0.5) : grant.wait
  }
  return frames
}

describe('Pace', () => {
  it('grants everything without a limit', () => {
    expect(new Pace().grant(0)).toEqual({ frames: Number.POSITIVE_INFINITY, wait: 0 })
  })

  it.each([1, 2, 5, 24, 60, 1000])('grants %d frames per second', (limit) => {
    const pace = new Pace()
    pace.limit = limit
    expect(Math.abs(granted(pace, 10) - 10 * limit)).toBeLessThanOrEqual(1 + limit / 1000)
  })

  it('keeps the rate where it is asked only every 16 ms', () => {
    const pace = new Pace()
    pace.limit = 500
    expect(Math.abs(granted(pace, 10, 16) - 5000)).toBeLessThanOrEqual(10)
  })

  it('does not save up more than a tenth of a second', () => {
    const pace = new Pace()
    pace.limit = 100
    pace.grant(0)
    expect(pace.grant(60_000).frames).toBe(10)
  })

  it('grants the first frame at once, and names the wait for the next', () => {
    const pace = new Pace()
    pace.limit = 2
    expect(pace.grant(5000)).toEqual({ frames: 1, wait: 0 })
    expect(pace.grant(5100)).toEqual({ frames: 0, wait: 400 })
  })
})
