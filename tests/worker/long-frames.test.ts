import { describe, expect, it } from 'vitest'
import type { RunContext } from '../../src/lab/experiment.ts'
import { scalarExperiment } from '../lab/sample.ts'
import { hosting, start } from './hosting.ts'

describe('a long frame', () => {
  it('hears messages between two breaths of one long frame, and ends it there when told to', async () => {
    let breaths = 0
    const long = scalarExperiment(function* () {
      for (; breaths < 1e6; breaths++) yield
      yield { x: 1 }
    })
    const thread = await hosting(long)
    await thread.send(start(1, { id: long.id, values: { length: 1 }, changes: [], keep: 'all' }))
    thread.slices(3)
    const before = breaths
    expect(before).toBeLessThan(100)
    await thread.send({ kind: 'ping' })
    expect(thread.sent).toEqual([{ kind: 'pong' }])
    await thread.send({ kind: 'cancel', run: 1 })
    expect(thread.slices(10)).toBeLessThan(2)
    expect(breaths).toBe(before)
  })

  it('tells from inside one long piece of work that it goes on, ten times a second', async () => {
    const deep = {
      ...scalarExperiment(function* () {}),
      *run(_values: unknown, { engine }: RunContext) {
        for (let i = 0; i < 1000; i++) engine.breathe()
        yield { x: 1 }
      },
    }
    const thread = await hosting(deep)
    await thread.send(start(1, { id: deep.id, values: { length: 1 }, changes: [], keep: 'all' }))
    expect(thread.kinds().filter((kind) => kind === 'beat').length).toBe(10)
  })
})
