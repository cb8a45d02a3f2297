import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { politeQueue } from '../../src/plot/announcer.ts'

/** A clock that is moved by hand. */
function handClock() {
  let now = 0
  let timers: { at: number; run: () => void }[] = []
  return {
    now: () => now,
    after: (milliseconds: number, run: () => void) => void timers.push({ at: now + milliseconds, run }),
    forward(milliseconds: number) {
      const end = now + milliseconds
      for (;;) {
        const next = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0]
        if (!next) break
        timers = timers.filter((timer) => timer !== next)
        now = next.at
        next.run()
      }
      now = end
    },
  }
}

describe('politeQueue', () => {
  test('the first at once, then only the newest when five seconds are over', () => {
    const clock = handClock()
    const said: [number, string][] = []
    const emit = (sentence: string) => said.push([clock.now(), sentence])
    const announce = politeQueue(5000, clock)
    announce(emit, 'a')
    clock.forward(1000)
    announce(emit, 'b')
    clock.forward(1000)
    announce(emit, 'c')
    clock.forward(10_000)
    expect(said).toEqual([
      [0, 'a'],
      [5000, 'c'],
    ])
    announce(emit, 'd')
    expect(said.at(-1)).toEqual([12_000, 'd'])
  })
  test('several plots share one interval, and the newest of them is heard', () => {
    const clock = handClock()
    const said: string[] = []
    const announce = politeQueue(5000, clock)
    announce((sentence) => said.push(`left ${sentence}`), '1')
    announce((sentence) => said.push(`left ${sentence}`), '2')
    announce((sentence) => said.push(`right ${sentence}`), '3')
    clock.forward(5000)
    expect(said).toEqual(['left 1', 'right 3'])
  })
  test('never two within the interval, and the last one always comes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4000 }), { minLength: 1, maxLength: 50 }), (pauses) => {
        const clock = handClock()
        const times: number[] = []
        let last = ''
        const announce = politeQueue(5000, clock)
        pauses.forEach((pause, index) => {
          clock.forward(pause)
          announce((sentence) => {
            times.push(clock.now())
            last = sentence
          }, String(index))
        })
        clock.forward(5000)
        expect(last).toBe(String(pauses.length - 1))
        for (let i = 1; i < times.length; i++) expect(times[i] - times[i - 1]).toBeGreaterThanOrEqual(5000)
      }),
    )
  })
})
