import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choice, integer, logReal, real, seed, text, toggle } from '../../src/lab/parameter.ts'
import { allowed, formatValue, parseValue } from '../../src/lab/value.ts'

const anyReal = real({ default: 0, min: -Number.MAX_VALUE, max: Number.MAX_VALUE })

function bits(value: number): bigint {
  return new BigUint64Array(Float64Array.of(value).buffer)[0]
}

describe('parseValue after formatValue', () => {
  it('gives every finite double back, bit for bit', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const parsed = parseValue(anyReal, formatValue(anyReal, value))
        return parsed.ok && bits(parsed.value) === bits(value)
      }),
      { numRuns: 20_000 },
    )
  })

  it('gives −0, the smallest denormal and large powers of ten back', () => {
    for (const value of [-0, 5e-324, 1e21, 1.7976931348623157e308, 0.1]) {
      const parsed = parseValue(anyReal, formatValue(anyReal, value))
      expect(parsed.ok && Object.is(parsed.value, value)).toBe(true)
    }
    expect(formatValue(anyReal, 1e21)).toBe('1e21')
  })

  it('gives switches, choices and seeds back', () => {
    const rule = choice(['he', 'xavier'], 'he')
    for (const value of [true, false]) {
      expect(parseValue(toggle(true), formatValue(toggle(true), value))).toEqual({ ok: true, value })
    }
    for (const value of rule.options) expect(parseValue(rule, value)).toEqual({ ok: true, value })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffffff }), (value) => {
        const parsed = parseValue(seed(), formatValue(seed(), value))
        return parsed.ok && parsed.value === value
      }),
    )
  })
})

describe('parseValue', () => {
  it.each([
    '',
    ' ',
    'NaN',
    'Infinity',
    '-Infinity',
    '0x10',
    '1_000',
    '1e',
    '.',
    '--1',
    '1,5',
    '1e999',
    'null',
    '２',
  ])('refuses %j as a number', (text) => {
    expect(parseValue(anyReal, text).ok).toBe(false)
  })

  it.each([
    ['1e-2', 0.01],
    ['+2.5', 2.5],
    ['.5', 0.5],
    ['5.', 5],
    [' 7 ', 7],
  ])('reads %j', (text, value) => {
    expect(parseValue(anyReal, text)).toEqual({ ok: true, value })
  })

  it('refuses what lies outside the bounds, and does not move it inside', () => {
    const scale = logReal({ default: 1, min: 0.01, max: 100 })
    expect(parseValue(scale, '0.01')).toEqual({ ok: true, value: 0.01 })
    expect(parseValue(scale, '0.009')).toEqual({
      ok: false,
      reason: { kind: 'not-allowed', allowed: { kind: 'number', whole: false, min: 0.01, max: 100 } },
    })
    expect(parseValue(integer({ default: 1, min: 1, max: 9 }), '2.5').ok).toBe(false)
    expect(parseValue(seed(), '-1').ok).toBe(false)
  })

  it('takes a text that its check can read, without the spaces about it, and says where another is wrong', () => {
    const letters = text({
      default: 'abc',
      longest: 5,
      examples: ['abc'],
      check: (given) => {
        const at = given.search(/[^a-z]/)
        return at < 0 ? undefined : { at, found: given[at], problem: 'character' }
      },
    })
    expect(parseValue(letters, ' xyz ')).toEqual({ ok: true, value: 'xyz' })
    expect(parseValue(letters, formatValue(letters, 'xyz'))).toEqual({ ok: true, value: 'xyz' })
    expect(parseValue(letters, 'a1')).toEqual({
      ok: false,
      reason: { kind: 'unreadable', fault: { at: 1, found: '1', problem: 'character' } },
    })
    expect(parseValue(letters, 'abcdef')).toEqual({
      ok: false,
      reason: { kind: 'unreadable', fault: { at: 5, found: 'f', problem: 'too-long' } },
    })
    expect(allowed(letters)).toEqual({ kind: 'text', longest: 5, example: 'abc' })
  })

  it('takes only the declared options', () => {
    expect(parseValue(choice(['a', 'b'], 'a'), 'toString')).toEqual({
      ok: false,
      reason: { kind: 'not-allowed', allowed: { kind: 'choice', options: ['a', 'b'] } },
    })
    expect(allowed(toggle(false))).toEqual({ kind: 'switch' })
  })
})
