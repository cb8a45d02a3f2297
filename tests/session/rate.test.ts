import { describe, expect, it } from 'vitest'
import { Rate } from '../../src/session/rate.ts'

describe('Rate', () => {
  it('is unknown until there is a difference to measure', () => {
    const rate = new Rate()
    expect(rate.update(0, 0)).toBeUndefined()
    expect(rate.update(1, 10)).toBeUndefined()
    expect(rate.update(10, 100)).toBe(100)
  })

  it('is the frames per second of a steady run, and follows a change within about a second', () => {
    const rate = new Rate()
    let steps = 0
    for (let now = 0; now <= 2000; now += 50, steps += 5) rate.update(steps, now)
    steps -= 5
    expect(rate.update(steps, 2000)).toBeCloseTo(100, 9)
    for (let now = 2050; now <= 3000; now += 50) {
      steps += 50
      rate.update(steps, now)
    }
    const after = rate.update(steps, 3000) as number
    expect(after).toBeCloseTo(1000 - 900 * Math.exp(-1), 6)
  })

  it('starts anew after clear, and when a run starts from zero', () => {
    const rate = new Rate()
    rate.update(0, 0)
    rate.update(100, 1000)
    rate.clear()
    expect(rate.update(100, 60_000)).toBeUndefined()
    expect(rate.update(200, 61_000)).toBe(100)
    expect(rate.update(3, 61_100)).toBeUndefined()
  })
})
