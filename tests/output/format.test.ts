import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  formatNumber,
  formatPower,
  formatQuantity,
  superscript,
  tickFormat,
} from '../../src/output/format.ts'

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Reads a formatted number back. */
function read(text: string): number {
  const [mantissa, power] = text.split('×10')
  const exponent = power
    ? Number([...power].map((glyph) => (glyph === '⁻' ? '-' : SUPERSCRIPTS.indexOf(glyph))).join(''))
    : 0
  return Number(`${mantissa.replaceAll(',', '').replace('−', '-')}e${exponent}`)
}

describe('formatNumber', () => {
  test.each([
    [0, '0'],
    [-0, '0'],
    [0.0213, '0.0213'],
    [0.02, '0.0200'],
    [1000, '1,000'],
    [1234567, '1,234,567'],
    [-3.5, '−3.50'],
    [12345.67, '12,346'],
    [0.00021301, '0.000213'],
    [0.99951, '1.00'],
    [999999.6, '1.00×10⁶'],
    [2.1e-7, '2.10×10⁻⁷'],
    [5e8, '5.00×10⁸'],
    [-6.02e23, '−6.02×10²³'],
    [Number.NaN, 'not a number'],
    [Number.POSITIVE_INFINITY, '∞'],
    [Number.NEGATIVE_INFINITY, '−∞'],
  ])('%d is %s', (value, text) => {
    expect(formatNumber(value)).toBe(text)
  })

  test('digits and trimming', () => {
    expect(formatNumber(2.1e-7, { digits: 2 })).toBe('2.1×10⁻⁷')
    expect(formatNumber(2e-7, { digits: 3, trim: true })).toBe('2×10⁻⁷')
    expect(formatNumber(0.25, { digits: 4, trim: true })).toBe('0.25')
    expect(formatNumber(100.4, { digits: 3, trim: true })).toBe('100')
  })

  test('what is read back differs by at most half a unit of the last digit kept', () => {
    const finite = fc.double({ noNaN: true, min: -1e300, max: 1e300 })
    fc.assert(
      fc.property(finite, fc.integer({ min: 1, max: 12 }), (value, digits) => {
        const error = Math.abs(read(formatNumber(value, { digits })) - value)
        expect(error).toBeLessThanOrEqual(Math.abs(value) * 0.5000001 * 10 ** (1 - digits))
      }),
    )
  })

  test('the sign is a minus and alone tells a number from its opposite', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: Number.MIN_VALUE }), (value) => {
        expect(formatNumber(-value)).toBe(`−${formatNumber(value)}`)
        expect(formatNumber(-value)).not.toContain('-')
      }),
    )
  })

  test('a larger number never reads smaller', () => {
    const finite = fc.double({ noNaN: true, noDefaultInfinity: true })
    fc.assert(
      fc.property(finite, finite, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        // Whole numbers show all their digits, so compare numbers of one kind.
        fc.pre(Number.isInteger(low) === Number.isInteger(high))
        expect(read(formatNumber(low))).toBeLessThanOrEqual(read(formatNumber(high)))
      }),
    )
  })
})

test('a quantity has its unit, unless there is no amount', () => {
  expect(formatQuantity(2.304, 'nats')).toBe('2.30 nats')
  expect(formatQuantity(12, '%', (value) => value.toFixed(1))).toBe('12.0 %')
  expect(formatQuantity(Number.NaN, 'nats')).toBe('not a number')
})

test('superscripts', () => {
  expect(superscript(-10)).toBe('⁻¹⁰')
  expect(superscript(23456789)).toBe('²³⁴⁵⁶⁷⁸⁹')
})

describe('tickFormat', () => {
  test.each<[number[], string[]]>([
    [
      [0, 0.5, 1],
      ['0', '0.5', '1.0'],
    ],
    [
      [0, 0.25, 0.5],
      ['0', '0.25', '0.50'],
    ],
    [
      [-2000, 0, 2000],
      ['−2,000', '0', '2,000'],
    ],
    [
      [0, 2e-5, 4e-5],
      ['0', '2×10⁻⁵', '4×10⁻⁵'],
    ],
    [
      [9.5e6, 1e7],
      ['0.95×10⁷', '1.00×10⁷'],
    ],
    [
      [0.1 + 0.2, 0.6],
      ['0.3', '0.6'],
    ],
    [[0], ['0']],
  ])('%j', (values, labels) => {
    expect(values.map(tickFormat(values))).toEqual(labels)
  })
})

test('powers of ten', () => {
  expect([1, 10, 100, 0.1, 1e-7, 1e12].map(formatPower)).toEqual(['1', '10', '10²', '10⁻¹', '10⁻⁷', '10¹²'])
  expect(formatPower(2e-7)).toBe('2×10⁻⁷')
})
