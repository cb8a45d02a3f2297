import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { announcer, QUIET } from '../../src/output/announcer.ts'

function clockwork() {
  let time = 0
  const said: [number, string][] = []
  const due: { at: number; then: () => void }[] = []
  const announce = announcer(
    (sentence) => said.push([time, sentence]),
    () => time,
    (then, delay) => due.push({ at: time + delay, then }),
  )
  function advance(to: number) {
    for (const task of due.filter((entry) => entry.at <= to)) {
      due.splice(due.indexOf(task), 1)
      time = task.at
      task.then()
    }
    time = to
  }
  return { said, announce, advance }
}

describe('announcer', () => {
  it('says the first sentence at once and the newest of the others five seconds later', () => {
    const { said, announce, advance } = clockwork()
    announce('layer 1')
    for (let layer = 2; layer <= 10; layer++) {
      advance(layer * 100)
      announce(`layer ${layer}`)
    }
    advance(20_000)
    expect(said).toEqual([
      [0, 'layer 1'],
      [QUIET, 'layer 10'],
    ])
  })

  it('never says two within five seconds', () => {
    const { said, announce, advance } = clockwork()
    for (let at = 0; at < 60_000; at += 700) {
      advance(at)
      announce(String(at))
    }
    expect(said.length).toBeGreaterThan(8)
    for (let i = 1; i < said.length; i++) expect(said[i][0] - said[i - 1][0]).toBeGreaterThanOrEqual(QUIET)
  })

  it('always says the last one', () => {
    const pauses = fc.array(fc.integer({ min: 0, max: 4000 }), { minLength: 1, maxLength: 50 })
    fc.assert(
      fc.property(pauses, (waits) => {
        const { said, announce, advance } = clockwork()
        let now = 0
        waits.forEach((wait, index) => {
          now += wait
          advance(now)
          announce(String(index))
        })
        advance(now + QUIET)
        expect(said.at(-1)?.[1]).toBe(String(waits.length - 1))
        for (let i = 1; i < said.length; i++)
          expect(said[i][0] - said[i - 1][0]).toBeGreaterThanOrEqual(QUIET)
      }),
    )
  })
})
