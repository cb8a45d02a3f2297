import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RunGate } from '../../src/session/gate.ts'

function guests(count: number) {
  const log: string[] = []
  const list = Array.from({ length: count }, (_, i) => ({
    go: () => void log.push(`go ${i}`),
    letGo: () => void log.push(`let go ${i}`),
  }))
  return { log, list }
}

describe('RunGate', () => {
  it('lets as many go on as there are places, and of those that wait the newest first', () => {
    const { log, list } = guests(4)
    const gate = new RunGate(1)
    for (const guest of list) gate.enter(guest)
    expect(log).toEqual(['go 0'])
    gate.leave(list[0])
    expect(log).toEqual(['go 0', 'go 3'])
    gate.leave(list[2])
    gate.leave(list[3])
    expect(log.filter((line) => line.startsWith('go'))).toEqual(['go 0', 'go 3', 'go 1'])
  })

  it('keeps at most as many threads at rest as there are places', () => {
    const { log, list } = guests(3)
    const gate = new RunGate(1)
    for (const guest of list) {
      gate.enter(guest)
      gate.leave(guest)
    }
    expect(log).toEqual(['go 0', 'go 1', 'let go 0', 'go 2', 'let go 1'])
  })

  it('lets a guest that enters again begin anew, before those that wait', () => {
    const { log, list } = guests(2)
    const gate = new RunGate(1)
    gate.enter(list[0])
    gate.enter(list[1])
    gate.enter(list[0])
    expect(log).toEqual(['go 0', 'go 0'])
    gate.leave(list[0])
    expect(log.at(-1)).toBe('go 1')
  })

  it('lets what the reader asks for go on at once, and the others wait the longer', () => {
    const { log, list } = guests(4)
    const gate = new RunGate(1)
    for (const guest of list.slice(0, 3)) gate.enter(guest)
    gate.enter(list[1], true)
    gate.enter(list[3])
    expect(log).toEqual(['go 0', 'go 1'])
    gate.leave(list[0])
    expect(log).toEqual(['go 0', 'go 1'])
    gate.leave(list[1])
    expect(log.filter((line) => line.startsWith('go'))).toEqual(['go 0', 'go 1', 'go 3'])
  })

  it('tells of each core that a run takes and gives back', () => {
    const { list } = guests(3)
    const gate = new RunGate(2)
    let taken = 0
    const take = (then: () => void) => {
      taken++
      then()
    }
    gate.leaveCores({ take, give: () => taken-- })
    const counts = [() => gate.enter(list[0]), () => gate.enter(list[0]), () => gate.enter(list[1])]
    const more = [() => gate.enter(list[2]), () => gate.leave(list[1]), () => gate.leave(list[0])]
    expect(
      [...counts, ...more, () => gate.leave(list[2]), () => gate.leave(list[2])].map((act) => {
        act()
        return taken
      }),
    ).toEqual([1, 1, 2, 2, 2, 1, 0, 0])
  })

  it('lets what starts by itself wait until its core is free, and nobody go who has left meanwhile', () => {
    const { log, list } = guests(3)
    const gate = new RunGate(1)
    const claims: (() => void)[] = []
    gate.leaveCores({ take: (then) => void claims.push(then), give: () => {} })
    gate.enter(list[0])
    expect(log).toEqual([])
    gate.enter(list[1], true)
    expect(log).toEqual(['go 1'])
    gate.leave(list[0])
    for (const then of claims) then()
    expect(log).toEqual(['go 1'])
    gate.leave(list[1])
    gate.enter(list[2])
    claims.at(-1)?.()
    expect(log.at(-1)).toBe('go 2')
  })

  it('never lets more go on than there are places, and forgets nobody, in any order of coming and going', () => {
    const act = fc.record({ guest: fc.integer({ min: 0, max: 5 }), leaves: fc.boolean() })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3 }), fc.array(act, { maxLength: 60 }), (size, acts) => {
        const gate = new RunGate(size)
        const going = new Set<number>()
        const wanted = new Set<number>()
        const list = Array.from({ length: 6 }, (_, i) => ({ go: () => void going.add(i), letGo: () => {} }))
        for (const { guest, leaves } of acts) {
          going.delete(guest)
          if (leaves) {
            wanted.delete(guest)
            gate.leave(list[guest])
          } else {
            wanted.add(guest)
            gate.enter(list[guest])
          }
          expect(going.size).toBeLessThanOrEqual(size)
          expect(going.size).toBe(Math.min(size, wanted.size))
        }
      }),
    )
  })
})
