import { describe, expect, it } from 'vitest'
import { parseChanges, withChange, withPatch } from '../../src/lab/change.ts'
import { sample } from './sample.ts'

const at = (step: number, rate = 0.1) => ({ step, values: { rate } })

describe('withChange', () => {
  it('keeps the order of the steps, one entry per step', () => {
    const changes = withChange([at(2), at(9)], 5, { rate: 0.3 })
    expect(changes).toEqual([at(2), at(5, 0.3), at(9)])
    expect(withChange(changes, 9, { rule: 'plain' }).at(-1)?.values).toEqual({ rate: 0.1, rule: 'plain' })
  })

  it('puts a link’s changes in order, in whatever order they are written', () => {
    const changes = parseChanges(sample.parameters, '9:rate:0.1,2:rate:0.2,5:rate:0.3', [])
    expect(changes.map(({ step }) => step)).toEqual([2, 5, 9])
  })
})

describe('withPatch', () => {
  it('never puts a change before one that was made earlier', () => {
    const patch = { values: { rate: 0.5 }, leavesScript: false }
    expect(withPatch([at(12)], 7, patch)).toEqual([at(12, 0.5)])
    expect(withPatch([at(3)], 7, patch)).toEqual([at(3), at(7, 0.5)])
    expect(withPatch([], 0, patch)).toEqual([at(1, 0.5)])
  })

  it('drops what a link had still to come, where it is the first by hand', () => {
    const patch = { values: { rate: 0.5 }, leavesScript: true }
    expect(withPatch([at(3), at(12)], 7, patch)).toEqual([at(3), at(7, 0.5)])
  })
})
