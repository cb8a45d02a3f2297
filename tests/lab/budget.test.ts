import { describe, expect, it } from 'vitest'
import { metric, overBudget, refusal } from '../../src/lab/budget.ts'
import { valuesWith } from '../../src/lab/defaults.ts'
import { sample } from './sample.ts'

describe('overBudget', () => {
  it('lets a run pass up to the limit and refuses it beyond, naming both figures', () => {
    expect(overBudget({ bytes: 1.5e9, operations: 2e13 })).toBeUndefined()
    expect(overBudget({ bytes: 1.5e9 + 1, operations: 1 })).toContain('of memory')
    expect(overBudget({ bytes: 1, operations: 2e13 + 1 })).toContain('of arithmetic')
    const message = overBudget({ bytes: 8e18, operations: 1 })
    expect(message).toContain('8 EB of memory (at most 1.5 GB)')
    expect(message).not.toContain('flop')
    expect(overBudget({ bytes: 1, operations: 2.1e13 })).toContain(
      '21 Tflop of arithmetic (at most 20 Tflop)',
    )
  })

  it('refuses an estimate that is not a number', () => {
    for (const bytes of [Number.NaN, Number.POSITIVE_INFINITY, -1]) {
      expect(overBudget({ bytes, operations: 1 })).toBeDefined()
    }
  })

  it('judges an experiment by its own estimate', () => {
    const values = (count: number) => valuesWith(sample.parameters, { count })
    expect(refusal(sample, values(200_000))).toBeUndefined()
    expect(refusal(sample, values(200_001))).toContain('20 Tflop')
  })
})

describe('metric', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [999.6, '1 kB'],
    [1536, '1.54 kB'],
    [123_456_789, '123 MB'],
    [1e24, '1000000 EB'],
  ])('writes %d', (value, text) => {
    expect(metric(value, 'B')).toBe(text)
  })
})
