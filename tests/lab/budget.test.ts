import { describe, expect, it } from 'vitest'
import { overBudget, refusal } from '../../src/lab/budget.ts'
import { valuesWith } from '../../src/lab/defaults.ts'
import { sample } from './sample.ts'

describe('overBudget', () => {
  it('lets a run pass up to the limit and refuses it beyond, with both figures', () => {
    expect(overBudget({ bytes: 1.5e9, operations: 2e13 })).toBeUndefined()
    expect(overBudget({ bytes: 1.5e9 + 1, operations: 1 })).toEqual({
      bytes: { need: 1.5e9 + 1, limit: 1.5e9 },
    })
    expect(overBudget({ bytes: 1, operations: 2e13 + 1 })).toEqual({
      operations: { need: 2e13 + 1, limit: 2e13 },
    })
  })

  it('refuses an estimate that is not a number', () => {
    for (const bytes of [Number.NaN, Number.POSITIVE_INFINITY, -1]) {
      expect(overBudget({ bytes, operations: 1 })).toBeDefined()
    }
  })

  it('judges an experiment by its own estimate', () => {
    const values = (count: number) => valuesWith(sample.parameters, { count })
    expect(refusal(sample, values(200_000))).toBeUndefined()
    expect(refusal(sample, values(200_001))).toEqual({
      operations: { need: 20_000_100_000_000, limit: 2e13 },
    })
  })
})
