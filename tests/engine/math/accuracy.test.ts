import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { DOUBLE, SINGLE } from '../../../src/engine/precision.ts'
import { accuracyTable, worst } from './accuracy.ts'
import { exact, ulps } from './exact.ts'

test('src/engine/math/ACCURACY.md is what npm run accuracy writes', () => {
  const file = join(import.meta.dirname, '..', '..', '..', 'src', 'engine', 'math', 'ACCURACY.md')
  expect(readFileSync(file, 'utf8')).toBe(accuracyTable())
})

/** Digits of Abramowitz and Stegun, tables 4.2 (log 10), 4.4 (exp 1), 4.6 and 7.1, and of π. */
test('the exact values are exact', () => {
  const number = ({ m, e }: { m: bigint; e: number }) => Number(m >> 200n) * 2 ** (e + 200)
  expect(number(exact.exp(1))).toBe(2.718281828459045)
  expect(number(exact.log(10))).toBe(2.302585092994046)
  expect(number(exact.sin(0.5))).toBe(0.479425538604203)
  expect(number(exact.cos(2))).toBe(-0.4161468365471424)
  expect(number(exact.tanh(1))).toBe(0.7615941559557649)
  expect(number(exact.erf(1))).toBe(0.8427007929497149)
  expect(ulps(1 + 2 ** -51, { m: 1n, e: 0 }, 53, -1074)).toBe(2)
})

describe('bounds in units in the last place', () => {
  test.each([
    ['double erf below 3', DOUBLE, 'erf', -3, 3, 2],
    ['double erf from 3 on', DOUBLE, 'erf', 3, 6, 2],
    ['single tanh near 0', SINGLE, 'tanh', -0.1, 0.1, 2],
    ['single tanh', SINGLE, 'tanh', -9, 9, 3],
  ] as const)('%s', (_name, precision, name, low, high, limit) => {
    expect(worst(precision, name, low, high)).toBeLessThan(limit)
  })
})
