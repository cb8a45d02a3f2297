import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NumberRange } from '../../src/ui/number-entry.ts'
import {
  formatEntry,
  fraction,
  nudge,
  parseEntry,
  stopOf,
  stops,
  valueAt,
} from '../../src/ui/number-entry.ts'

const scale: NumberRange = { min: 1e-4, max: 10, step: 0.05, integer: false, scale: 'log' }
const layers: NumberRange = { min: 1, max: 50, step: 1, integer: true, scale: 'linear' }

describe('parseEntry', () => {
  it.each([
    ['0.02', 0.02],
    [' 0,02 ', 0.02],
    ['0,125', 0.125],
    ['1,5', 1.5],
    ['1e-3', 1e-3],
    ['1E-3', 1e-3],
    ['2 × 10^-3', 2e-3],
    ['2x10^-3', 2e-3],
    ['5.', 5],
    ['.5', 0.5],
    ['+3', 3],
  ])('reads %s', (text, value) => {
    expect(parseEntry(text, scale)).toEqual({ value })
  })

  it.each(['', 'abc', '1.2.3', '0x10', 'NaN', 'Infinity', '--1', '1e', '1,000,000', '1,000', '__proto__'])(
    'refuses %s',
    (text) => {
      expect(parseEntry(text, scale)).toEqual({ fault: 'not-a-number' })
    },
  )

  it('takes no time over 60,000 pasted digits, or as many spaces', () => {
    const start = performance.now()
    for (const text of [`${'1'.repeat(60_000)}x`, `1${' '.repeat(60_000)}1`])
      expect(parseEntry(text, scale)).toEqual({ fault: 'not-a-number' })
    expect(performance.now() - start).toBeLessThan(20)
  })

  it('names what is wrong with a number', () => {
    expect(parseEntry('11', scale)).toEqual({ fault: 'out-of-range' })
    expect(parseEntry('−1', scale)).toEqual({ fault: 'out-of-range' })
    expect(parseEntry('1e999', scale)).toEqual({ fault: 'out-of-range' })
    expect(parseEntry('2.5', layers)).toEqual({ fault: 'not-whole' })
  })

  it('reads back every value it writes', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-4, max: 10, noNaN: true }), (value) => {
        expect(parseEntry(formatEntry(value), scale)).toEqual({ value })
      }),
    )
  })
})

describe('slider', () => {
  it('moves a log scale by tenfolds', () => {
    expect(stops(scale)).toBe(100)
    expect(valueAt(20, scale)).toBe(1e-3)
    expect(valueAt(40, scale)).toBe(0.01)
    expect(fraction(0.01, scale)).toBeCloseTo(0.4, 12)
  })

  it('has exact ends and stays in bounds', () => {
    for (const range of [scale, layers]) {
      expect(valueAt(0, range)).toBe(range.min)
      expect(valueAt(stops(range), range)).toBe(range.max)
      fc.assert(
        fc.property(fc.integer({ min: -5, max: stops(range) + 5 }), (stop) => {
          const value = valueAt(stop, range)
          expect(value).toBeGreaterThanOrEqual(range.min)
          expect(value).toBeLessThanOrEqual(range.max)
          if (stop >= 0 && stop <= stops(range)) expect(stopOf(value, range)).toBe(stop)
        }),
      )
    }
  })

  it('leaves no dust of binary fractions', () => {
    const tenth: NumberRange = { min: 0, max: 1, step: 0.1, integer: false, scale: 'linear' }
    expect(valueAt(3, tenth)).toBe(0.3)
    expect(nudge(0.3, 1, tenth)).toBe(0.4)
  })

  it('an arrow key always changes the value, until the end', () => {
    const few: NumberRange = { min: 1, max: 1000, step: 1, integer: true, scale: 'log' }
    expect(stops(few)).toBe(60)
    expect(nudge(1, 1, few)).toBe(2)
    expect(nudge(2, -1, few)).toBe(1)
    expect(nudge(1000, 1, few)).toBe(1000)
    expect(nudge(50, 1, layers)).toBe(50)
  })
})
